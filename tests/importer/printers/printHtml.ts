import { marked } from './markup.ts'
import type { Printable } from './printable.ts'

/** A web page with each page's lines and table. */
export function printHtml(pages: readonly Printable[]): Uint8Array {
  const body = pages.map(({ lines, table, after = [] }) => {
    const rows = Array.from({ length: table.rows }, (_, row) =>
      table.cells
        .filter((cell) => cell.row === row)
        .map(
          ({ rowSpan, columnSpan, text }) =>
            `<td rowspan="${rowSpan}" colspan=${columnSpan}>${marked(text).replaceAll('\n', '<br>') || '&nbsp;'}</td>`,
        )
        .join(''),
    )
    const paragraphs = (lines: readonly string[]) =>
      lines.map((line) => `<p>${marked(line)}</p>`).join('')
    return `${paragraphs(lines)}
<table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</tbody></table>
${paragraphs(after)}`
  })
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join('')}</body></html>`,
  )
}
