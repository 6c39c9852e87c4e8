import { describe, expect, it } from 'vitest'
import { amountOf } from '@/figures/placedCell.ts'
import { spendingByClass, together } from '@/figures/spendingByClass.ts'
import { yearExpenditure } from '@/figures/year.ts'
import { formatPercent } from '@/money/index.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { with24Classes, withManyCodes, withMissing, withSplit } from '../ledgers.ts'

describe('spending by class', () => {
  it('ranks the classes with spending, in the document’s words without number and 支出', () => {
    const classes = spendingByClass(ledgerWith())
    expect(classes.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '206 科学技术',
      '208 社会保障和就业',
      '210 卫生健康',
      '229 其他',
      '205 教育',
    ])
    expect(classes.map(({ share }) => share && formatPercent(share, 1))).toEqual([
      '78.1%',
      '17.1%',
      '2.9%',
      '1.7%',
      '0.2%',
    ])
    expect(classes[0]?.placed.address).toBe('totals/expenditure.206/amount')
  })

  it('is the same with 24 classes, and from table 03 where 01 is missing or cut in two', () => {
    const codes = ['206', '208', '210', '229', '205']
    for (const data of [with24Classes(), withMissing(['totals']), withSplit('totals')])
      expect(spendingByClass(ledgerWith({}, data)).map(({ code }) => code)).toEqual(codes)
  })

  it('keeps negative classes, last, and drops those that are zero', () => {
    const classes = spendingByClass(
      ledgerWith({
        'totals/expenditure.205/amount': '-0.73',
        'totals/expenditure.229/amount': '0',
      }),
    )
    expect(classes.map(({ code }) => code)).toEqual(['206', '208', '210', '205'])
    expect(classes[3]?.share?.isNegative()).toBe(true)
  })

  it('has no shares of nothing', () => {
    const classes = spendingByClass(ledgerWith({ 'totals/expenditure.year-total/amount': '0.00' }))
    expect(classes.map(({ share }) => share)).toEqual(classes.map(() => undefined))
  })

  it('adds up what does not get a line of its own', () => {
    const ledger = ledgerWith({}, withMissing(['totals'], withManyCodes(3600)))
    const classes = spendingByClass(ledger)
    expect(classes).toHaveLength(26)
    const whole = amountOf(yearExpenditure(ledger))
    expect(together(classes, whole).share?.toNumber()).toBe(1)
    expect(together([], whole)).toEqual({ amount: undefined, share: undefined })
  })
})
