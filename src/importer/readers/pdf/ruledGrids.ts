import type { Box } from './box.ts'
import type { Rule } from './lines.ts'
import { MAX_SQUARES } from './limits.ts'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box
}

/** A grid of lines: its edges from left to right and from top to bottom, and its cells. */
export interface RuledGrid {
  readonly box: Box
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** The cell of a square, by row × columns + column. */
  readonly cellAt: readonly number[]
}

/* How far a line may end from the one that it meets. */
const TOUCH = 3
/* What is narrower is the space between two borders, no cell. */
const SLIVER = 3
/* Of a square's side: so much of it must be drawn to be a border. */
const BORDER = 0.5

/** Edges in order; those that enclose a sliver become one. */
function edgesOf(positions: readonly number[]): number[] {
  const edges: number[] = []
  let sum = 0
  let count = 0
  let first = -Infinity
  for (const position of [...positions].sort((a, b) => a - b)) {
    if (count > 0 && position - first < SLIVER) {
      sum += position
      count += 1
      edges[edges.length - 1] = sum / count
    } else {
      edges.push(position)
      first = position
      sum = position
      count = 1
    }
  }
  return edges
}

/** The edge of a number that is one of them. */
const edge = (edges: readonly number[], index: number): number => edges[index] ?? NaN

function nearest(edges: readonly number[], position: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (edge(edges, middle) < position) low = middle + 1
    else high = middle
  }
  return position - edge(edges, low - 1) < edge(edges, low) - position ? low - 1 : low
}

class Sets {
  readonly #parents: Int32Array
  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index)
  }
  find(index: number): number {
    let at = index
    let parent = this.#parents[at] ?? at
    while (parent !== at) {
      const above = this.#parents[parent] ?? parent
      this.#parents[at] = above
      at = above
      parent = this.#parents[at] ?? at
    }
    return at
  }
  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)]
    if (one !== other) this.#parents[Math.max(one, other)] = Math.min(one, other)
  }
}

/** Lines that meet, together. */
function components(
  across: readonly Rule[],
  down: readonly Rule[],
): readonly (readonly [Rule[], Rule[]])[] {
  const sets = new Sets(across.length + down.length)
  const byAt = down.map((rule, index) => ({ rule, index })).sort((a, b) => a.rule.at - b.rule.at)
  across.forEach((h, index) => {
    for (const { rule: v, index: other } of byAt) {
      if (v.at < h.from - TOUCH) continue
      if (v.at > h.to + TOUCH) break
      if (h.at >= v.from - TOUCH && h.at <= v.to + TOUCH) sets.join(index, across.length + other)
    }
  })
  const found = new Map<number, [Rule[], Rule[]]>()
  const put = (index: number, rule: Rule, side: 0 | 1): void => {
    const root = sets.find(index)
    const component = found.get(root) ?? [[], []]
    component[side].push(rule)
    found.set(root, component)
  }
  across.forEach((rule, index) => {
    put(index, rule, 0)
  })
  down.forEach((rule, index) => {
    put(across.length + index, rule, 1)
  })
  return [...found.values()]
}

/** How much of a side a line draws. */
const shareOf = (rule: Rule, from: number, to: number): number =>
  (Math.min(rule.to, to) - Math.max(rule.from, from)) / (to - from)

function gridOf(across: readonly Rule[], down: readonly Rule[]): RuledGrid | undefined {
  // A table may be open at its sides: its lines' ends are edges, too.
  const ends = (rules: readonly Rule[], edges: readonly number[]): readonly number[] => {
    const from = Math.min(...rules.map((rule) => rule.from))
    const to = Math.max(...rules.map((rule) => rule.to))
    return [
      ...(from < Math.min(...edges) - SLIVER * 2 ? [from] : []),
      ...(to > Math.max(...edges) + SLIVER * 2 ? [to] : []),
    ]
  }
  const downAt = down.map((rule) => rule.at)
  const acrossAt = across.map((rule) => rule.at)
  const xs = edgesOf([...downAt, ...ends(across, downAt)])
  const ys = edgesOf([...acrossAt, ...ends(down, acrossAt)])
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows > MAX_SQUARES) return undefined

  /* How much of each square's left and upper side is drawn. */
  const leftSides = new Float64Array(rows * (columns + 1))
  const topSides = new Float64Array((rows + 1) * columns)
  for (const rule of down) {
    const x = nearest(xs, rule.at)
    for (let row = 0; row < rows; row += 1) {
      const share = shareOf(rule, edge(ys, row), edge(ys, row + 1))
      const at = row * (columns + 1) + x
      if (share > 0) leftSides[at] = (leftSides[at] ?? 0) + share
    }
  }
  for (const rule of across) {
    const y = nearest(ys, rule.at)
    for (let column = 0; column < columns; column += 1) {
      const share = shareOf(rule, edge(xs, column), edge(xs, column + 1))
      const at = y * columns + column
      if (share > 0) topSides[at] = (topSides[at] ?? 0) + share
    }
  }

  const sets = new Sets(rows * columns)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      if (column > 0 && (leftSides[row * (columns + 1) + column] ?? 0) <= BORDER)
        sets.join(at - 1, at)
      if (row > 0 && (topSides[row * columns + column] ?? 0) <= BORDER) sets.join(at - columns, at)
    }

  const boxOf = (left: number, top: number, right: number, bottom: number): Box => ({
    left: edge(xs, left),
    top: edge(ys, top),
    right: edge(xs, right),
    bottom: edge(ys, bottom),
  })
  const cellAt = new Array<number>(rows * columns).fill(-1)
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      if (cellAt[at] !== -1) continue
      const root = sets.find(at)
      const isFree = (r: number, c: number): boolean =>
        cellAt[r * columns + c] === -1 && sets.find(r * columns + c) === root
      let columnEnd = column + 1
      while (columnEnd < columns && isFree(row, columnEnd)) columnEnd += 1
      let rowEnd = row + 1
      const isWholeRow = (r: number): boolean => {
        for (let c = column; c < columnEnd; c += 1) if (!isFree(r, c)) return false
        return true
      }
      while (rowEnd < rows && isWholeRow(rowEnd)) rowEnd += 1
      for (let r = row; r < rowEnd; r += 1)
        for (let c = column; c < columnEnd; c += 1) cellAt[r * columns + c] = cells.length
      cells.push({
        row,
        column,
        rowSpan: rowEnd - row,
        columnSpan: columnEnd - column,
        box: boxOf(column, row, columnEnd, rowEnd),
      })
    }
  return {
    box: boxOf(0, 0, columns, rows),
    xs,
    ys,
    cells,
    cellAt,
  }
}

/** The grids that lines make; a single box is none. */
export function ruledGrids(across: readonly Rule[], down: readonly Rule[]): readonly RuledGrid[] {
  return components(across, down)
    .filter(([h, v]) => h.length > 0 && v.length > 0)
    .map(([h, v]) => gridOf(h, v))
    .filter((grid): grid is RuledGrid => grid !== undefined && grid.cells.length > 1)
}

/** Which of a grid's cells holds a point, by its index. */
export function cellHolding(grid: RuledGrid, x: number, y: number): number | undefined {
  const { box, xs, ys } = grid
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return undefined
  const column = Math.min(slot(xs, x), xs.length - 2)
  const row = Math.min(slot(ys, y), ys.length - 2)
  return grid.cellAt[row * (xs.length - 1) + column]
}

function slot(edges: readonly number[], position: number): number {
  let low = 0
  let high = edges.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (edge(edges, middle) <= position) low = middle
    else high = middle
  }
  return low
}
