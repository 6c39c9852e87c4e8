import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairLengths } from '@/charts/pairLengths.ts'
import { amount } from '@/money/index.ts'

const of = (value: number) => amount(String(value), '万元')

test('the longer of budget and actual fills the width, the other is in proportion', () => {
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

test('without a budget above zero there is no pair', () => {
  expect(pairLengths(undefined, of(5))).toEqual({ hollow: 0, solid: 0 })
  expect(pairLengths(of(0), of(0))).toEqual({ hollow: 0, solid: 0 })
  expect(pairLengths(of(4), undefined)).toEqual({ hollow: 100, solid: 0 })
  expect(pairLengths(of(4), of(-1))).toEqual({ hollow: 100, solid: 0 })
})
