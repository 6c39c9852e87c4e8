import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowLayout } from '@/charts/flow.ts'
import { amount } from '@/money/index.ts'

const ROOM = { height: 320, gap: 6 }
const yuan = (value: number) => amount(String(value), '元')
/** Names of one, two and three lines. */
const SLOTS = [34, 24, 44]
const needs = (values: readonly number[]) =>
  values.map((value, index) => ({ amount: yuan(value), slot: SLOTS[index % 3]! }))

function layoutOf(sources: readonly number[], uses: readonly number[]) {
  const total = Math.max(...[sources, uses].map((all) => all.reduce((a, b) => a + b, 0)))
  const layout = flowLayout(
    { total: yuan(total), sources: needs(sources), uses: needs(uses) },
    ROOM,
  )
  return { total, layout }
}

describe('the flow of money', () => {
  const sides = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 7 })

  it('draws both sides in one scale, and ribbons that fill the total from its top', () => {
    fc.assert(
      fc.property(sides, sides, (sources, uses) => {
        const { total, layout } = layoutOf(sources, uses)
        const scale = layout.total.height / total
        for (const [values, bars] of [
          [sources, layout.sources],
          [uses, layout.uses],
        ] as const) {
          let meets = layout.total.top
          values.forEach((value, index) => {
            const bar = bars[index]!
            expect(bar.height).toBeCloseTo(Math.max(2, value * scale), 6)
            expect(bar.meets).toBeCloseTo(meets, 6)
            meets += value * scale
          })
        }
      }),
    )
  })

  it('leaves each name its room, within the height', () => {
    fc.assert(
      fc.property(sides, sides, (sources, uses) => {
        const { layout } = layoutOf(sources, uses)
        for (const bars of [layout.sources, layout.uses]) {
          bars.forEach((bar, index) => {
            expect(bar.top).toBeGreaterThanOrEqual(-0.001)
            expect(bar.top + bar.height).toBeLessThanOrEqual(ROOM.height + 0.001)
            const next = bars[index + 1]
            if (!next) return
            const [own, its] = [SLOTS[index % 3]!, SLOTS[(index + 1) % 3]!]
            expect(next.middle - bar.middle).toBeGreaterThanOrEqual((own + its) / 2)
            expect(next.top).toBeGreaterThanOrEqual(bar.top + bar.height)
          })
        }
      }),
    )
  })
})
