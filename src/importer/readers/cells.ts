import { dsvFormat } from 'd3-dsv'
import { gridOfRows, seen } from './blocks.ts'
import { isCommaSeparated } from './commaSeparated.ts'
import { decoded } from './decode.ts'
import { reader } from './reading.ts'

/** Values parted by tabs or commas, as spreadsheets copy and save them. */
export const readCells = reader(({ bytes }) => {
  const { text, isDamaged } = decoded(bytes)
  const values = seen(text)
  const rows = dsvFormat(isCommaSeparated(values) ? ',' : '\t').parseRows(values)
  const grid = gridOfRows(
    rows.map((texts, row) => ({ texts: texts.map(plain), place: { line: row + 1 } })),
  )
  return {
    pages: [{ number: 1, blocks: [grid] }],
    unread: isDamaged ? [{ kind: 'damaged', what: 'characters' }] : [],
  }
})

/** Some programs write a code as a formula, so that a spreadsheet keeps its zeros: `="0201"`. */
function plain(text: string): string {
  return /^="(.*)"$/.exec(text)?.[1] ?? text
}
