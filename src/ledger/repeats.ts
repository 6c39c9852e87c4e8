/** Where a key stands that stood before. */
export function repeats(keys: readonly string[]): number[] {
  const seen = new Set<string>()
  return keys.flatMap((key, index) => {
    const again = seen.has(key)
    seen.add(key)
    return again ? [index] : []
  })
}
