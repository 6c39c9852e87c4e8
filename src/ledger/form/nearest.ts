/** The known name that a name most likely means, a third of its letters wrong at most. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((each) => ({ each, edits: editsBetween(name, each) }))
    .filter(({ each, edits }) => 3 * edits <= Math.max(name.length, each.length))
    .sort((one, other) => one.edits - other.edits)
  return best?.each
}

/** How many letters are to be put in, left out or replaced to make one text of the other. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...from].entries()) {
    const above = row
    row = [i + 1]
    for (const [j, other] of [...to].entries())
      row.push(
        Math.min(
          (above[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (above[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
  }
  return row[to.length] ?? 0
}
