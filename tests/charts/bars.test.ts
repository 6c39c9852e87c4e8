import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barLength, barLengths, pairLengths, splitBars } from '@/charts/bars.ts'
import { expenditureByKind, incomeBySource } from '@/figures/wholes.ts'
import { differenceBars } from '@/views/budget/differenceBars.ts'
import { amount } from '@/money/index.ts'
import { ledgerWith } from '../ledgerWith.ts'

const of = (printed: string | number) => amount(String(printed), '万元')

describe('the length of a bar', () => {
  it('is its part of the longest, in percent, across units', () => {
    expect(barLength(of('25.00'), of('100.00'))).toBe(25)
    expect(barLength(amount('250000', '元'), of('100.00'))).toBe(25)
    expect(barLength(of('120.00'), of('100.00'))).toBe(100)
  })

  it('is nothing for what no bar can show', () => {
    expect(barLength(undefined, of('1'))).toBe(0)
    expect(barLength(of('1'), undefined)).toBe(0)
    expect(barLength(of('-1'), of('1'))).toBe(0)
    expect(barLength(of('1'), of('0.00'))).toBe(0)
  })
})

describe('bars of differences', () => {
  it('lie on both sides of one zero', () => {
    expect(differenceBars([of('60'), of('-20')])).toEqual({
      zero: 25,
      bars: [
        { left: 25, width: 75, below: false },
        { left: 0, width: 25, below: true },
      ],
    })
  })

  it('need neither sign', () => {
    expect(differenceBars([of('0')])).toEqual({
      zero: 0,
      bars: [{ left: 0, width: 0, below: false }],
    })
    expect(differenceBars([]).bars).toEqual([])
    expect(differenceBars([of('-5')])).toEqual({
      zero: 100,
      bars: [{ left: 0, width: 100, below: true }],
    })
  })
})

describe('the lengths of bars that stand together', () => {
  it('are those of each to the longest, whatever is not printed or below zero', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: undefined })),
        (printed) => {
          const amounts = printed.map((each) => (each === undefined ? undefined : of(each)))
          const lengths = barLengths(amounts)
          const most = Math.max(0, ...printed.map((each) => each ?? 0))
          expect(lengths).toHaveLength(printed.length)
          printed.forEach((each = 0, index) =>
            expect(lengths[index]).toBeCloseTo(each > 0 ? (each / most) * 100 : 0),
          )
        },
      ),
    )
  })
})

describe('budget and actual', () => {
  it('the longer of budget and actual fills the width, the other is in proportion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (budget, actual) => {
          const { hollow, solid } = pairLengths(of(budget), of(actual))
          expect(Math.max(hollow, solid)).toBe(100)
          expect(hollow / solid).toBeCloseTo(budget / actual)
        },
      ),
    )
  })

  it('without a budget above zero there is no pair', () => {
    expect(pairLengths(undefined, of(5))).toEqual({ hollow: 0, solid: 0 })
    expect(pairLengths(of(0), of(0))).toEqual({ hollow: 0, solid: 0 })
    expect(pairLengths(of(4), undefined)).toEqual({ hollow: 100, solid: 0 })
    expect(pairLengths(of(4), of(-1))).toEqual({ hollow: 100, solid: 0 })
  })
})

describe('the parts of a whole as bars', () => {
  it('stand one after the other, as wide as their shares, each paler than the one before', () => {
    const whole = expenditureByKind(ledgerWith())
    const [basic, project] = splitBars(whole)
    expect(basic).toEqual({ left: 0, width: expect.closeTo(58.98, 2), fill: 1 })
    expect(project!.left).toBe(basic!.width)
    expect(basic!.width + project!.width).toBeCloseTo(100, 1)
    expect(project!.fill).toBeLessThan(1)
  })

  it('are none where one is negative, or the whole is not published', () => {
    const negative = ledgerWith({ 'totals/income.other/amount': '-5.68' })
    expect(splitBars(incomeBySource(negative))).toEqual([])
    const without = ledgerWith({ 'expenditure/total/total': null })
    expect(splitBars(expenditureByKind(without))).toEqual([])
  })
})
