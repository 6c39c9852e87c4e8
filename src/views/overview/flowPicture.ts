import { textWidth } from '@/charts/arcLabel.ts'
import { flowLayout, type FlowNeed, ribbonPath } from '@/charts/flow.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import type { FlowEnd, MoneyFlow } from '@/figures/moneyFlow.ts'
import { formatAmount, type Unit } from '@/money/index.ts'
import type { Picture, PictureBar, PictureShape, PictureText } from '@/exports/picture.ts'
import { BOLDER, setText } from '@/exports/setText.ts'
import { wrapText } from '@/charts/wrapText.ts'
import type { Say } from '@/words/say.ts'
import { endInk, endName, FLOW_VEIL } from './flow.ts'

interface Lettering {
  readonly size: number
  readonly line: number
}

/** Pixels of the picture's parts. */
export interface FlowSize {
  readonly width: number
  /** What the names of each side may take; long amounts take what they need from the ribbons. */
  readonly sources: number
  readonly uses: number
  readonly bar: number
  /** Between bar and name. */
  readonly gap: number
  /** Between one name and the next. */
  readonly between: number
  readonly least: number
  readonly name: Lettering
  readonly value: Lettering
  readonly note: Lettering
  /** Whether amounts of uses stand beside the names, if that leaves the names enough. */
  readonly amountsBeside?: boolean
}

/** All the money of a year as a picture: sources, the total, uses, and what has to be said of it. */
export function flowPicture(
  flow: MoneyFlow,
  say: Say,
  theme: ChartTheme,
  size: FlowSize,
  { unit, note: noted }: { readonly unit: Unit; readonly note: string },
): Picture {
  const { total, sources, uses } = flow
  const widest = (side: 'sources' | 'uses') =>
    Math.ceil(
      Math.max(
        ...flow[side].map(({ amount }) => textWidth(formatAmount(amount, unit), size.value.size)),
      ) * BOLDER,
    )
  const amounts = widest('uses') + size.gap
  const beside = size.amountsBeside && amounts <= size.uses / 2 ? amounts : undefined
  const room = {
    sources: Math.max(size.sources, widest('sources')),
    uses: Math.max(size.uses, amounts),
  }
  const ribbon = (size.width - room.sources - room.uses - 3 * size.bar - 2 * size.gap) / 2
  const needs = (side: 'sources' | 'uses') =>
    flow[side].map((end): FlowNeed => {
      const width = room[side] - (side === 'uses' && beside ? beside : 0)
      const named = wrapText(endName(end, say), width, size.name.size).length * size.name.line
      const slot =
        side === 'uses' && beside ? Math.max(named, size.value.line) : named + size.value.line
      return { amount: end.amount, slot }
    })
  const sides = { sources: needs('sources'), uses: needs('uses') }
  const height = Math.max(size.least, ...Object.values(sides).map((side) => roomOf(side, size)))
  const layout = flowLayout({ total: total.amount, ...sides }, { height, gap: size.between })
  const head = size.note.line + size.value.line
  const middle = room.sources + size.gap + size.bar + ribbon
  const shapes: PictureShape[] = []
  const bars: PictureBar[] = []
  const texts: PictureText[] = []

  const draw = (side: 'sources' | 'uses', ends: readonly FlowEnd[]) => {
    const isSource = side === 'sources'
    const left = isSource ? room.sources + size.gap : middle + size.bar + ribbon
    const edge = isSource
      ? { x: room.sources, align: 'end' as const }
      : { x: left + size.bar + size.gap }
    ends.forEach((end, index) => {
      const bar = layout[side][index]
      const slot = sides[side][index]?.slot
      if (!bar || slot === undefined) return
      const fill = endInk(end).in(theme)
      const path = ribbonPath(
        { x: isSource ? left + size.bar : left, top: head + bar.top },
        { x: isSource ? middle : middle + size.bar, top: head + bar.meets },
        bar.height,
      )
      shapes.push({ path, fill, opacity: FLOW_VEIL })
      bars.push({
        left,
        top: head + bar.top,
        width: size.bar,
        height: bar.height,
        look: { fill },
      })
      const isBeside = !isSource && beside !== undefined
      const place = { ...edge, width: room[side] }
      const name = setText(
        endName(end, say),
        {
          ...place,
          top: head + bar.middle - slot / 2,
          width: isBeside ? place.width - beside : place.width,
        },
        { ...size.name, fill: theme.ink },
      )
      const value = setText(
        formatAmount(end.amount, unit),
        isBeside
          ? {
              x: edge.x + place.width,
              align: 'end',
              top: head + bar.middle - size.value.line / 2,
              width: Infinity,
            }
          : { ...place, top: name.bottom, width: Infinity },
        { ...size.value, fill: theme.ink, bold: true },
      )
      texts.push(...name.texts, ...value.texts)
    })
  }
  draw('sources', sources)
  draw('uses', uses)

  const { top, height: tall } = layout.total
  bars.push({
    left: middle,
    top: head + top,
    width: size.bar,
    height: tall,
    look: { fill: theme.ink },
  })
  const whole = formatAmount(total.amount, unit)
  const above = { x: middle + size.bar / 2, align: 'middle' as const, width: size.width }
  // Between the names where there is room, else above them.
  const isBetween = textWidth(whole, size.value.size) * BOLDER <= 2 * ribbon
  const named = setText(
    say('overview.bridge.total'),
    { ...above, top: isBetween ? Math.max(0, top - size.name.size / 2) : 0 },
    { ...size.note, fill: theme.muted },
  )
  const valued = setText(
    whole,
    { ...above, top: named.bottom, width: Infinity },
    { ...size.value, fill: theme.ink, bold: true },
  )
  const { width } = size
  const note = setText(
    noted,
    { x: 0, top: head + height + size.note.line / 2, width },
    { ...size.note, fill: theme.muted },
  )
  texts.push(...named.texts, ...valued.texts, ...note.texts)
  return { width, height: Math.ceil(note.bottom), panels: [], shapes, bars, texts }
}

function roomOf(needs: readonly FlowNeed[], { between }: FlowSize): number {
  return needs.reduce((all, { slot }) => all + slot + between, -between)
}
