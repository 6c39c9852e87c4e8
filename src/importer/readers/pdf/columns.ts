/** A column as far as its words reach. */
export interface Column {
  readonly left: number
  readonly right: number
}

export const overlap = (a: Column, b: Column): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left)

export const meets = (a: Column, b: Column): boolean => overlap(a, b) > 0

export const middle = (column: Column): number => (column.left + column.right) / 2

export const spanOf = (columns: readonly Column[]): Column => ({
  left: Math.min(...columns.map((each) => each.left)),
  right: Math.max(...columns.map((each) => each.right)),
})

/** Extents that overlap, joined; from left to right. */
export function bandsOf(words: readonly Column[]): readonly Column[] {
  const bands: Column[] = []
  for (const word of [...words].sort((a, b) => a.left - b.left)) {
    const last = bands.at(-1)
    if (last && meets(last, word)) bands[bands.length - 1] = spanOf([last, word])
    else bands.push({ left: word.left, right: word.right })
  }
  return bands
}
