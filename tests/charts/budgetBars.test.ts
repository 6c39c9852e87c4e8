import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amountScale,
  type BarScale,
  isBroken,
  PERCENT_CAP,
  percentScale,
} from '@/charts/barScale.ts'
import { budgetBar } from '@/charts/budgetBars.ts'
import { barShapes, type BudgetBar, budgetBars } from '@/charts/budgetBars.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { budgetFigures } from '@/figures/budget.ts'
import { ledgerWith } from '../ledgerWith.ts'

const theme: ChartTheme = {
  ink: 'ink',
  muted: 'muted',
  line: 'line',
  lineStrong: 'line-strong',
  surface: 'surface',
  sunken: '#f4f1ea',
  accent: 'accent',
  navy: '#202060',
  teal: 'teal',
  gold: 'gold',
  onClass: 'on-class',
  font: 'font',
  serif: 'serif',
  fontSize: 13,
  classColour: () => 'class',
}
const box = { left: 100, top: 10, width: 400, height: 28 }

interface Drawn {
  name?: string
  type: string
  shape?: { x: number; width: number }
  style?: { text?: string; fill?: string; stroke?: string }
}

function draw(bar: Partial<BudgetBar>, scale: BarScale): Drawn[] {
  const whole = { budget: undefined, actual: undefined, text: '', ...bar }
  return barShapes(whole, scale, box, theme) as Drawn[]
}

function named(shapes: Drawn[], name: string) {
  return shapes.find((shape) => shape.name === name)
}

function bar(budget: number | undefined, actual: number | undefined): BudgetBar {
  return { budget, actual, text: '' }
}

const printed = fc.integer({ min: -1e8, max: 1e11 }).map((cents) => cents / 100)
const amounts = fc.option(printed, { nil: undefined })
const anyBars = fc.array(fc.tuple(amounts, amounts).map(([a, b]) => bar(a, b)))

describe('the scale of amounts', () => {
  it('does not let one outlier flatten the rest', () => {
    const bars = [bar(5, 4), bar(8, 9), bar(3, 3), bar(10, 5000)]
    const scale = amountScale(bars)
    expect(scale.to).toBe(9)
    expect(scale.broken).toBe(true)
    expect(bars.filter((each) => isBroken(each, scale))).toEqual([bars[3]])
  })

  it('breaks nothing where amounts merely differ', () => {
    expect(amountScale([bar(5, 4), bar(8, 9), bar(3, 3), bar(10, 40)])).toMatchObject({
      to: 40,
      broken: false,
    })
  })

  it('breaks at most a third of the bars, and is finite with ticks inside it', () => {
    fc.assert(
      fc.property(anyBars, (bars) => {
        const scale = amountScale(bars)
        expect(scale.to).toBeGreaterThan(scale.from)
        expect(bars.filter((each) => isBroken(each, scale)).length * 3).toBeLessThanOrEqual(
          bars.length,
        )
        expect(scale.ticks.length).toBeGreaterThan(0)
        expect(scale.ticks.length).toBeLessThanOrEqual(6)
        const slack = (scale.to - scale.from) * 1e-9
        for (const tick of scale.ticks) {
          expect(tick).toBeGreaterThanOrEqual(scale.from - slack)
          expect(tick).toBeLessThanOrEqual(scale.to + slack)
        }
      }),
    )
  })
})

describe('the scale of completion', () => {
  it('always shows 100% and ends at the cap', () => {
    expect(percentScale([bar(100, 40)]).to).toBe(100)
    expect(percentScale([bar(100, 142.11)]).to).toBe(142.11)
    expect(percentScale([bar(100, 1548.28)])).toMatchObject({ to: PERCENT_CAP, broken: true })
    expect(percentScale([])).toMatchObject({ from: 0, to: 100, broken: false })
  })
})

describe('the bars', () => {
  const scale: BarScale = { from: 0, to: 200, ticks: [0, 100, 200], broken: false }

  it('draw the budget hollow and the actual solid, each to its number', () => {
    const shapes = draw({ budget: 100, actual: 50 }, scale)
    expect(named(shapes, 'budget')).toMatchObject({
      shape: { x: 100, width: 200 },
      style: { fill: 'none', stroke: 'ink' },
    })
    expect(named(shapes, 'actual')).toMatchObject({
      shape: { x: 100, width: 100 },
      style: { fill: 'teal' },
    })
  })

  it('break off what is longer, with its figure, and only that', () => {
    const shapes = draw({ budget: 100, actual: 1548.28, text: '1,548.28%' }, scale)
    expect(named(shapes, 'actual')?.shape?.width).toBe(400)
    expect(named(shapes, 'budget')?.shape?.width).toBe(200)
    expect(named(shapes, 'break')).toBeDefined()
    expect(shapes.map(({ style }) => style?.text)).toContain('1,548.28%')
    expect(named(draw({ budget: 100, actual: 200, text: 'x' }, scale), 'break')).toBeUndefined()
  })

  it('draw nothing for what is not published', () => {
    const shapes = draw({ actual: 50 }, scale)
    expect(named(shapes, 'budget')).toBeUndefined()
    expect(named(shapes, 'actual')).toBeDefined()
  })

  it('show the end of the budget where the actual goes beyond it', () => {
    const halo = (shapes: Drawn[]) => shapes.some(({ style }) => style?.stroke === 'surface')
    expect(halo(draw({ budget: 100, actual: 150 }, scale))).toBe(true)
    expect(halo(draw({ budget: 100, actual: 50 }, scale))).toBe(false)
  })

  it('go to the left of zero for negative amounts', () => {
    const both = amountScale([bar(10, -10)])
    const { shape } = named(draw({ actual: -10 }, both), 'actual')!
    expect(shape).toMatchObject({ x: 100, width: 200 })
  })

  it('stay in their strip and at least two pixels long, whatever the amounts', () => {
    fc.assert(
      fc.property(anyBars, (bars) => {
        const scale = amountScale(bars)
        for (const each of bars)
          for (const name of ['budget', 'actual'] as const) {
            const found = named(draw(each, scale), name)
            expect(found === undefined).toBe(each[name] === undefined)
            if (!found?.shape) continue
            const { x, width } = found.shape
            expect(x).toBeGreaterThanOrEqual(box.left - 2)
            expect(x + width).toBeLessThanOrEqual(box.left + box.width + 2)
            expect(width).toBeGreaterThanOrEqual(each[name] ? 1.999 : 0)
          }
      }),
    )
  })

  it('stand in their strips, under an axis if there is one', () => {
    const option = budgetBars([bar(1, 1)], scale, { strips: [box, box], axis: box }, theme, String)
    const [series] = option.series as { data: number[][] }[]
    expect(series?.data).toEqual([[-1], [0]])
  })

  it('measure money, or percent where there is one', () => {
    const items = budgetFigures(ledgerWith())!.items
    const of = (code: string) => items.find((each) => each.code === code)!
    expect(budgetBar(of('2060702'), 'amount', '万元')).toEqual({
      budget: 5.8,
      actual: 89.8,
      text: '89.8',
    })
    expect(budgetBar(of('2060702'), 'amount', '元').actual).toBe(898000)
    expect(budgetBar(of('2060702'), 'completion', '万元')).toEqual({
      budget: 100,
      actual: 1548.28,
      text: '1,548.28%',
    })
    expect(budgetBar(of('2060199'), 'completion', '万元').budget).toBeUndefined()
  })
})
