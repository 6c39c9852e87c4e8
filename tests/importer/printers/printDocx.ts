import { marked } from './markup.ts'
import { HEAD, officePackage, R, relationships } from './officePackage.ts'
import type { Printable, PrintableTable } from './printable.ts'

/* In twentieths of a point. */
const COLUMN_WIDTH = 1000
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document with each page's lines and table. */
export function printDocx(pages: readonly Printable[]): Uint8Array {
  return docxOf(bodyOf(pages))
}

/** What stands in the body of such a document. */
export function bodyOf(pages: readonly Printable[]): string {
  return pages
    .map(
      ({ lines, table, after = [] }) =>
        `${lines.map(paragraph).join('')}${tableXml(table)}${after.map(paragraph).join('')}`,
    )
    .join(paragraph(''))
}

/** A Word document of what stands in its body, and of further parts, which are `r0`, `r1`, …. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const targets = Object.keys(parts).map((name): [string, string] => {
    const type = name.slice('word/'.length, name.lastIndexOf('.'))
    return [type, name.slice('word/'.length)]
  })
  return officePackage(
    'word/document.xml',
    {
      'word/_rels/document.xml.rels': relationships(targets),
      'word/document.xml': `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`,
      ...parts,
    },
    { 'word/document.xml': 'wordprocessingml.document.main' },
  )
}

export function paragraph(text: string): string {
  return `<w:p>${text && `<w:r><w:t xml:space="preserve">${marked(text)}</w:t></w:r>`}</w:p>`
}

function tableXml({ rows, columns, cells }: PrintableTable): string {
  const xml = Array.from({ length: rows }, (_, row) => {
    let line = ''
    for (let column = 0; column < columns;) {
      const cell = cells.find(
        (each) => each.column === column && each.row <= row && row < each.row + each.rowSpan,
      )
      if (!cell) throw new Error(`nothing at ${row} ${column}`)
      const merge =
        cell.rowSpan === 1 ? '' : `<w:vMerge${cell.row === row ? ' w:val="restart"' : ''}/>`
      const width = `<w:tcW w:w="${cell.columnSpan * COLUMN_WIDTH}" w:type="dxa"/>`
      const span = cell.columnSpan === 1 ? '' : `<w:gridSpan w:val="${cell.columnSpan}"/>`
      line += `<w:tc><w:tcPr>${width}${span}${merge}</w:tcPr>${paragraph(cell.row === row ? cell.text : '')}</w:tc>`
      column += cell.columnSpan
    }
    return `<w:tr>${line}</w:tr>`
  })
  const grid = `<w:gridCol w:w="${COLUMN_WIDTH}"/>`.repeat(columns)
  return `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${xml.join('')}</w:tbl>`
}
