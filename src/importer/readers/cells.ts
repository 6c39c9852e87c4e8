import { dsvFormat } from 'd3-dsv'
import { gridOfRows, seen } from './blocks.ts'
import { isCommaSeparated } from './commaSeparated.ts'
import { decoded } from './decode.ts'
import { MAX_CELLS, MAX_LINES } from './limits.ts'
import { reader, refuse } from './reading.ts'

/** Values parted by tabs or commas, as spreadsheets copy and save them. */
export const readCells = reader(({ bytes }) => {
  const { text, isDamaged } = decoded(bytes)
  const values = seen(text)
  // Counted first: as rows they take many times their size in memory.
  if (countOf(values, '\n') > MAX_LINES) refuse('too-large')
  if (countOf(values, '\t') + countOf(values, ',') > MAX_CELLS) refuse('too-large')
  const rows = dsvFormat(isCommaSeparated(values) ? ',' : '\t').parseRows(values)
  const grid = gridOfRows(
    rows.map((texts, row) => ({ texts: texts.map(plain), place: { line: row + 1 } })),
  )
  return {
    pages: [{ number: 1, blocks: [grid] }],
    unread: isDamaged ? [{ kind: 'damaged', what: 'characters' }] : [],
  }
})

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** Some programs write a code as a formula, so that a spreadsheet keeps its zeros: `="0201"`. */
function plain(text: string): string {
  return /^="(.*)"$/.exec(text)?.[1] ?? text
}
