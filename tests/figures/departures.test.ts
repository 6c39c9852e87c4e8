import { describe, expect, it } from 'vitest'
import { departures } from '@/figures/departures.ts'
import { formatAmount } from '@/money/index.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { inYuan, withMissing, withoutNarrative } from '../ledgers.ts'

describe('departures from the opening budget', () => {
  it('are ranked by amount, whatever their sign, with the stated reasons', () => {
    const found = departures(ledgerWith())
    expect(
      found
        .slice(0, 5)
        .map(({ name, difference, reason }) => [name, formatAmount(difference), reason]),
    ).toEqual([
      ['科普活动', '84.0', '用省科协存量资金支付相关业务'],
      ['其他科学技术普及支出', '15.50', '支付质保金'],
      ['机构运行', '6.21', '发放文明城市奖'],
      ['其他行政事业单位养老支出', '-6.11', '年初预算较多'],
      ['其他科学技术管理事务支出', '3.62', '购买办公电脑'],
    ])
  })

  it('leave out items that equal their budgets', () => {
    const codes = departures(ledgerWith()).map(({ code }) => code)
    expect(codes).toHaveLength(8)
    expect(codes).not.toContain('2060704')
  })

  it('are the same in another unit', () => {
    const codes = (ledger = ledgerWith()) => departures(ledger).map(({ code }) => code)
    expect(codes(ledgerWith({}, inYuan()))).toEqual(codes())
  })

  it('need an explanation, but no table', () => {
    expect(departures(ledgerWith({}, withoutNarrative()))).toEqual([])
    const [first] = departures(ledgerWith({}, withMissing(['general-budget', 'expenditure'])))
    expect(first?.code).toBe('2060702')
  })
})
