import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaderLabels, LEADERS } from '@/charts/leaderLabels.ts'

const RADIUS = 200
const led = fc.array(
  fc.record({
    angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    from: fc.double({ min: 60, max: RADIUS, noNaN: true }),
    lines: fc.array(fc.constant('a name'), { minLength: 1, maxLength: 4 }),
    weight: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 14 },
)
const around = { radius: RADIUS, reach: RADIUS, line: 16, leader: LEADERS.long }

describe('names at the sides of a circle', () => {
  it('have lines that leave the circle once and stay outside', () => {
    fc.assert(
      fc.property(led, (all) => {
        for (const label of leaderLabels(all, around)) {
          if (!label) continue
          const [, ...outside] = label.leader
          for (const [at, [x, y]] of outside.entries()) {
            const [px, py] = outside[at - 1] ?? [x, y]
            for (const share of [0.25, 0.5, 0.75, 1])
              expect(Math.hypot(px + share * (x - px), py + share * (y - py))).toBeGreaterThan(
                RADIUS,
              )
          }
        }
      }),
    )
  })

  it('stand below each other, none on another', () => {
    fc.assert(
      fc.property(led, (all) => {
        for (const align of ['left', 'right']) {
          const own = leaderLabels(all, around)
            .flatMap((label) => (label?.align === align ? [label] : []))
            .sort((a, b) => a.y - b.y)
          for (const [at, { y, lines }] of own.entries()) {
            const next = own[at + 1]
            if (next)
              expect(next.y - y).toBeGreaterThanOrEqual(8 * (lines.length + next.lines.length))
          }
        }
      }),
    )
  })
})
