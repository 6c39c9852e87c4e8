import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAUGE_CAP, gaugeMax, gaugeShapes } from '@/views/sangong/gauge.ts'
import type { ChartTheme } from '@/charts/theme.ts'

const theme = { ink: 'ink', surface: 'surface', teal: 'teal' } as ChartTheme
const size = { radius: 100, band: 20 }

interface Band {
  name: string
  shape: { r0: number; r: number; startAngle: number; endAngle: number }
  style: { fill: string }
}

function bands(percent: number | undefined): Band[] {
  return (gaugeShapes(percent, size, theme) as unknown as Band[]).filter(
    ({ shape }) => 'r0' in shape,
  )
}

/** How far a band goes, as a fraction of the half circle. */
function reach(percent: number | undefined, name: string): number | undefined {
  const band = bands(percent).find((each) => each.name === name)
  return band && (band.shape.endAngle - band.shape.startAngle) / Math.PI
}

const names = (percent: number) =>
  gaugeShapes(percent, size, theme).map((shape) => (shape as unknown as Band).name)

describe('the gauge', () => {
  it('fills the band of the budget up to the percentage', () => {
    expect(reach(19.76, 'budget')).toBe(1)
    expect(reach(19.76, 'actual')).toBeCloseTo(0.1976)
    expect(bands(19.76).map(({ style }) => style.fill)).toEqual(['surface', 'teal'])
  })

  it('stays empty without a percentage and at 0%, which the figure beside it tells apart', () => {
    expect(reach(undefined, 'actual')).toBeUndefined()
    expect(reach(0, 'actual')).toBeUndefined()
    expect(reach(undefined, 'budget')).toBe(1)
  })

  it('shows where the budget ended when more was spent', () => {
    expect(gaugeMax(142.11)).toBe(150)
    expect(reach(142.11, 'budget')).toBeCloseTo(100 / 150)
    expect(reach(142.11, 'actual')).toBeCloseTo(142.11 / 150)
    expect(reach(1548.28, 'budget')).toBeCloseTo(100 / GAUGE_CAP)
    expect(reach(1548.28, 'actual')).toBe(1)
    expect(names(142.11).slice(-2)).toEqual(['budget-end', 'budget-end'])
    expect(names(100)).not.toContain('budget-end')
  })

  it('keeps the solid band within the hollow one’s width and the half circle', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e6, noNaN: true }), (percent) => {
        const [budget, actual] = bands(percent)
        for (const { shape } of bands(percent)) {
          expect(shape.endAngle).toBeGreaterThanOrEqual(Math.PI)
          expect(shape.endAngle).toBeLessThanOrEqual(2 * Math.PI)
        }
        if (!actual) return
        expect(actual.shape.r0).toBeGreaterThan(budget!.shape.r0)
        expect(actual.shape.r).toBeLessThan(budget!.shape.r)
      }),
    )
  })
})
