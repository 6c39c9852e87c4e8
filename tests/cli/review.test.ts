import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { review } from '../../cli/review.ts'
import { readBack } from '../exports/readBack.ts'
import { docxOf, paragraph } from '../importer/printers/printDocx.ts'
import { PLANTED, plantedDraft } from '../views/proof/planted.ts'

const folder = mkdtempSync(join(tmpdir(), 'review-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (...path: string[]) => join(folder, ...path)
mkdirSync(at('drafts'))
writeFileSync(at('drafts', '决算.docx'), plantedDraft())
// What a word processor leaves beside what it has open.
writeFileSync(at('drafts', '~$决算.docx'), 'x')
writeFileSync(at('drafts', '通知.docx'), docxOf(paragraph('关于放假的通知')))

describe('ledger review', () => {
  it.each([
    [[]],
    [[at('drafts')]],
    [[at('drafts'), '--out', at('drafts')]],
    [[at('drafts'), '--out', at('a.html')]],
    [[at('drafts', '决算.docx'), '--out', at('a.pdf')]],
    [[at('drafts', '决算.docx'), '--lang', 'xx']],
  ])('says how it is used, to %j', async (argv) => {
    const { status, err } = await review(['review', ...argv])
    expect([status, err[0]]).toEqual([2, expect.stringMatching(/^usage: ledger review/)])
  })

  it('lists what to look at, and says so by its status', async () => {
    const { status, out } = await review(['review', at('drafts', '决算.docx')])
    expect(status).toBe(1)
    for (const [, , spot] of PLANTED) expect(out.join('\n')).toContain(spot)
  })

  it('refuses what is no draft of accounts', async () => {
    const { status, err } = await review(['review', at('drafts', '通知.docx')])
    expect([status, err]).toEqual([2, [expect.stringContaining('通知.docx')]])
  })

  it.each(['zh', 'en'])('writes a page, a sheet and comments, in %s', async (lang) => {
    const written = async (name: string) => {
      const file = at(`${lang}.${name}`)
      const { status } = await review([
        'review',
        at('drafts', '决算.docx'),
        '--out',
        file,
        '--lang',
        lang,
      ])
      expect(status).toBe(1)
      return new Uint8Array(readFileSync(file))
    }
    const html = strFromU8(await written('html'))
    const [sheet] = await readBack(await written('xlsx'))
    const comments = strFromU8(unzipSync(await written('docx'))['word/comments.xml']!)
    const count = comments.match(/<w:comment /g)?.length ?? 0
    expect(count).toBeGreaterThan(PLANTED.length)
    expect(html.match(/☐/g)).toHaveLength(count)
    const rows = sheet?.data.filter(([number]) => /^\d+$/.test(String(number)))
    expect(rows).toHaveLength(count)
    expect(html + comments).not.toMatch(/proof\.|checks\./)
  })

  it('of a folder writes a report of each draft and a line for each in the summary', async () => {
    const { status, out } = await review(['review', at('drafts'), '--out', at('reports')])
    expect(status).toBe(2)
    expect(out[0]).toBe('2 份：没有要看的 0，要看的 1，没有读的 1')
    expect(readdirSync(at('reports')).sort()).toEqual(
      ['决算.docx', '决算.html', '发布前核对汇总.xlsx'].sort(),
    )
    const [sheet] = await readBack(
      new Uint8Array(readFileSync(at('reports', '发布前核对汇总.xlsx'))),
    )
    expect(sheet?.data.map((row) => row.slice(0, 4))).toEqual([
      ['部门', '年度', '文件', '结果'],
      [null, null, '通知.docx', '没有读'],
      ['焦作市科学技术协会', '2021', '决算.docx', '要看'],
    ])
  }, 60_000)
})
