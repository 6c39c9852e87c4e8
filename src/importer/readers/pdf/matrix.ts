/** An affine transform as PDF writes it: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number]

/** What applies `inner` first, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** Six numbers in whatever holds them; `undefined` where there are not six. */
export function asMatrix(value: unknown): Matrix | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const at = value as ArrayLike<unknown>
  const numbers = [at[0], at[1], at[2], at[3], at[4], at[5]]
  return numbers.every((each) => typeof each === 'number' && Number.isFinite(each))
    ? (numbers as unknown as Matrix)
    : undefined
}

/** An argument of an operator that should be a number; 0 where it is none. */
export const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0
