import type { Box } from './box.ts'
import { linesOf, type Piece, type TextLine } from './pieces.ts'
import { isFigure, pitchOf, rowsOf } from './positionedGrids.ts'
import type { GridCell, RuledGrid } from './ruledGrids.ts'
import { wordsOf } from './words.ts'

export interface FilledCell extends GridCell {
  readonly pieces: readonly Piece[]
}

/** A grid with what stands in its cells. */
export interface FilledGrid {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly FilledCell[]
  readonly by: 'structure' | 'position'
}

/**
 * A grid with its content. Where several figures stand one under another in a cell, lines between
 * rows were left out: the row is parted where they stand.
 */
export function filledGrid(grid: RuledGrid, content: readonly (readonly Piece[])[]): FilledGrid {
  const rows = grid.ys.length - 1
  let cells: readonly FilledCell[] = grid.cells.map((cell, index) => ({
    ...cell,
    pieces: content[index] ?? [],
  }))
  let added = 0
  for (let row = 0; row < rows; row += 1) {
    const parts = partsOfRow(cells.filter((cell) => cell.row === row + added && cell.rowSpan === 1))
    if (!parts) continue
    cells = parted(cells, row + added, parts)
    added += parts.length - 1
  }
  return {
    rows: rows + added,
    columns: grid.xs.length - 1,
    cells,
    by: added > 0 ? 'position' : 'structure',
  }
}

/** The decimals of a line that is one figure. */
function decimalsOf(line: TextLine): number | undefined {
  const [word, ...others] = wordsOf(line)
  if (!word || others.length > 0 || !isFigure(word)) return undefined
  return /[.．]([\d０-９]*)/.exec(word.text)?.[1]?.length ?? 0
}

/** Whether a cell's lines are figures of their own, not one that was broken: as many decimals each. */
function isStack(lines: readonly TextLine[]): boolean {
  const [first, ...others] = lines.map(decimalsOf)
  return first !== undefined && others.length > 0 && others.every((each) => each === first)
}

/** The lines of a row, put together as the rows that it holds; nothing where it is one. */
function partsOfRow(cells: readonly FilledCell[]): readonly (readonly TextLine[])[] | undefined {
  const upright = cells.map((cell) => linesOf(cell.pieces.filter((piece) => piece.turn === 0)))
  if (!upright.some(isStack)) return undefined
  const lines = linesOf(
    cells.flatMap((cell) => cell.pieces.filter((piece) => piece.turn === 0)),
  ).map((line) => ({ line, words: wordsOf(line) }))
  const columns = cells.map(({ box }) => ({ left: box.left, right: box.right }))
  const parts = rowsOf(lines, columns, [], pitchOf(lines))
  // Each row names what its figures are of.
  const isNamed = parts.every((part) =>
    part.some(({ words }) => words.some((word) => !isFigure(word))),
  )
  return parts.length > 1 && isNamed ? parts.map((part) => part.map(({ line }) => line)) : undefined
}

function parted(
  cells: readonly FilledCell[],
  row: number,
  parts: readonly (readonly TextLine[])[],
): readonly FilledCell[] {
  const more = parts.length - 1
  const pieces = parts.map((part) => new Set(part.flatMap((line) => line.pieces)))
  return cells
    .flatMap((cell): FilledCell[] => {
      if (cell.row > row) return [{ ...cell, row: cell.row + more }]
      if (cell.row + cell.rowSpan <= row) return [cell]
      if (cell.row < row || cell.rowSpan > 1) return [{ ...cell, rowSpan: cell.rowSpan + more }]
      return pieces.map((part, index) => {
        const own = cell.pieces.filter((piece) => part.has(piece))
        return { ...cell, row: row + index, box: boxOfPart(cell.box, parts, index), pieces: own }
      })
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

/** The part of a cell between the lines before and after. */
function boxOfPart(box: Box, parts: readonly (readonly TextLine[])[], index: number): Box {
  const topOf = (at: number): number | undefined => {
    const first = parts[at]?.[0]
    return first && first.base - first.size
  }
  return {
    ...box,
    top: index === 0 ? box.top : (topOf(index) ?? box.top),
    bottom: topOf(index + 1) ?? box.bottom,
  }
}
