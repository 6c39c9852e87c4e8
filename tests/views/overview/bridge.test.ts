import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOverBridge } from '@/views/overview/bridge.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { formatAmount } from '@/money/index.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { withEmpty, withMissing, withoutTables } from '../../ledgers.ts'

const bars = (ledger: Ledger) =>
  carryOverBridge(ledger).map(({ key, bar }) =>
    bar ? `${key} ${formatAmount(bar.from)}→${formatAmount(bar.to)}` : key,
  )

describe('the bridge of carry-over', () => {
  it('leads from the opening over the total to the closing carry-over', () => {
    expect(bars(ledgerWith())).toEqual([
      'opening 0.00→103.49',
      'income 103.49→329.43',
      'total 0.00→329.43',
      'expenditure 329.43→0.21',
      'closing 0.00→0.21',
    ])
  })

  it('shows reserves and distributed surplus where they are printed', () => {
    const steps = bars(
      ledgerWith({
        'totals/income.surplus-used/amount': '10.00',
        'totals/income.grand-total/amount': '339.43',
        'totals/expenditure.surplus-distributed/amount': '10.00',
      }),
    )
    expect(steps[2]).toBe('surplus-used 329.43→339.43')
    expect(steps[5]).toBe('surplus-distributed 10.21→0.21')
  })

  it('keeps a blank line without a bar', () => {
    expect(bars(ledgerWith({ 'totals/income.opening/amount': null }))[0]).toBe('opening')
  })

  it('starts from the printed total, also where the lines above do not add up to it', () => {
    const steps = bars(ledgerWith({ 'totals/income.grand-total/amount': '330.00' }))
    expect(steps[3]).toBe('expenditure 330.00→0.78')
  })

  it('is empty where the summary table prints nothing', () => {
    expect(bars(ledgerWith({}, withMissing(['totals'])))).toEqual([])
    expect(bars(ledgerWith({}, withoutTables(['totals'])))).toEqual([])
    expect(bars(ledgerWith({}, withEmpty('totals')))).toEqual([])
  })

  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 })
  const printed = (value: number) => (value / 100).toFixed(2)

  it('arrives at the closing carry-over wherever both sides balance', () => {
    fc.assert(
      fc.property(cents, cents, cents, (opening, income, expenditure) => {
        const ledger = ledgerWith({
          'totals/income.opening/amount': printed(opening),
          'totals/income.year-total/amount': printed(income),
          'totals/income.grand-total/amount': printed(opening + income),
          'totals/expenditure.year-total/amount': printed(expenditure),
          'totals/expenditure.closing/amount': printed(opening + income - expenditure),
        })
        const steps = carryOverBridge(ledger)
        const at = (key: string) => steps.find((step) => step.key === key)?.bar?.to.yuan.toFixed(2)
        expect(at('income')).toBe(at('total'))
        expect(at('expenditure')).toBe(at('closing'))
      }),
      { numRuns: 40 },
    )
  })
})
