import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seriesLine } from '@/charts/seriesLine.ts'

const BOX = { width: 400, top: 20, height: 200 }
const point = fc.record({
  value: fc.option(fc.integer({ min: -1000, max: 5000 }), { nil: undefined }),
  joined: fc.boolean(),
})

describe('a line over the years', () => {
  it('keeps every point in its box, higher where it is more, on a scale with zero', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (all) => {
        const points = all.map((each, index) => ({ year: 2010 + index, ...each }))
        const { years, ticks, zero } = seriesLine(points, BOX)
        const placed = points.flatMap(({ value }, index) =>
          value === undefined ? [] : [{ value, y: years[index]!.y! }],
        )
        for (const { y } of placed) {
          expect(y).toBeGreaterThanOrEqual(BOX.top - 0.01)
          expect(y).toBeLessThanOrEqual(BOX.top + BOX.height + 0.01)
        }
        for (const one of placed)
          for (const other of placed)
            if (one.value > other.value) expect(one.y).toBeLessThan(other.y)
        expect(ticks.some(({ value, y }) => value === 0 && y === zero)).toBe(true)
        expect(years.filter(({ y }) => y === undefined)).toHaveLength(points.length - placed.length)
      }),
    )
  })

  it('is broken at gaps and where the next point is not joined', () => {
    const at = (value: number | undefined, joined: boolean, index: number) => ({
      year: 2010 + index,
      value,
      joined,
    })
    const line = (...values: (readonly [number | undefined, boolean])[]) =>
      seriesLine(
        values.map(([value, joined], index) => at(value, joined, index)),
        BOX,
      ).paths.map((path) => path.match(/[ML]/g)?.join(''))
    expect(line([1, false], [2, true], [3, true])).toEqual(['MLL'])
    expect(line([1, false], [2, true], [3, false], [4, true])).toEqual(['ML', 'ML'])
    expect(line([1, false], [2, true], [undefined, false], [4, false])).toEqual(['ML'])
    // Nor does it go on over a year that has no figure.
    expect(line([1, false], [undefined, false], [3, true], [4, true])).toEqual(['ML'])
    expect(line([1, false], [2, false])).toEqual([])
  })
})
