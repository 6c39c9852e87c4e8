import type { Block } from './blocks.ts'
import type { Draft } from './draft.ts'
import { leastWidth } from './fit.ts'
import { GAP, type Place } from './page.ts'
import { writeFigures } from './writeFigures.ts'
import { writeChart, writeRings } from './writeChart.ts'
import { writeFacts, writeFigureRows } from './writeFacts.ts'
import { writeList } from './writeList.ts'
import { writeSquares } from './writeSquares.ts'
import { writeSteps } from './writeSteps.ts'
import { writeTable } from './writeTable.ts'

/** What stands on a slide with a place of its own. */
export type PlacedBlock = Exclude<Block, { kind: 'note' }>

/** Inches that a chart needs at least beside a table. */
const LEAST_CHART = 3.4
/** Inches that boxes of figures need, and figures beside a picture. */
const LEAST_BOXES = 6
const FIGURES = 4
/** Of the width, what a table has at least beside a chart. */
const TABLE = 0.42

/** Blocks in the room that they have, two beside each other where that is wide enough; what does not fit is counted. */
export function writeBlocks(draft: Draft, blocks: readonly PlacedBlock[], room: Place): void {
  const [first, second, ...others] = blocks
  if (!first) return
  if (!second) writeBlock(draft, first, room)
  else {
    const [one, other] = beside(first, second, room) ?? above(room)
    writeBlock(draft, first, one)
    writeBlocks(draft, [second, ...others], other)
  }
}

function beside(first: PlacedBlock, second: PlacedBlock, room: Place): [Place, Place] | undefined {
  const { x, w, h } = room
  const half = (w - GAP.beside) / 2
  const least =
    second.kind === 'table' ? leastWidth(second) : second.kind === 'figures' ? FIGURES : half
  const most = w - GAP.beside - least
  // Rings are round; what they leave is the table's.
  const left = Math.min(most, first.kind === 'rings' ? h : w * (1 - TABLE) - GAP.beside)
  const wide = second.kind === 'table' ? left : w - GAP.beside - least
  if (first.kind !== 'list' && wide < LEAST_CHART) return undefined
  return [
    { ...room, w: wide },
    { ...room, x: x + wide + GAP.beside, w: w - wide - GAP.beside },
  ]
}

function above(room: Place): [Place, Place] {
  const h = (room.h - GAP.below) / 2
  return [
    { ...room, h },
    { ...room, y: room.y + h + GAP.below, h },
  ]
}

function writeBlock(draft: Draft, block: PlacedBlock, room: Place): void {
  switch (block.kind) {
    case 'figures':
      return room.w < LEAST_BOXES
        ? writeFigureRows(draft, block, room)
        : writeFigures(draft, block, room)
    case 'chart':
      return writeChart(draft, block, room)
    case 'rings':
      return writeRings(draft, block, room)
    case 'steps':
      return writeSteps(draft, block, room)
    case 'squares':
      return writeSquares(draft, block, room)
    case 'facts':
      return writeFacts(draft, block, room)
    case 'table':
      return writeTable(draft, block, room)
    case 'list':
      return writeList(draft, block, room)
  }
}
