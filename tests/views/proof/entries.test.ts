import { beforeAll, describe, expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { compareVersions, type Version } from '@/views/proof/compare.ts'
import { proofEntries, type ProofOf } from '@/views/proof/entries.ts'
import { toldProof } from '@/views/proof/told.ts'
import { isWhole, limitsText, proofSentence, toldEntry } from '@/views/proof/words.ts'
import type { Say } from '@/words/say.ts'
import { docxOf, paragraph } from '../../importer/printers/printDocx.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { bodyOfDraft, printedDraft } from './printedDraft.ts'
import { PLANTED, plantedDraft } from './planted.ts'
import { proofOf } from './proofOf.ts'

let say: Say
let clean: ProofOf
let planted: ProofOf
beforeAll(async () => {
  say = await sayIn('zh')
  clean = await proofOf(printedDraft(ledgerWith()))
  planted = await proofOf(plantedDraft())
})

const versionOf = (of: ProofOf): Version => ({ ...of, entries: proofEntries(of) })
const keysOf = (of: ProofOf) => proofEntries(of).map(({ key }) => key)
const newIn = (of: ProofOf, before: ProofOf) => {
  const known = new Set(keysOf(before))
  return proofEntries(of).filter(({ key }) => !known.has(key))
}
const bodied = (change: (body: string) => string) =>
  proofOf(docxOf(change(bodyOfDraft(ledgerWith()))))

describe('what to look at before a document is published', () => {
  it('is each of ten planted errors at its place, and nothing else that was not there before', () => {
    const found = newIn(planted, clean).map((entry) => toldEntry(entry, planted, say))
    expect(found.map(({ key, spot }) => [key, spot])).toEqual(
      PLANTED.map(([key, , spot]) => [key, spot]),
    )
    for (const [index, [, place]] of PLANTED.entries()) expect(found[index]?.place).toMatch(place)
    expect(keysOf(clean).filter((key) => !keysOf(planted).includes(key))).toEqual([])
  })

  it('says all ten mended in the corrected version, and none of them in the other direction', () => {
    const { left, mended, gone } = compareVersions(versionOf(planted), versionOf(clean))
    expect(mended.map(({ key }) => key)).toEqual(PLANTED.map(([key]) => key))
    expect(gone).toEqual([])
    expect([...left].sort()).toEqual(keysOf(clean).sort())
    const back = compareVersions(versionOf(clean), versionOf(planted))
    expect(back.mended).toEqual([])
    expect(keysOf(planted).filter((key) => !back.left.has(key))).toEqual(
      PLANTED.map(([key]) => key),
    )
  })

  it('is ticked off as somebody saw it: apart otherwise it is to be looked at again', async () => {
    const first = toldProof(planted, say).entries.find(
      ({ key }) => key === 'prose:narrative/expenditure/total',
    )
    const other = await bodied((body) =>
      body.replace('2021年度支出合计329.22万元', '2021年度支出合计329.99万元'),
    )
    const ticked = (of: ProofOf) =>
      toldProof(of, say, planted, new Set([first?.tick ?? '']))
        .entries.filter(({ key }) => key === first?.key)
        .map(({ isDone, state }) => [isDone, state])
    expect(ticked(planted)).toEqual([[true, 'left']])
    expect(ticked(other)).toEqual([[false, 'left']])
  })

  it('stays what it was when paragraphs come before it', async () => {
    const longer = await bodied((body) =>
      body.replace('<w:p>', `${paragraph('目录').repeat(3)}<w:p>`),
    )
    expect(keysOf(longer)).toEqual(keysOf(clean))
    expect(compareVersions(versionOf(clean), versionOf(longer)).left.size).toBe(
      keysOf(clean).length,
    )
  })

  it('calls nothing mended that was only taken out', async () => {
    const shorter = await bodied((body) => {
      const [start, end] = [
        body.indexOf('<w:p><w:r><w:t xml:space="preserve">2021年度支出合计'),
        '</w:p>',
      ]
      expect(start).toBeGreaterThan(0)
      return body.slice(0, start) + body.slice(body.indexOf(end, start) + end.length)
    })
    const { mended, gone } = compareVersions(versionOf(planted), versionOf(shorter))
    expect(mended.map(({ key }) => key)).not.toContain('prose:narrative/expenditure/total')
    expect(gone.map(({ key }) => key)).toContain('prose:narrative/expenditure/total')
  })

  it('leads to the blank cell itself, and to the words where only words are wrong', () => {
    const told = proofEntries(clean).map((entry) => toldEntry(entry, clean, say))
    const omitted = told.find(({ key }) => key.startsWith('omitted:'))
    expect(omitted?.spot).toBe('第 3 张表第 10 行第 4 列')
    expect(told.find(({ key }) => key.startsWith('heading:'))?.spot).toBe(
      '“（三）重点绩效评价结果。”一段',
    )
    // 科学技术 is no part of 科学技术管理事务, which stands nearer.
    const name = told.find(({ key }) => key.startsWith('name:narrative/206/'))
    expect(name?.spot).toBe('“2021年度一般公共预算财政拨款…”一段')
    expect(told.filter(({ spot }) => !spot)).toEqual([])
  })

  it('is a figure that is none, and a unit that nobody wrote, once', async () => {
    const of = await bodied((body) =>
      body.replaceAll(/部门：[^<]*/g, '').replace('>39.46<', '>39..46<'),
    )
    const told = newIn(of, clean).map((entry) => toldEntry(entry, of, say))
    const sentences = told.map(({ sentence }) => sentence)
    expect(sentences).toContain('这里写的“39..46”不像一个数，也不是空白')
    expect(sentences.filter((each) => each.includes('金额单位'))).toEqual(['没有写明金额单位'])
  })

  it('is worded for an author in both languages: every part of it is said', async () => {
    const en = await sayIn('en')
    for (const spoken of [say, en])
      for (const entry of proofEntries(planted)) {
        const told = toldEntry(entry, planted, spoken)
        for (const text of [told.sentence, told.usual, told.place]) {
          expect(text).not.toBe('')
          expect(text).not.toMatch(/proof\.|checks\.|import\.|\{\w+\}/)
        }
        expect(told.sentence).not.toMatch(/公布|publish/)
      }
  })

  it('says what was not checked, so that nothing found does not pass for nothing wrong', () => {
    const nothing = { ...clean, findings: [], doubts: [], leftovers: [], missing: [], refused: [] }
    expect(isWhole(nothing)).toBe(true)
    expect(proofSentence(0, nothing, say)).toMatch(/没有要改的地方：/)
    const partly: ProofOf = {
      ...nothing,
      missing: [{ kind: 'page', file: 0, page: 3, why: 'picture' }],
    }
    expect(isWhole(partly)).toBe(false)
    expect(limitsText(partly, say)).toEqual(['第 3 页是图片，没有可读的文字'])
    expect(proofSentence(0, partly, say)).toMatch(/还有没读到的/)
  })
})
