/** The side of the whole picture of a hundred squares, and of one square in it. */
export const SQUARES = { side: 100, square: 9, step: 10.1 } as const

const ACROSS = 10

/** The upper left corners of the squares of groups, filled column by column from the left, each from its foot. */
export function squarePlaces(counts: readonly number[]): { x: number; y: number }[][] {
  const { side, square, step } = SQUARES
  let from = 0
  return counts.map((count) => {
    const places = Array.from({ length: count }, (_, own) => ({
      x: Math.floor((from + own) / ACROSS) * step,
      y: side - square - ((from + own) % ACROSS) * step,
    }))
    from += count
    return places
  })
}

/** The outlines of the same as SVG paths, in a box of so many times `SQUARES.side`. */
export function squarePaths(counts: readonly number[], scale = 1): string[] {
  const edge = tenth(SQUARES.square * scale)
  return squarePlaces(counts).map((places) =>
    places
      .map(({ x, y }) => `M${tenth(x * scale)} ${tenth(y * scale)}h${edge}v${edge}h-${edge}z`)
      .join(''),
  )
}

/** Without the last digits that binary fractions leave. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
