import { rowCode } from '../../ledger/codeTree.ts'
import { lineForms, restOf } from '../../ledger/form/lookup.ts'
import type { PrintedTable, Row } from '../../ledger/ledger.ts'
import {
  figureCells,
  figureColumns,
  type FormWord,
  type Grid,
  type GridColumn,
  gridOf,
  nameCell,
  type Piece,
} from './grid.ts'

const KIND = 'economic-codes'

interface Block {
  readonly columns: readonly GridColumn[]
  readonly lines: readonly (readonly Piece[])[]
}

/**
 * Basic expenditure in its printed blocks, personnel | operating | operating continued, with the two
 * totals on the last line; and the blocks one under the other for narrow screens.
 */
export function basicBlocks(id: string, table: PrintedTable): { wide: Grid; narrow: Grid[] } {
  const figures = (row: Row) => figureCells(id, row, table.columns)
  const shared = split(id, table.rows)
  const operating = shared.operating.length ? shared.operating : shared.continued
  const continued = shared.operating.length ? shared.continued : []
  const blocks = [
    block('personnel', shared.personnel),
    block('operating', operating),
    ...(continued.length ? [block('operating', continued)] : []),
  ]
  const totals = {
    personnel: table.rows.find(({ key }) => key === 'personnel'),
    operating: table.rows.find(({ key }) => key === 'operating'),
  }

  function block(word: FormWord, rows: readonly Row[]): Block {
    const above = { word }
    return {
      columns: [
        { kind: 'code', headings: [above, { word: 'code' }] },
        { kind: 'name', headings: [above, { word: 'name' }] },
        ...figureColumns(table.columns, [above]),
      ],
      lines: rows.map((row) => [
        ...(rowCode(row)
          ? [{ kind: 'code' as const, text: row.code ?? '' }, nameCell(row)]
          : [nameCell(row, 2)]),
        ...figures(row),
      ]),
    }
  }

  const width = 2 + table.columns.length
  /** A total whose name reaches over all but the last figures of its blocks. */
  const total = (row: Row | undefined, blockCount: number): Piece[] => {
    if (!row) return [{ kind: 'void', span: width * blockCount }]
    return [nameCell(row, width * blockCount - table.columns.length), ...figures(row)]
  }

  const height = Math.max(...blocks.map(({ lines }) => lines.length))
  const aligned = Array.from({ length: height }, (_, index) =>
    blocks.flatMap(({ lines, columns }): readonly Piece[] => {
      return lines[index] ?? [{ kind: 'void', span: columns.length }]
    }),
  )
  const totalLine = [...total(totals.personnel, 1), ...total(totals.operating, blocks.length - 1)]
  const wide = [
    ...aligned,
    ...(totals.personnel || totals.operating ? [totalLine] : []),
    ...shared.whole.map((row) => total(row, blocks.length)),
  ]

  const narrow = blocks.map(({ columns, lines }, index) => {
    const ends: (Row | undefined)[] = []
    if (index === 0) ends.push(totals.personnel)
    if (index === blocks.length - 1) ends.push(totals.operating, ...shared.whole)
    return gridOf(columns, [
      ...lines,
      ...ends.flatMap((row) => (row ? [[nameCell(row, 2), ...figures(row)]] : [])),
    ])
  })

  return {
    wide: gridOf(
      blocks.flatMap(({ columns }) => columns),
      wide,
    ),
    narrow,
  }
}

interface Split {
  readonly personnel: Row[]
  readonly operating: Row[]
  readonly continued: Row[]
  /** Totals over all blocks. */
  readonly whole: Row[]
}

function split(id: string, rows: readonly Row[]): Split {
  const forms = lineForms(id, KIND, 'rows')
  const blockOf = (code: string) => forms.get(code)?.within ?? restOf(KIND)
  // The first class of operating expenditure is its first block; the other classes continue it.
  const first = [...forms.keys()].find((code) => blockOf(code) === 'operating')
  const parts: Split = { personnel: [], operating: [], continued: [], whole: [] }
  for (const row of rows) {
    const code = rowCode(row)?.slice(0, 3)
    if (row.key === 'personnel' || row.key === 'operating') continue
    if (!code) parts.whole.push(row)
    else if (blockOf(code) === 'personnel') parts.personnel.push(row)
    else if (code === first) parts.operating.push(row)
    else parts.continued.push(row)
  }
  return parts
}
