import { parseAddress } from '@/ledger/address.ts'
import type { Column, Ledger, Part, PrintedTable, Row } from '@/ledger/ledger.ts'
import { printedTable, rowOf } from '@/ledger/lookup.ts'
import { placeWords } from '@/ledger/placeName.ts'
import { groupDigits } from '@/money/index.ts'

/** Where a figure is printed, in the document's words; what is not printed is `undefined`. */
export type FigurePlace =
  | {
      readonly in: 'table'
      readonly number: string | undefined
      readonly title: string
      readonly row: string
      /** 行次. */
      readonly line: string | undefined
      readonly code: string | undefined
      /** With the heading above it. */
      readonly column: string
      /** Whether the document leaves the column open. */
      readonly inferred: boolean
    }
  | {
      readonly in: 'narrative'
      readonly title: string
      readonly item: string
      /** The sentence around the figure; `undefined` where the text has no place for it. */
      readonly sentence:
        { readonly before: string; readonly after: string } | 'left out' | undefined
    }
  | {
      readonly in: 'scorecard'
      readonly title: string
      readonly row: string
      readonly column: string
    }

/** Looks up where an address is printed; `undefined` for one that names nothing. */
export function figurePlace(ledger: Ledger, address: string): FigurePlace | undefined {
  const parts = parseAddress(address)
  const words = placeWords(ledger, address)
  if (!parts || !words) return undefined
  const [title, row, column] = words
  if (parts.table === 'narrative') {
    const part = ledger.narrative
      .flatMap((section) => section.parts)
      .find(({ id }) => id === parts.row)
    return { in: 'narrative', title, item: row, sentence: part && sentenceOf(part, parts.column) }
  }
  if (parts.table === 'scorecard') return { in: 'scorecard', title, row, column }

  const table = printedTable(ledger, parts.table)
  const line = table && rowOf(table, parts.row)
  if (!table || !line) return undefined
  return {
    in: 'table',
    number: table.number,
    title,
    row,
    line: line.line,
    code: line.code,
    column: columnName(columnOf(table, line, parts.column)) || column,
    inferred: line.inferred?.includes(parts.column) ?? false,
  }
}

/** In tables with two sides a key may stand on either. */
function columnOf(table: PrintedTable, row: Row, key: string): Column | undefined {
  const named = table.columns.filter((column) => column.key === key)
  return named.find(({ side }) => side && row.key.startsWith(`${side}.`)) ?? named[0]
}

function columnName(column: Column | undefined): string {
  return [column?.group, column?.title].filter(Boolean).join(' · ')
}

function sentenceOf({ text, figures }: Part, key: string) {
  if (text === undefined) return 'left out'
  const at = text.indexOf(`{${key}}`)
  if (at < 0) return undefined
  const start = Math.max(...['。', '；', '\n'].map((end) => text.lastIndexOf(end, at))) + 1
  const rest = text.slice(at + key.length + 2)
  const end = rest.search(/[。；\n]/)
  const filled = (of: string) =>
    of.replace(/\{([\w.-]+)\}/g, (whole, other: string) => {
      const figure = figures.find((each) => each.key === other)
      return figure ? groupDigits(figure.value) : whole
    })
  return {
    before: filled(text.slice(start, at)).trimStart(),
    after: filled(end < 0 ? rest : rest.slice(0, end + 1)).trimEnd(),
  }
}
