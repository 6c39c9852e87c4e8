import type { Printable } from './printable.ts'

/** Plain text: tabs between the cells of a row; a merged one stands in the first of its places. */
export function printText(pages: readonly Printable[]): Uint8Array {
  const lines = pages.flatMap(({ lines: before, table, after = [] }) => [
    ...before,
    ...Array.from({ length: table.rows }, (_, row) =>
      Array.from(
        { length: table.columns },
        (_, column) =>
          table.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
      ).join('\t'),
    ),
    ...after,
  ])
  return new TextEncoder().encode(lines.join('\r\n'))
}
