import { describe, expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { sangongFigures } from '@/views/sangong/sangong.ts'
import {
  arcText,
  inferredText,
  lineGloss,
  lineName,
  noSangongText,
  sangongNotes,
  sangongSentence,
  unpublishedText,
} from '@/views/sangong/words.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import {
  changed,
  inYuan,
  type LedgerData,
  withEmpty,
  withHtml,
  withMissing,
  withoutNarrative,
} from '../../ledgers.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')
const plain = (said: string | undefined) => said?.replaceAll('\u00a0', ' ')
const said = (say = zh, data?: LedgerData, cells = {}) =>
  plain(sangongSentence(ledgerWith(cells, data), say))

describe('the sentence on the three public expenses', () => {
  it('names the budget by its basis, and the parts that cost something', () => {
    expect(said()).toBe(
      '“三公”经费全年预算 4.1 万元，决算 0.81 万元，完成预算的 19.76%；其中公务用车购置及运行费 0.67 万元，公务接待费 0.14 万元。',
    )
    expect(said(en)).toBe(
      'Three public expenses: full-year budget 41 thousand yuan, actual 8.1 thousand yuan, 19.76% of the budget; of this vehicles 6.7 thousand yuan, receptions 1.4 thousand yuan.',
    )
  })

  it('says what the figures allow', () => {
    const bare = (cells: Record<string, string | null>) => said(zh, withoutNarrative(), cells)
    const start = (cells: Record<string, string | null>) => bare(cells)?.split('；')[0]
    const total = (budget: string | null, actual: string | null) => ({
      'sangong/total/budget': budget,
      'sangong/total/actual': actual,
    })
    expect(start({})).toBe('“三公”经费全年预算 4.1 万元，决算 0.81 万元，完成预算的 19.76%')
    expect(start(total('0', '0.00'))).toBe('“三公”经费全年预算与决算都是 0')
    expect(start(total('0', '0.81'))).toBe('“三公”经费全年预算 0 万元，决算 0.81 万元')
    expect(start(total(null, '0.81'))).toBe('“三公”经费决算 0.81 万元，预算未公布')
    expect(start(total('4.1', null))).toBe('“三公”经费全年预算 4.1 万元，决算未公布')
    expect(start(total(null, null))).toBe('文件未公布“三公”经费合计')
  })

  it('speaks in the printed unit, and without the table', () => {
    expect(said(zh, withHtml(inYuan()))).toContain('41,000.00 元')
    expect(said(zh, withMissing(['sangong']))).toContain('19.76%')
  })

  it('is not there where nothing is published', () => {
    expect(said(zh, withEmpty('sangong', withoutNarrative()))).toBeUndefined()
  })
})

describe('what is said beside the lines', () => {
  const figuresOf = (data?: LedgerData) => sangongFigures(ledgerWith({}, data))!

  it('keeps printed names and says in other languages what they mean', () => {
    const reception = figuresOf().lines.find(({ id }) => id === 'reception')!
    expect(lineName(reception, en)).toBe('公务接待费')
    expect(lineGloss(reception, en)).toBe('Official receptions')
    expect(lineGloss(reception, zh)).toBeUndefined()
    const [unnamed] = figuresOf(withMissing(['sangong'])).lines
    expect(lineName(unnamed!, en)).toBe('Official trips abroad')
    expect(lineGloss(unnamed!, en)).toBeUndefined()
  })

  it('names what neither table nor text has', () => {
    const few = changed(withoutNarrative(), (copy) => {
      const table = copy.tables['sangong']
      if (table?.rows) table.rows = table.rows.filter(({ key }) => /^(total|reception)$/.test(key))
    })
    expect(unpublishedText(figuresOf(few), zh)).toBe(
      '表和说明都没有列出：因公出国（境）费、公务用车购置及运行费、公务用车购置费、公务用车运行费。',
    )
    expect(unpublishedText(figuresOf(), zh)).toBeUndefined()
  })

  it('explains the mark at inferred figures only where there are some', () => {
    expect(inferredText(figuresOf().lines, en)).toMatch(/^\* /)
    expect(inferredText(figuresOf(withMissing(['sangong'])).lines, en)).toBeUndefined()
  })

  it('says why there is nothing, in the words of the document where it has some', () => {
    const said = (data: LedgerData) => noSangongText(ledgerWith({}, data), zh)
    expect(said(withEmpty('sangong'))).toBe('本部门没有此项收支，故本表无数据。')
    expect(said(withMissing(['sangong']))).toMatch(/^这份文件没有公布/)
  })
})

describe('the notes on the three public expenses', () => {
  it('give every line to the digit, with its reason', () => {
    const notes = sangongNotes(ledgerWith(), zh).map(plain)
    expect(notes).toHaveLength(6)
    expect(notes.at(-1)).toBe(
      '公务接待费：预算 0.6 万元，决算 0.14 万元。原因：2021年公务接待次数减少',
    )
    expect(sangongNotes(ledgerWith({}, withMissing(['sangong'], withoutNarrative())), en)).toEqual(
      [],
    )
  })
})

describe('the end of an arc', () => {
  it('is said only beyond the budget, and that it may lie farther out', () => {
    expect(arcText(80, 100, zh)).toBeUndefined()
    expect(arcText(undefined, 100, zh)).toBeUndefined()
    expect(arcText(140, 150, zh)).toContain('弧的末端是 150%')
    expect(arcText(1000, 200, zh)).toContain('弧只画到 200%')
  })
})
