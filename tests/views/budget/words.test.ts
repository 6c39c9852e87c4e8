import { describe, expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { budgetFigures } from '@/figures/budget.ts'
import {
  budgetNotes,
  budgetSentence,
  itemNotes,
  noBudgetText,
  sumText,
} from '@/views/budget/words.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import {
  changed,
  inYuan,
  type LedgerData,
  withEmpty,
  withMissing,
  withoutNarrative,
  withSplit,
} from '../../ledgers.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')

const inChinese = (data?: LedgerData) => plain(budgetSentence(ledgerWith({}, data), zh))
const inEnglish = (data?: LedgerData) => plain(budgetSentence(ledgerWith({}, data), en))
const plain = (said: string | undefined) => said?.replaceAll('\u00a0', ' ')

describe('the sentence on budget and actual', () => {
  it('compares the totals and names the item that is furthest from its budget', () => {
    expect(inChinese()).toBe(
      '年初预算 227.68 万元，决算 323.56 万元，为年初预算的 142.11%；12 项可比，其中 4 项与预算相等，偏离最大的是“科普活动”（1,548.28%）。',
    )
    expect(inEnglish()).toBe(
      'Opening budget 2.28 million yuan, actual 3.24 million yuan: 142.11% of the opening budget. Of 12 items that can be compared, 4 equal their budget; furthest from it is science popularisation activities (1,548.28%).',
    )
  })

  it('does without the explanation, and says so', () => {
    expect(inChinese(withoutNarrative())).toBe(
      '决算 323.56 万元，文件未公布年初预算合计；各项的年初预算未公布。',
    )
    expect(inEnglish(withoutNarrative())).toBe(
      'Actual 3.24 million yuan; the document prints no total opening budget. Opening budgets of items are not published.',
    )
  })

  it('does without the table, with the figures of the explanation', () => {
    expect(inChinese(withMissing(['general-budget']))).toContain('142.11%')
  })

  it('takes split tables and speaks in the printed unit', () => {
    expect(inChinese(withSplit('general-budget'))).toBe(inChinese())
    expect(inChinese(inYuan())).toContain('年初预算 2,276,800.00 元')
    expect(inEnglish(inYuan())).toBe(inEnglish())
  })

  it('counts equal items where all that can be compared are', () => {
    const equal = changed(withMissing(['general-budget']), (copy) => {
      for (const { code, figures } of copy.narrative.flatMap(({ parts }) => parts)) {
        const opening = figures.find(({ key }) => key === 'opening')
        const actual = figures.find(({ key }) => key === 'actual')
        const rate = figures.find(({ key }) => key === 'rate')
        if (code && opening && actual) actual.value = opening.value
        if (code && rate) rate.value = '100'
      }
    })
    expect(inChinese(equal)).toMatch(/；12 项可比，都与预算相等。$/)
  })

  it('is not there where neither is published', () => {
    for (const data of [withMissing(['general-budget']), withEmpty('general-budget')])
      expect(inChinese(withoutNarrative(data))).toBeUndefined()
  })
})

describe('what is said beside the figures', () => {
  const figuresOf = (data?: LedgerData) => budgetFigures(ledgerWith({}, data))!

  it('tells what the entries add up to from the printed total', () => {
    const { openingSum, actualSum } = figuresOf().total
    expect(sumText(openingSum, '万元', zh)).toBe(
      '12 项说明相加（推算）：219.20，与公布的合计相差 8.48',
    )
    expect(sumText(actualSum, '万元', en)).toMatch(/^12 explained items add up to .* \(computed\)/)
    expect(sumText(openingSum && { ...openingSum, difference: undefined }, '万元', zh)).toBe(
      '12 项说明相加（推算）：219.20',
    )
    expect(sumText(figuresOf(withoutNarrative()).total.openingSum, '万元', zh)).toBeUndefined()
  })

  it('says what a document leaves unsaid about an item', () => {
    const notes = (code: string, data?: LedgerData, say = zh) =>
      itemNotes(
        figuresOf(data).items.find((each) => each.code === code)!,
        say,
      )
    expect(notes('2060702')).toEqual([])
    expect(notes('2060704')).toEqual(['与年初预算相等'])
    expect(notes('2069999')).toEqual(['文件未公布年初预算'])
    expect(notes('2060702', withMissing(['general-budget']))).toEqual(['决算表中没有这一项'])
    expect(notes('2060702', withoutNarrative(), en)).toEqual(['No published opening budget'])
  })

  it('says why there is nothing, in the words of the document where it has some', () => {
    const said = (data: LedgerData) => noBudgetText(ledgerWith({}, data), zh)
    expect(said(withEmpty('general-budget'))).toBe('本部门没有此项收支，故本表无数据。')
    expect(said(withMissing(['general-budget']))).toMatch(/^这份文件既没有公布/)
  })
})

describe('the notes on budget and actual', () => {
  it('give the items that depart most, to the digit, with their reasons', () => {
    const notes = budgetNotes(ledgerWith(), zh).map(plain)
    expect(notes).toHaveLength(8)
    expect(notes[0]).toBe(
      '科普活动：预算 5.8 万元，决算 89.8 万元。原因：用省科协存量资金支付相关业务',
    )
    expect(plain(budgetNotes(ledgerWith(), en)[0])).toBe(
      'Science popularisation activities: budget 58,000 yuan, actual 898,000 yuan. Reason: 用省科协存量资金支付相关业务',
    )
  })

  it('are none where there is no budget to depart from', () => {
    expect(budgetNotes(ledgerWith({}, withoutNarrative()), zh)).toEqual([])
  })
})
