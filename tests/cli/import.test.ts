import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CatalogueEntry, Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { sayIn } from '@/locales/index.ts'
import { importFrom } from '../../cli/import.ts'

const say = await sayIn('zh')
const CASES = 'tests/cases/import'
const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const importOf = (...argv: string[]) => importFrom(['import', ...argv], say)

function ledgerAt(file: string): Ledger {
  const parsed = parseLedger(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

describe('ledger import', () => {
  it.each([[[]], [['a.pdf', '--format', 'xml']], [['a.pdf', '--quiet']]])(
    'says how it is used, to %j',
    async (argv) => {
      const { status, err } = await importOf(...argv)
      expect([status, err[0]]).toEqual([2, expect.stringMatching(/^usage: ledger import/)])
    },
  )

  it('makes one ledger of several files, each figure with its file', async () => {
    const out = join(folder, 'one.json')
    const files = ['docx-merged-head.docx', 'txt-utf16.txt'].map((name) => join(CASES, name))
    const { out: lines } = await importOf(...files, '--out', out)
    const ledger = ledgerAt(out)
    expect(Object.keys(ledger.tables)).toEqual(['totals', 'expenditure', 'sangong'])
    expect(ledger.source.files?.map(({ name }) => name)).toEqual([
      'docx-merged-head.docx',
      'txt-utf16.txt',
    ])
    expect(ledger.sources?.['totals/income.year-total/amount']).toMatchObject({ file: 2 })
    expect(lines[0]).toBe('某市示例局 2023 年度部门决算，金额单位 万元')
  })

  it('gives the same ledger again, byte for byte', async () => {
    const files = ['xlsx-sheet-names.xlsx', 'html-spans.html'].map((name) => join(CASES, name))
    const made = await Promise.all(
      ['a.json', 'b.json'].map(async (name) => {
        await importOf(...files, '--out', join(folder, name))
        return readFileSync(join(folder, name), 'utf8')
      }),
    )
    expect(made[0]).toBe(made[1])
  })

  it.each([
    ['html-spans.html', 0],
    ['pdf-unit-missing.pdf', 1],
    ['pdf-budget.pdf', 2],
  ])('answers to %s with %i', async (name, status) => {
    const answer = await importOf(join(CASES, name), '--format', 'json')
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.out.join('\n'))).toMatchObject({ status })
  })

  it('imports a folder, goes on after a bad file, and does nothing twice', async () => {
    const from = join(folder, 'in')
    const out = join(folder, 'out')
    mkdirSync(join(from, 'a'), { recursive: true })
    cpSync(join(CASES, 'html-spans.html'), join(from, 'a', 'page.html'))
    for (const name of ['docx-merged-head.docx', 'txt-utf16.txt', 'pdf-truncated.pdf'])
      cpSync(join(CASES, name), join(from, name))
    const first = await importOf(from, '--out', out)
    expect(first.status).toBe(2)
    const { ledgers } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as {
      ledgers: CatalogueEntry[]
    }
    // The folder is one document, the loose files of one department and year another.
    expect(ledgers.map(({ file }) => Object.keys(ledgerAt(join(out, file)).tables).sort())).toEqual(
      expect.arrayContaining([
        ['expenditure', 'sangong'],
        ['expenditure', 'sangong', 'totals'],
      ]),
    )
    const again = await importOf(from, '--out', out)
    expect(again.out).toEqual([expect.stringContaining('以前已读 4')])
  }, 60_000)
})
