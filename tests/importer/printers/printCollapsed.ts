import type { Printable } from './printable.ts'

/** Plain text as it is copied from a page: blank cells leave no trace. */
export function printCollapsed(pages: readonly Printable[]): Uint8Array {
  const lines = pages.flatMap(({ lines: before, table, after = [] }) => [
    ...before,
    ...Array.from({ length: table.rows }, (_, row) =>
      table.cells
        .filter((cell) => cell.row === row && cell.text !== '')
        .map(({ text }) => text)
        .join(' '),
    ),
    ...after,
  ])
  return new TextEncoder().encode(lines.join('\n\n'))
}
