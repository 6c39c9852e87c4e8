import { SQUARES, squarePlaces } from '../../charts/squares.ts'
import { textWidth } from '../../charts/arcLabel.ts'
import type { SquaresBlock } from './blocks.ts'
import type { Draft } from './draft.ts'
import { fitText, linesHigh } from './fit.ts'
import { GAP, LEAST_SIZE, type Place } from './page.ts'
import { outlineShape, textShape, writeGroup } from './shapes.ts'

/** Of a square's side in whole units. */
const UNITS = 10
const FIGURE = 24
const POINTS = 72
/** Inches of a name of two lines. */
const LEAST_ROW = 0.6
/** Of the width, what the squares take at most. */
const MOST = 0.55

/** A hundred squares as shapes, a shape for each group, and what they went to beside them. */
export function writeSquares(draft: Draft, { alt, groups }: SquaresBlock, room: Place): void {
  const { theme } = draft.look
  const side = Math.min(room.h, room.w * MOST)
  const square = { ...room, w: side, h: side }
  const places = squarePlaces(groups.map(({ count }) => count))
  const edge = SQUARES.square * UNITS
  const shapes = groups.map(({ colour, name }, index) => {
    const boxes = (places[index] ?? []).map(({ x, y }) => ({
      x: Math.round(x * UNITS),
      y: Math.round(y * UNITS),
      w: edge,
      h: edge,
    }))
    const look = { name: 'Squares', alt: name, side: SQUARES.side * UNITS, boxes, fill: colour }
    return boxes.length ? outlineShape(draft, look, square) : ''
  })
  const figures =
    (Math.max(...groups.map(({ figure }) => textWidth(figure, FIGURE))) * 1.2) / POINTS
  const left = room.x + side + GAP.beside / 2
  const names = room.x + room.w - left - figures - 0.15
  // Names may take more height than the squares.
  const row = Math.max(side, Math.min(room.h, groups.length * LEAST_ROW)) / groups.length
  groups.forEach(({ figure, name, colour }, index) => {
    const y = room.y + index * row
    const lines = Math.max(1, Math.floor(row / linesHigh(1, LEAST_SIZE)))
    const said = fitText(name, names, [18, LEAST_SIZE], Math.min(2, lines))
    const bold = { size: FIGURE, colour, bold: true, align: 'r' as const }
    const own = { size: said.fontSize, colour: theme.ink }
    const anchor = { anchor: 'ctr' as const }
    shapes.push(
      textShape(
        draft,
        'Figure',
        [{ text: figure, look: bold }],
        { x: left, y, w: figures, h: row },
        anchor,
      ),
      textShape(
        draft,
        'Name',
        [{ text: said.text, look: own }],
        { x: left + figures + 0.15, y, w: names, h: row },
        anchor,
      ),
    )
  })
  writeGroup(
    draft,
    'Squares',
    alt,
    { ...room, h: Math.max(side, row * groups.length) },
    shapes.filter(Boolean),
  )
}
