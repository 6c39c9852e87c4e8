import type { TableBlock, TableCell } from './blocks.ts'
import type { Draft } from './draft.ts'
import { CELL, fitTable, SWATCH } from './fit.ts'
import type { Place } from './page.ts'
import { writeFrame } from './shapes.ts'
import { paragraphXml, type TextLook } from './text.ts'
import { emu, lineWidth, paint } from './xml.ts'
import { writeMore } from './writeMore.ts'

/** A native table of as many rows as fit. */
export function writeTable(draft: Draft, table: TableBlock, room: Place): void {
  const { theme, language } = draft.look
  const { fontSize, widths, heights, head, rows, left } = fitTable(table, room)
  const cellXml = (cell: TableCell, index: number, row: number): string => {
    const isHead = row === 0
    const own: TextLook = {
      size: fontSize,
      colour: isHead ? theme.muted : theme.ink,
      bold: row > 0 && row <= (table.totals ?? 0),
      align: table.columns[index]?.right ? 'r' : 'l',
    }
    const text =
      typeof cell === 'string' ? cell : [{ text: SWATCH, colour: cell.colour }, { text: cell.text }]
    const [side, above] = [emu(CELL.side), emu(CELL.above)]
    const none = ['L', 'R', 'T'].map((edge) => `<a:ln${edge} w="0"><a:noFill/></a:ln${edge}>`)
    const below = `<a:lnB w="${lineWidth(isHead ? 1.25 : 0.75)}">${paint(isHead ? theme.lineStrong : theme.line)}</a:lnB>`
    return (
      `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphXml(text, own, language)}</a:txBody>` +
      `<a:tcPr marL="${side}" marR="${side}" marT="${above}" marB="${above}" anchor="ctr">${none.join('')}${below}<a:noFill/></a:tcPr></a:tc>`
    )
  }
  const rowsXml = [head, ...rows].map(
    (row, at) =>
      `<a:tr h="${emu(heights[at] ?? 0)}">${row.map((cell, index) => cellXml(cell, index, at)).join('')}</a:tr>`,
  )
  const columns = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`)
  const h = heights.reduce((sum, height) => sum + height, 0)
  writeFrame(
    draft,
    { name: 'Table', alt: table.alt, uri: 'table' },
    { ...room, h },
    `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns.join('')}</a:tblGrid>${rowsXml.join('')}</a:tbl>`,
  )
  if (left > 0) writeMore(draft, table.more(left), room, room.y + h + 0.06)
}
