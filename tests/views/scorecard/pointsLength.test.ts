import { expect, test } from 'vitest'
import { pointsLength } from '@/views/scorecard/pointsLength.ts'
import { printed } from '@/figures/points.ts'
import { Decimal } from '@/money/index.ts'

const scale = new Decimal(40)

test('points are as long as their share of the scale', () => {
  expect(pointsLength(printed('10', 'scorecard/1/weight'), scale)).toBe(25)
  expect(pointsLength(printed('40', 'scorecard/1/weight'), scale)).toBe(100)
})

test('what is not published, not above zero or without a scale has no length', () => {
  expect(pointsLength(printed(null, 'scorecard/1/weight'), scale)).toBe(0)
  expect(pointsLength(printed('0', 'scorecard/1/weight'), scale)).toBe(0)
  expect(pointsLength(printed('-5', 'scorecard/1/weight'), scale)).toBe(0)
  expect(pointsLength(printed('5', 'scorecard/1/weight'), new Decimal(0))).toBe(0)
})
