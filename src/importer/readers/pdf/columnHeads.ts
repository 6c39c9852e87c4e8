import { spanOf, meets, middle, overlap, type Column } from './columns.ts'
import type { TextLine } from './pieces.ts'
import type { Word } from './words.ts'

/** A line of a table by its words. */
export interface Row {
  readonly line: TextLine
  readonly words: readonly Word[]
}

export interface HeadCell {
  readonly first: number
  readonly last: number
  /** Baselines of its first and last line. */
  readonly from: number
  readonly to: number
  readonly words: readonly Word[]
}

/* Of a font's size: lines of one cell are so near. */
const TIGHT = 1.6
/* In points: a head over several columns stands so near their middle. */
const CENTRED = 12
/* In points: what is no nearer than that is as near. */
const SAME = 2
/* Of a word: so much of it stands over its columns. */
const OVER = 0.9
/* Of the distance to another head: a head beside its column is nearer. */
const NEARER = 0.5
/* Of what stands in columns: so much wider their cells may be on a side without a neighbour. */
const ROOM = 0.1
/* How much it counts that a head stands over the middle of the words below it, not of their cells. */
const LIKELY = 0.2
/* Ways to see a head that are followed. */
const MAX_WAYS = 500

interface Numbered extends Column {
  readonly id: number
}

interface OpenCell {
  readonly ids: readonly number[]
  readonly from: number
  readonly to: number
  readonly words: readonly Word[]
}

/** A way to see the heads, from the lowest line up to one. */
interface Way {
  readonly columns: readonly Numbered[]
  readonly cells: readonly OpenCell[]
  /** What stands under heads over several columns, and where it begins. */
  readonly groups: readonly { readonly ids: readonly number[]; readonly top: number }[]
  readonly off: number
}

export interface Heads {
  readonly columns: readonly Column[]
  readonly cells: readonly HeadCell[]
}

/**
 * Heads from the lowest upwards: the lowest over a column is its own, and makes one where no figure
 * stands; one above several stands over their middle. `undefined` where that is not sure.
 */
export function readHeads(head: readonly Row[], body: readonly Column[]): Heads | undefined {
  const start: Way = {
    columns: body.map(({ left, right }, id) => ({ id, left, right })),
    cells: [],
    groups: [],
    off: 0,
  }
  const ways = waysOver(head, start)
  const whole = ways.filter(
    (way) => isBounded(way) && way.columns.every((column) => topOf(way, column.id)),
  )
  if (whole.length > 0) return surest(whole)
  // A head may stand beside the short names or figures of its column.
  const joined = besideHeads(ways, start)
  if (!joined) return undefined
  return surest(
    waysOver(head, { ...start, columns: joined }).filter(
      (way) => isBounded(way) && way.columns.every((column) => topOf(way, column.id)),
    ),
  )
}

function surest(ways: readonly Way[]): Heads | undefined {
  const [best, second] = [...ways].sort((a, b) => a.off - b.off)
  if (!best || (second && second.off - best.off < SAME)) return undefined
  const at = (id: number): number => best.columns.findIndex((column) => column.id === id)
  return {
    columns: best.columns.map(({ left, right }) => ({ left, right })),
    cells: best.cells.map(({ ids, from, to, words }) => ({
      first: Math.min(...ids.map(at)),
      last: Math.max(...ids.map(at)),
      from,
      to,
      words,
    })),
  }
}

function waysOver(head: readonly Row[], start: Way): readonly Way[] {
  let ways: readonly Way[] = [start]
  for (const row of [...head].reverse()) {
    ways = ways.flatMap((way) => waysWith(way, row))
    if (ways.length > MAX_WAYS) return []
  }
  return ways
}

const topOf = (way: Way, id: number): OpenCell | undefined =>
  way.cells
    .filter((cell) => cell.ids.includes(id))
    .reduce<OpenCell | undefined>(
      (top, cell) => (top && top.from <= cell.from ? top : cell),
      undefined,
    )

/** Beside columns under a common head stand others under one, or ones whose own head is higher. */
function isBounded({ columns, groups, cells }: Way): boolean {
  return groups.every(({ ids, top }) => {
    const at = ids.map((id) => columns.findIndex((column) => column.id === id))
    return [columns[Math.min(...at) - 1], columns[Math.max(...at) + 1]].every(
      (neighbour) =>
        !neighbour ||
        cells.some((cell) => cell.ids.includes(neighbour.id) && cell.from < top - SAME),
    )
  })
}

/** A column as wide as its head, unless another one stands there. */
function widened(columns: readonly Numbered[], id: number, word: Word): readonly Numbered[] {
  const column = columns.find((each) => each.id === id)
  if (!column) return columns
  const wider = { id, ...spanOf([column, word]) }
  if (columns.some((each) => each.id !== id && meets(each, wider))) return columns
  return columns.map((each) => (each.id === id ? wider : each))
}

/** The ways to see one more line of heads. */
function waysWith(before: Way, { line, words }: Row): readonly Way[] {
  let { columns, cells } = before
  const common: Word[] = []
  for (const word of words) {
    const under = columns.filter((column) => meets(column, word))
    const way = { ...before, columns, cells }
    const wrapped = under
      .map(({ id }) => topOf(way, id))
      .find(
        (cell) =>
          cell &&
          cell.from > word.base &&
          cell.from - word.base <= TIGHT * line.size &&
          Math.abs(middle(spanOf(cell.words)) - middle(word)) <= CENTRED &&
          under.every(({ id }) => cell.ids.includes(id)),
      )
    const [only] = under
    if (wrapped) {
      const whole = { ...wrapped, from: word.base, words: [word, ...wrapped.words] }
      cells = cells.map((cell) => (cell === wrapped ? whole : cell))
      const [id] = wrapped.ids
      if (id !== undefined && wrapped.ids.length === 1) columns = widened(columns, id, word)
    } else if (only && under.length === 1 && !topOf(way, only.id)) {
      cells = [...cells, { ids: [only.id], from: word.base, to: word.base, words: [word] }]
      columns = widened(columns, only.id, word)
    } else common.push(word)
  }

  let ways: readonly Way[] = [{ ...before, columns, cells }]
  for (const word of common) {
    ways = ways.flatMap((way) => waysOf(way, word))
    if (ways.length > MAX_WAYS) return []
  }
  return ways
}

/** The ways to see a word: over neighbouring columns, or over one where no figure stands. */
function waysOf(way: Way, word: Word): readonly Way[] {
  const { base } = word
  const { columns, cells, groups } = way
  const tops = columns.map(({ id }) => topOf(way, id))
  const over: Way[] = []
  for (let from = 0; from < columns.length; from += 1)
    for (let to = from; to < columns.length; to += 1) {
      const top = tops[to]
      // What stands under another word of this line is not under this one, too.
      if (!top || top.from <= base + SAME) break
      const run = columns.slice(from, to + 1)
      const ids = run.map(({ id }) => id)
      const isWhole = tops
        .slice(from, to + 1)
        .every(
          (cell) => cell && cell.from > base + SAME && cell.ids.every((id) => ids.includes(id)),
        )
      const off = offMiddle(word, columns, from, to)
      if (
        to === from ||
        !isWhole ||
        off > CENTRED ||
        overlap(roomOf(columns, from, to), word) < OVER * (word.right - word.left)
      )
        continue
      over.push({
        columns,
        cells: [...cells, { ids, from: base, to: base, words: [word] }],
        groups: [
          ...groups,
          { ids, top: Math.min(...tops.slice(from, to + 1).map((cell) => cell?.from ?? 0)) },
        ],
        off: way.off + off,
      })
    }
  if (over.length > 0) return over
  if (columns.some((column) => meets(column, word))) return []
  const id = Math.max(-1, ...columns.map((column) => column.id)) + 1
  return [
    {
      ...way,
      columns: [...columns, { id, left: word.left, right: word.right }].sort(
        (a, b) => a.left - b.left,
      ),
      cells: [...cells, { ids: [id], from: base, to: base, words: [word] }],
    },
  ]
}

/** From the column before to the column after some: their cells end somewhere between. */
const roomOf = (columns: readonly Column[], from: number, to: number): Column => ({
  left: columns[from - 1]?.right ?? -Infinity,
  right: columns[to + 1]?.left ?? Infinity,
})

/** How far a head stands from where the middle over some columns may be. */
function offMiddle(word: Column, columns: readonly Column[], from: number, to: number): number {
  const words = spanOf(columns.slice(from, to + 1))
  const room = roomOf(columns, from, to)
  // Where no column is beside them, their cells are little wider than their words.
  const margin = ROOM * (words.right - words.left)
  const left = room.left === -Infinity ? words.left - margin : room.left
  const right = room.right === Infinity ? words.right + margin : room.right
  const [least, most] = [(left + words.right) / 2, (words.left + right) / 2]
  const at = middle(word)
  return Math.max(least - at, at - most, 0) + LIKELY * Math.abs(middle(words) - at)
}

/** Columns without a head joined with heads beside them, where it is clear with which. */
function besideHeads(ways: readonly Way[], start: Way): readonly Numbered[] | undefined {
  const [way, other] = ways
  if (!way || other) return undefined
  const isBody = (column: Numbered | undefined): boolean =>
    column !== undefined && column.id < start.columns.length
  const taken = new Set<number>()
  const joined: Numbered[] = []
  for (const [index, column] of way.columns.entries()) {
    if (!isBody(column)) continue
    if (topOf(way, column.id)) {
      joined.push(column)
      continue
    }
    const beside = [way.columns[index - 1], way.columns[index + 1]]
      .filter((each) => each !== undefined)
      .filter((each) => !isBody(each) && !taken.has(each.id))
      .map((each) => ({ each, gap: -overlap(each, column) }))
      .sort((a, b) => a.gap - b.gap)
    const [nearest, next] = beside
    if (!nearest || (next && nearest.gap > NEARER * next.gap)) return undefined
    taken.add(nearest.each.id)
    joined.push({ ...spanOf([column, nearest.each]), id: column.id })
  }
  return joined
}
