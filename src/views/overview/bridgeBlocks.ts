import { type BridgeStep, carryOverBridge } from './bridge.ts'
import { roleColour } from '@/charts/roles.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { Decimal, plainAmount, valueIn } from '@/money/index.ts'
import type { Block, ChartSeries } from '@/exports/pptx/blocks.ts'
import { cellText } from '@/exports/figuresIn.ts'
import { unitName } from '@/words/amounts.ts'
import type { Telling } from '../view.ts'

const KINDS = ['level', 'in', 'out'] as const

/**
 * Income and carry-over as a waterfall: what lies between zero and a bar is an invisible one, and
 * what of a bar lies below zero is drawn by a series of its own.
 */
export function bridgeBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const steps = carryOverBridge(ledger)
  const { unit } = ledger
  const unitText = unitName(unit, say)
  const name = ({ key }: BridgeStep) => say(`overview.bridge.${key}`)
  const figure = ({ placed }: BridgeStep) => cellText(placed.cell, unit, say)
  const bars = steps.map(({ bar, kind }) => {
    if (!bar) return undefined
    const [from, to] = [valueIn(bar.from, unit), valueIn(bar.to, unit)]
    const places = plainAmount(bar.to, unit).split('.')[1]?.length ?? 0
    return { kind, places, ...parts(Decimal.min(from, to), Decimal.max(from, to)) }
  })
  const values = (part: 'base' | 'above' | 'below', kind?: BridgeStep['kind']) =>
    bars.map((bar) => {
      if (!bar || (kind && bar.kind !== kind)) return null
      const value = bar[part]
      return value.isZero() && part !== 'above'
        ? null
        : value.toFixed(Math.max(bar.places, value.decimalPlaces()))
    })
  const colours = steps.map(({ role }) => roleColour(role, theme))
  const series = KINDS.flatMap((kind): ChartSeries[] => {
    const colour = colours[steps.findIndex((step) => step.kind === kind)] ?? theme.ink
    const look = { name: say(`deck.bridge.${kind}`), fill: 'solid', colour, colours } as const
    const below = values('below', kind)
    return [
      { ...look, values: values('above', kind) },
      ...(below.some((value) => value !== null) ? [{ ...look, values: below }] : []),
    ]
  })
  const title = say('deck.chartTitle', { title: say('overview.bridge.title'), unit: unitText })
  const said = steps.map((step) => `${name(step)} ${figure(step)}`).join(say('deck.comma'))
  return [
    {
      kind: 'chart',
      title,
      brief: say('app.unit', { unit: unitText }),
      alt: say('deck.alt.bridge', { title, values: said }),
      categories: steps.map((step) => `${name(step)}\n${figure(step)}`),
      series: [
        {
          name: say('deck.bridge.base'),
          values: values('base'),
          fill: 'none',
          colour: theme.surface,
        },
        ...series,
      ],
      upright: true,
      stacked: true,
    },
    { kind: 'note', text: say('overview.bridge.note') },
  ]
}

/** What is seen of a bar above and below zero, and what carries it. */
function parts(low: Decimal, high: Decimal): Record<'base' | 'above' | 'below', Decimal> {
  const nothing = new Decimal(0)
  if (low.gte(0)) return { base: low, above: high.minus(low), below: nothing }
  if (high.lte(0)) return { base: high, above: nothing, below: low.minus(high) }
  return { base: nothing, above: high, below: low }
}
