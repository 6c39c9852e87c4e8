/** The side of the whole picture of a hundred squares, and of one square in it. */
export const SQUARES = { side: 100, square: 9, step: 10.1 } as const

const ACROSS = 10

/**
 * The outlines of the hundred squares of groups, as SVG paths in a box of so many times
 * `SQUARES.side`: filled column by column from the left, each from its foot.
 */
export function squarePaths(counts: readonly number[], scale = 1): string[] {
  let from = 0
  return counts.map((count) => {
    const squares = Array.from({ length: count }, (_, index) => squareAt(from + index, scale))
    from += count
    return squares.join('')
  })
}

function squareAt(index: number, scale: number): string {
  const { side, square, step } = SQUARES
  const x = tenth(Math.floor(index / ACROSS) * step * scale)
  const y = tenth((side - square - (index % ACROSS) * step) * scale)
  const edge = tenth(square * scale)
  return `M${x} ${y}h${edge}v${edge}h-${edge}z`
}

/** Without the last digits that binary fractions leave. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
