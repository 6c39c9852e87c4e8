/** Prints rows as columns of equal width, numbers to the right. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly string[][],
): void {
  const lines = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)))
  const text = (line: readonly string[]) =>
    line
      .map((cell, i) => {
        const width = widths[i] ?? 0
        return i ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
  console.log(`\n${title}\n\n${text(head)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`)
  for (const row of rows) console.log(text(row))
}

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 ? high : (low + high) / 2
}

export function ratio(part: number, whole: number): string {
  return (part / whole).toFixed(3)
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
