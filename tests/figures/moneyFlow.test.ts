import { describe, expect, it } from 'vitest'
import { type FlowEnd, moneyFlow } from '@/figures/moneyFlow.ts'
import { formatAmount } from '@/money/index.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { withMissing } from '../ledgers.ts'

const TOTAL = 'totals/income.grand-total/amount'
const told = (ends: readonly FlowEnd[] = []) =>
  ends.map(({ key, amount }) => `${key} ${formatAmount(amount)}`)

describe('the flow of money', () => {
  it('goes from what was carried in and received through the total to classes and what is left', () => {
    const flow = moneyFlow(ledgerWith())
    expect(told(flow?.sources)).toEqual(['opening 103.49', 'general-budget 220.25', 'other 5.68'])
    expect(flow && formatAmount(flow.total.amount)).toBe('329.43')
    expect(told(flow?.uses)).toEqual([
      '206 257.08',
      '208 56.22',
      '210 9.54',
      '229 5.66',
      '205 0.73',
      'closing 0.21',
    ])
  })

  it('says what a side lacks, but not what rounding explains', () => {
    const flow = moneyFlow(ledgerWith({ 'totals/income.opening/amount': '3.49' }))
    expect(told(flow?.sources)).toContain('unexplained 100.01')
    expect(told(moneyFlow(ledgerWith({ [TOTAL]: '329.44' }))?.uses).at(-1)).toBe('closing 0.21')
  })

  it('says where a side exceeds the total', () => {
    expect(moneyFlow(ledgerWith({ [TOTAL]: '300.00' }))?.beyond).toBe(true)
    expect(moneyFlow(ledgerWith())?.beyond).toBe(false)
  })

  it('is not drawn of negative amounts, or of nothing', () => {
    expect(moneyFlow(ledgerWith({ 'totals/expenditure.205/amount': '-0.73' }))).toBeUndefined()
    expect(moneyFlow(ledgerWith({ [TOTAL]: null }))).toBeUndefined()
    expect(moneyFlow(ledgerWith({}, withMissing(['totals'])))).toBeUndefined()
  })
})
