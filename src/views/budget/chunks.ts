/** Rows that are drawn together. */
const CHUNK = 30
/** Up to so many rows a list is not long. */
const FEW = 4 * CHUNK

/** A long list in pieces; one that is not long is `whole`: all of it is drawn at once. */
export function chunks<T>(items: readonly T[]): {
  readonly whole: boolean
  readonly pieces: readonly (readonly T[])[]
} {
  const count = Math.ceil(items.length / CHUNK)
  return {
    whole: items.length <= FEW,
    pieces: Array.from({ length: count }, (_, index) =>
      items.slice(index * CHUNK, (index + 1) * CHUNK),
    ),
  }
}
