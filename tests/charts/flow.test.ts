import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowLayout } from '@/charts/flow.ts'
import { amount } from '@/money/index.ts'

const ROOM = { height: 320, slot: 34, gap: 6 }
const yuan = (value: number) => amount(String(value), '元')

describe('the flow of money', () => {
  const sides = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 7 })

  it('draws both sides in one scale, and ribbons that fill the total from its top', () => {
    fc.assert(
      fc.property(sides, sides, (sources, uses) => {
        const total = Math.max(...[sources, uses].map((all) => all.reduce((a, b) => a + b, 0)))
        const layout = flowLayout(
          { total: yuan(total), sources: sources.map(yuan), uses: uses.map(yuan) },
          ROOM,
        )
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
        const total = Math.max(...[sources, uses].map((all) => all.reduce((a, b) => a + b, 0)))
        const layout = flowLayout(
          { total: yuan(total), sources: sources.map(yuan), uses: uses.map(yuan) },
          ROOM,
        )
        for (const bars of [layout.sources, layout.uses]) {
          bars.forEach((bar, index) => {
            expect(bar.top).toBeGreaterThanOrEqual(-0.001)
            expect(bar.top + bar.height).toBeLessThanOrEqual(ROOM.height + 0.001)
            const next = bars[index + 1]
            if (!next) return
            expect(next.middle - bar.middle).toBeGreaterThanOrEqual(ROOM.slot)
            expect(next.top).toBeGreaterThanOrEqual(bar.top + bar.height)
          })
        }
      }),
    )
  })
})
