import { textWidth } from '../../charts/arcLabel.ts'
import type { StepsBlock } from './blocks.ts'
import type { Draft } from './draft.ts'
import { fitText, linesHigh } from './fit.ts'
import { LEAST_SIZE, type Place } from './page.ts'
import { barShape, connectorShape, textShape, writeGroup } from './shapes.ts'

const HEAD = 0.42
const SIGN = 0.3
/** Of a row's height, what its bar takes. */
const THICK = 0.5
const TALLEST = 0.85
const FIGURE = 20
const POINTS = 72
/** Inches; a thinner bar could not be seen. */
const THINNEST = 0.03

/** A waterfall of shapes, as all programs draw it: rows of a name, a bar and its figure, joined by lines. */
export function writeSteps(draft: Draft, { title, alt, steps }: StepsBlock, room: Place): void {
  const { theme } = draft.look
  const row = Math.min(TALLEST, (room.h - HEAD) / steps.length)
  const widest = (texts: readonly string[], size: number) =>
    (Math.max(...texts.map((text) => textWidth(text, size))) * 1.2) / POINTS
  const figures = widest(
    steps.map(({ figure }) => figure),
    FIGURE,
  )
  const names = Math.min(
    room.w * 0.32,
    widest(
      steps.map(({ name }) => name),
      18,
    ),
  )
  const bars = { x: room.x + SIGN + names + 0.2, w: room.w - SIGN - names - figures - 0.5 }
  const muted = { size: LEAST_SIZE, colour: theme.muted }
  const shapes = [textShape(draft, 'Unit', [{ text: title, look: muted }], { ...room, h: 0.34 })]
  steps.forEach(({ sign, name, figure, colour, bar }, index) => {
    const y = room.y + HEAD + index * row
    const said = fitText(name, names, [18, LEAST_SIZE], row < linesHigh(2, 18) ? 1 : 2)
    const texts = [
      { name: 'Sign', text: sign, x: room.x, w: SIGN, look: { ...muted, size: 18 } },
      {
        name: 'Name',
        text: said.text,
        x: room.x + SIGN,
        w: names,
        look: { size: said.fontSize, colour: theme.ink },
      },
      {
        name: 'Figure',
        text: figure,
        x: room.x + room.w - figures,
        w: figures,
        look: { size: FIGURE, colour: theme.ink, bold: true, align: 'r' as const },
      },
    ]
    shapes.push(
      ...texts.map(({ name: what, text, x, w, look }) =>
        textShape(draft, what, [{ text, look }], { x, y, w, h: row }, { anchor: 'ctr' }),
      ),
    )
    if (!bar) return
    const at = (percent: number) => bars.x + (bars.w * percent) / 100
    const high = row * THICK
    const top = y + (row - high) / 2
    const w = Math.max(THINNEST, (bars.w * bar.width) / 100)
    // A thin bar at the right edge must not stand beyond it.
    const x = Math.min(at(bar.left), bars.x + bars.w - w)
    shapes.push(barShape(draft, { x, y: top, w, h: high }, { fill: colour }))
    if (steps[index + 1]?.bar)
      shapes.push(
        connectorShape(
          draft,
          { x: at(bar.end), y: top + high, w: 0, h: row - high },
          theme.lineStrong,
        ),
      )
  })
  const h = HEAD + steps.length * row
  writeGroup(draft, 'Bridge', alt, { ...room, h }, shapes.filter(Boolean))
}
