import { strToU8, zipSync } from 'fflate'
import { marked } from './markup.ts'
import type { Printable, PrintableTable } from './printable.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document with each page's lines and table. */
export function printDocx(pages: readonly Printable[]): Uint8Array {
  return docxOf(
    pages
      .map(({ lines, table }) => `${lines.map(paragraph).join('')}${tableXml(table)}`)
      .join(paragraph('')),
  )
}

/** A Word document of what stands in its body, and of further parts. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const relations = Object.keys(parts)
    .filter((name) => name.startsWith('word/'))
    .map((name, index) => {
      const type = name.slice('word/'.length, name.lastIndexOf('.'))
      return `<Relationship Id="p${index}" Type="${R}/${type}" Target="${name.slice(5)}"/>`
    })
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships>${relations.join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
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
      const span = cell.columnSpan === 1 ? '' : `<w:gridSpan w:val="${cell.columnSpan}"/>`
      line += `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(cell.row === row ? cell.text : '')}</w:tc>`
      column += cell.columnSpan
    }
    return `<w:tr>${line}</w:tr>`
  })
  return `<w:tbl>${xml.join('')}</w:tbl>`
}
