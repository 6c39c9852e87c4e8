import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridgeBars } from '@/views/overview/bridgeBars.ts'
import { carryOverBridge } from '@/views/overview/bridge.ts'
import { ledgerWith } from '../../ledgerWith.ts'

const AMOUNTS = [
  'totals/income.opening/amount',
  'totals/income.year-total/amount',
  'totals/income.grand-total/amount',
  'totals/expenditure.year-total/amount',
  'totals/expenditure.closing/amount',
]

const barsOf = (cells: Record<string, string | null>) =>
  bridgeBars(carryOverBridge(ledgerWith(cells)))

describe('the bars of the bridge', () => {
  it('start where the last one ended', () => {
    const bars = barsOf({}).map((bar) => bar && [bar.left, bar.width].map(Math.round))
    expect(bars).toEqual([
      [0, 31],
      [31, 69],
      [0, 100],
      [0, 100],
      [0, 0],
    ])
  })

  it('are none where nothing is printed, or all is zero', () => {
    expect(barsOf({ [AMOUNTS[0]!]: null })[0]).toBeUndefined()
    const zeros = Object.fromEntries(AMOUNTS.map((address) => [address, '0.00']))
    expect(barsOf(zeros)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })

  const printed = fc
    .integer({ min: -1_000_000, max: 1_000_000 })
    .map((cents) => (cents / 100).toFixed(2))

  it('stay within the width, whatever the signs', () => {
    fc.assert(
      fc.property(fc.array(printed, { minLength: 5, maxLength: 5 }), (values) => {
        const cells = Object.fromEntries(AMOUNTS.map((address, i) => [address, values[i]!]))
        for (const bar of barsOf(cells)) {
          if (!bar) continue
          expect(bar.left).toBeGreaterThanOrEqual(0)
          expect(bar.left + bar.width).toBeLessThanOrEqual(100.000001)
        }
      }),
      { numRuns: 40 },
    )
  })
})
