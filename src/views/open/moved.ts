/** Groups of files with one file moved to another group, or to a new one after the last. */
export function moved(
  groups: readonly (readonly number[])[],
  file: number,
  to: number,
): readonly (readonly number[])[] {
  return [...groups, []]
    .map((group, index) => {
      const rest = group.filter((each) => each !== file)
      return index === to ? [...rest, file].sort((one, other) => one - other) : rest
    })
    .filter((group) => group.length)
}
