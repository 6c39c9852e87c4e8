import { qrCode } from '../qrCode.ts'
import type { DeckCode } from './blocks.ts'
import type { Draft } from './draft.ts'
import { fitText, linesHigh } from './fit.ts'
import { LEAST_SIZE, type Place } from './page.ts'
import { outlineShape, writeText } from './shapes.ts'

/** A code that leads to the same on screen, with what it is for under it; it can be clicked, too. */
export function writeCode(draft: Draft, { address, caption }: DeckCode, place: Place): void {
  const { theme } = draft.look
  const { side, runs } = qrCode(address)
  const square = Math.min(place.w, place.h)
  const at = { x: place.x + place.w - square, y: place.y, w: square, h: square }
  const boxes = runs.map(({ x, y, length }) => ({ x, y, w: length, h: 1 }))
  const alt = `${caption} ${address}`
  draft.shapes.push(
    outlineShape(draft, { name: 'QR', alt, address, side, boxes, fill: theme.ink }, at),
  )
  const said = fitText(caption, place.w, [LEAST_SIZE], 3)
  const look = { size: LEAST_SIZE, colour: theme.muted, align: 'r' as const }
  const h = linesHigh(said.lines, LEAST_SIZE)
  writeText(draft, [{ text: said.text, look }], { ...place, y: at.y + square, h })
}
