import { flowLayout, ribbonPath } from '@/charts/flow.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { type FlowEnd, type MoneyFlow, moneyFlow } from '@/figures/moneyFlow.ts'
import { tablesOf } from '@/figures/placedCell.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { formatAmount } from '@/money/index.ts'
import { plain } from '@/exports/fields.ts'
import {
  choiceColumn,
  figureColumn,
  listingOf,
  textColumn,
  UNIT_COLUMN,
} from '@/exports/listing.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import type { Picture, PictureBar, PictureShape, PictureText } from '@/exports/picture.ts'
import { wrapText } from '@/exports/wrapText.ts'
import { unitName } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { endInk, endName, FLOW_ROOM, flowNote } from './flow.ts'

/** All the money of the year, from where it came to where it went; of a ledger that has a flow. */
export function flowPart(ledger: Ledger, say: Say): ChartExport {
  const flow = moneyFlow(ledger)
  if (!flow) throw new Error('nothing flows')
  const { unit } = flow.total.amount
  const row = (side: string) => (end: FlowEnd) => ({
    side,
    name: endName(end, say),
    unit,
    amount: plain(end.amount, unit),
    address: 'placed' in end ? end.placed.address : undefined,
  })
  return {
    tables: tablesOf(
      [flow.total, ...flow.sources, ...flow.uses].flatMap((end) =>
        'placed' in end ? end.placed : [],
      ),
    ),
    unit: unitName(unit, say),
    listing: () =>
      listingOf(
        [
          choiceColumn('side', ['source', 'total', 'use'], 'exports.side'),
          textColumn('name'),
          UNIT_COLUMN,
          figureColumn('amount'),
          textColumn('address'),
        ],
        [
          ...flow.sources.map(row('source')),
          {
            side: 'total',
            name: say('overview.bridge.total'),
            unit,
            amount: plain(flow.total.amount, unit),
            address: flow.total.placed.address,
          },
          ...flow.uses.map(row('use')),
        ],
        'exports.twin',
      ),
    picture: (theme) => flowPicture(flow, say, theme),
  }
}

const NAMES = 200
const BAR = 12
const RIBBON = 200
const GAP = 10
const NAME = { size: 15, line: 19 }
const VALUE = { size: 16, line: 20 }
const NOTE = { size: 12, line: 18 }
const HEAD = 48
const VEIL = 0.25

function flowPicture(flow: MoneyFlow, say: Say, theme: ChartTheme): Picture {
  const { total, sources, uses } = flow
  const { unit } = total.amount
  const height = FLOW_ROOM.heightOf(Math.max(sources.length, uses.length))
  const amounts = (ends: readonly FlowEnd[]) => ends.map(({ amount }) => amount)
  const layout = flowLayout(
    { total: total.amount, sources: amounts(sources), uses: amounts(uses) },
    { ...FLOW_ROOM, height },
  )
  const middle = NAMES + GAP + BAR + RIBBON
  const width = 2 * middle + BAR
  const shapes: PictureShape[] = []
  const bars: PictureBar[] = []
  const texts: PictureText[] = []

  for (const side of ['sources', 'uses'] as const) {
    const isSource = side === 'sources'
    const barLeft = isSource ? NAMES + GAP : middle + BAR + RIBBON
    const outer = isSource ? barLeft + BAR : barLeft
    const inner = isSource ? middle : middle + BAR
    flow[side].forEach((end, index) => {
      const bar = layout[side][index]
      if (!bar) return
      const fill = endInk(end).in(theme)
      const path = ribbonPath(
        { x: outer, top: HEAD + bar.top },
        { x: inner, top: HEAD + bar.meets },
        bar.height,
      )
      shapes.push({ path, fill, opacity: VEIL })
      bars.push({
        left: barLeft,
        top: HEAD + bar.top,
        width: BAR,
        height: bar.height,
        look: { fill },
      })
      const lines = wrapText(endName(end, say), NAMES, NAME.size)
      const edge = isSource ? { x: NAMES, align: 'end' as const } : { x: barLeft + BAR + GAP }
      const top = HEAD + bar.middle - (lines.length * NAME.line + VALUE.line) / 2
      lines.forEach((text, at) =>
        texts.push({
          ...edge,
          text,
          y: top + (at + 0.8) * NAME.line,
          size: NAME.size,
          fill: theme.ink,
        }),
      )
      texts.push({
        ...edge,
        text: formatAmount(end.amount, unit),
        y: top + lines.length * NAME.line + 0.8 * VALUE.line,
        size: VALUE.size,
        fill: theme.ink,
        bold: true,
      })
    })
  }
  bars.push({
    left: middle,
    top: HEAD + layout.total.top,
    width: BAR,
    height: layout.total.height,
    look: { fill: theme.ink },
  })
  const above = HEAD + layout.total.top - NOTE.size / 2
  const centred = { x: middle + BAR / 2, align: 'middle' as const }
  texts.push(
    {
      ...centred,
      text: say('overview.bridge.total'),
      y: above - VALUE.line,
      size: NOTE.size,
      fill: theme.muted,
    },
    {
      ...centred,
      text: formatAmount(total.amount),
      y: above,
      size: VALUE.size,
      fill: theme.ink,
      bold: true,
    },
  )
  const bottom = HEAD + height + NOTE.line
  wrapText(flowNote(flow, say), width, NOTE.size).forEach((text, index) =>
    texts.push({ text, x: 0, y: bottom + index * NOTE.line, size: NOTE.size, fill: theme.muted }),
  )
  return { width, height: bottom + NOTE.line, panels: [], shapes, bars, texts }
}
