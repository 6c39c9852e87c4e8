import { readFile } from '@/importer/readers/readFile.ts'
import type { SourceBlock } from '@/importer/source.ts'

/** What a file shows, a line each: rows of grids as `[column:rows×columns text]`. */
export async function shown(bytes: Uint8Array, name = 'file'): Promise<readonly string[]> {
  const read = await readFile({ name, bytes })
  if (!read.ok) return [`refused: ${read.refusal.kind}`]
  const { pages, unread } = read.value
  return [
    ...pages.flatMap(({ blocks }) => blocks.flatMap(linesOf)),
    ...unread.map(({ kind, what }) => `unread: ${kind} ${what}`),
  ]
}

function linesOf(block: SourceBlock): readonly string[] {
  if (block.kind === 'line') return [block.text]
  const rows = Array.from({ length: block.rows }, () => '|')
  for (const { row, column, rowSpan, columnSpan, text, isZero, isUncomputed } of block.cells) {
    const span = rowSpan * columnSpan > 1 ? `:${rowSpan}×${columnSpan}` : ''
    const state = isUncomputed ? ' uncomputed' : isZero ? ' zero' : ''
    rows[row] += ` [${column}${span} ${text}${state}]`
  }
  return rows
}
