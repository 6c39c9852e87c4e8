import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gauge, GAUGE_CAP, gaugeMax } from '@/charts/gauge.ts'
import type { ChartTheme } from '@/charts/theme.ts'

const theme = { ink: 'ink', surface: 'surface', teal: 'teal' } as ChartTheme

interface Arc {
  max: number
  data: { value: number }[]
  progress?: { itemStyle: { color: string } }
  axisLine: { lineStyle: { color: [number, string][] } }
}

function arcs(percent: number | undefined): Arc[] {
  return gauge(percent, { radius: 100, band: 20 }, theme).series as unknown as Arc[]
}

/** Where the hollow band of the budget ends, as a fraction of the half circle. */
function budgetEnd(percent: number | undefined): number | undefined {
  return arcs(percent)[0]?.axisLine.lineStyle.color.find(([, colour]) => colour === 'ink')?.[0]
}

const actual = (percent: number | undefined) => arcs(percent).find(({ progress }) => progress)!

describe('the gauge', () => {
  it('fills the band of the budget up to the percentage', () => {
    expect(actual(19.76)).toMatchObject({
      max: 100,
      data: [{ value: 19.76 }],
      progress: { itemStyle: { color: 'teal' } },
    })
    expect(budgetEnd(19.76)).toBe(1)
  })

  it('stays empty without a percentage, which is not the same as 0%', () => {
    expect(actual(undefined).data).toEqual([])
    expect(actual(0).data).toEqual([{ value: 0 }])
  })

  it('shows where the budget ended when more was spent', () => {
    expect(gaugeMax(142.11)).toBe(150)
    expect(budgetEnd(142.11)).toBeCloseTo(100 / 150)
    expect(budgetEnd(1548.28)).toBeCloseTo(100 / GAUGE_CAP)
    expect(actual(1548.28).data).toEqual([{ value: GAUGE_CAP }])
  })

  it('has stops in order and values within the scale, whatever the percentage', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e6, noNaN: true }), (percent) => {
        for (const { max, data, axisLine } of arcs(percent)) {
          const stops = axisLine.lineStyle.color.map(([stop]) => stop)
          expect(stops).toEqual([...stops].sort((a, b) => a - b))
          expect(stops.at(-1)).toBe(1)
          for (const { value } of data) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(max)
          }
        }
      }),
    )
  })
})
