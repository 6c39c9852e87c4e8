import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Finding, isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { sayIn } from '@/locales/index.ts'
import { VERSION } from '@/ledger/migrations/migrate.ts'
import { check } from '../../cli/check.ts'
import { consistentLedger } from '../checks/consistent/consistentLedger.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { changed, defaultLedger, type LedgerData } from '../ledgers.ts'

const say = await sayIn('zh')
const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What is answered to a file with this text, or with this JSON. */
function checkOf(content: string | object, ...options: string[]) {
  const file = join(folder, 'ledger.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const { status, out, err } = check(['check', file, ...options], say)
  return { status, out, err: err.map((line) => line.replace(`${file}: `, '')) }
}

describe('ledger check', () => {
  it.each([
    [[]],
    [['check']],
    [['import', 'a.json']],
    [['check', 'a.json', 'b.json']],
    [['check', 'a.json', '--format', 'xml']],
    [['check', 'a.json', '--format']],
    [['check', 'a.json', '--quiet']],
  ])('says how it is used, to %j', (argv) => {
    expect(check(argv, say)).toEqual({
      status: 2,
      out: [],
      err: ['usage: ledger check <ledger.json or folder> [--format text|json]'],
    })
  })

  it('names the file that is not there', () => {
    const file = join(folder, 'nothing.json')
    const { status, out, err } = check(['check', file], say)
    expect([status, out]).toEqual([2, []])
    expect(err).toEqual([expect.stringMatching(/nothing\.json: ENOENT/)])
  })

  it('says why a file is no JSON', () => {
    const { status, out, err } = checkOf('{"year": 2021,}')
    expect([status, out, err.length]).toEqual([2, [], 1])
    expect(err[0]).toMatch(/JSON/)
  })

  it('names every path that does not fit the format', () => {
    const { department, ...rest } = defaultLedger()
    expect(department).toBeTruthy()
    expect(checkOf({ ...rest, year: '2021', more: 1 })).toEqual({
      status: 2,
      out: [],
      err: [
        'department: is missing',
        'year: Invalid type: Expected number but received "2021"',
        'more: is not part of the format',
      ],
    })
  })

  it('refuses a ledger of a newer version', () => {
    const { status, err } = checkOf({ ...defaultLedger(), version: VERSION + 1 })
    expect([status, err]).toEqual([
      2,
      [`version: is ${VERSION + 1}, newer than what can be read here: up to ${VERSION}`],
    ])
  })

  it('prints what differs as equations, then the counts, and fails', () => {
    const { status, out, err } = checkOf(defaultLedger())
    expect([status, err]).toEqual([1, []])
    const text = out.join('\n')
    const discrepancies = runChecks(ledgerWith()).filter(({ verdict }) => verdict === 'discrepancy')
    expect(text).toContain(
      [
        '✗ percent:narrative/general-budget-structure/health-share',
        '  “一般公共预算财政拨款支出决算情况说明 · 卫生健康（类）支出…占”公布为 2.94%，按所列数字算得 2.9484%',
        '  百分比应由所列两数算出',
        '  narrative/general-budget-structure/health-share (2.94) = (general-budget/210/total (9.54)) / (general-budget/total/total (323.56))',
        '  2.94 / 2.9484, difference -0.0084, tolerance 0.0066',
      ].join('\n'),
    )
    const counts = text.split('\n').at(-1)!.split(', ')
    expect(counts).toContain(`discrepancy ${discrepancies.length}`)
    expect(counts).toHaveLength(4)
  })

  it('prints every finding as JSON when asked to', () => {
    const { status, out, err } = checkOf(defaultLedger(), '--format', 'json')
    expect([status, err]).toEqual([1, []])
    expect(JSON.parse(out.join('\n'))).toEqual(JSON.parse(JSON.stringify(runChecks(ledgerWith()))))
  })

  it('succeeds where nothing differs', () => {
    const clean = fc
      .sample(consistentLedger, { seed: 7, numRuns: 50 })
      .find(({ printing }) => !printing.missing.length)!
    const { status, out } = checkOf(clean.ledger)
    expect(status).toBe(0)
    expect(out.join('\n')).not.toContain('✗')
  })
})

describe('ledger check on keys that the form does not know', () => {
  /** A ledger with a column that nobody explains, and with what explains it. */
  const withColumn = (column: object) =>
    changed(defaultLedger(), ({ tables }) => {
      tables.income!.columns!.push({ key: 'extra', title: '债务收入', ...column })
    })

  it('says of each that it is not checked, and changes nothing else', () => {
    const published = checkOf(defaultLedger())
    expect(checkOf(withColumn({}))).toEqual({
      ...published,
      err: [
        'tables.income.columns[7]: "extra" is not a key of the form: the column is not checked',
      ],
    })
  })

  it('is silent where the ledger explains them', () => {
    expect(checkOf(withColumn({ within: null })).err).toEqual([])
    expect(checkOf(withColumn({ within: 'total' })).err).toEqual([])
  })

  it('keeps the notices out of the JSON', () => {
    const { out, err } = checkOf(withColumn({}), '--format', 'json')
    expect(err).toHaveLength(1)
    const findings = JSON.parse(out.join('\n')) as Finding[]
    expect(findings.every(({ check: id }) => typeof id === 'string')).toBe(true)
  })

  it('offers the key that may be meant', () => {
    const mistaken = changed(defaultLedger(), (copy: LedgerData) => {
      const part = copy.narrative[0]!.parts[0]!
      part.id = 'total'
    })
    expect(checkOf(mistaken).err).toEqual([
      'narrative[0].parts[0]: "total" is not a key of the form (perhaps "totals"): the passage is not checked',
    ])
  })
})

describe('ledger check on a folder', () => {
  const ledgers = join(folder, 'ledgers')
  const put = (name: string, content: object | string) => {
    mkdirSync(dirname(join(ledgers, name)), { recursive: true })
    writeFileSync(
      join(ledgers, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
  }
  const checked = (...options: string[]) => {
    const { status, out, err } = check(['check', ledgers, ...options], say)
    return { status, text: out.join('\n').replaceAll(ledgers, ''), err }
  }
  beforeEach(() => rmSync(ledgers, { recursive: true, force: true }))

  it('checks each ledger, and each year against the one before', () => {
    put('a/2021.json', defaultLedger())
    put('a/2020.json', { ...defaultLedger(), year: 2020 })
    put('index.json', { ledgers: [] })
    put('ledger.schema.json', {})
    const { status, text, err } = checked()
    expect([status, err]).toEqual([1, []])
    expect(text).toContain('/a/2020.json: 焦作市科学技术协会 2020')
    expect(text).toContain('/a/2020.json → /a/2021.json: 焦作市科学技术协会 2020 → 2021')
    expect(text).toContain(
      'totals/income.opening/amount (103.49) = 2020:totals/expenditure.closing',
    )
    const { years } = JSON.parse(checked('--format', 'json').text) as Told
    expect(years.map(({ findings }) => findings?.some(isAlarm))).toEqual([true])
  })

  it('says why two years are not compared', () => {
    put('2021.json', defaultLedger())
    put('2020.json', { ...defaultLedger(), year: 2020, scope: 'consolidated' })
    expect(checked().text).toContain('not compared: another-scope')
    const { years } = JSON.parse(checked('--format', 'json').text) as Told
    expect(years).toMatchObject([{ apart: 'another-scope' }])
  })

  it('goes on after a file that is no ledger, and says so', () => {
    put('a.json', '{')
    put('b.json', defaultLedger())
    const { status, text, err } = checked()
    expect([status, err.length]).toEqual([2, 1])
    expect(text).toContain('/b.json: ')
  })

  it('refuses a folder without a ledger', () => {
    put('index.json', {})
    expect(checked()).toMatchObject({ status: 2, text: '', err: [`${ledgers}: no ledger`] })
  })
})

interface Told {
  readonly years: readonly { readonly apart?: string; readonly findings?: readonly Finding[] }[]
}
