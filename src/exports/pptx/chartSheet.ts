import { rowOfCells, type SheetRow } from '../sheet.ts'
import { xlsxOf } from '../xlsx.ts'

/** What a chart draws: names, and for each a value in every column. */
export interface ChartData {
  readonly heads: readonly string[]
  readonly names: readonly string[]
  /** By column. */
  readonly columns: readonly (readonly (string | null)[])[]
}

/** The workbook within a chart: names in the first column, a column for each series. */
export async function chartSheet({ heads, names, columns }: ChartData): Promise<Uint8Array> {
  const head: SheetRow = rowOfCells(['', ...heads].map((text) => ({ field: { text } })))
  const rows = names.map((name, index): SheetRow =>
    rowOfCells([
      { field: { text: name } },
      ...columns.map((values) => ({ field: { figure: values[index] ?? null } })),
    ]),
  )
  return xlsxOf([
    {
      title: 'Sheet1',
      widths: [32, ...heads.map(() => 16)],
      rows: [head, ...rows],
      frozen: { rows: 0, columns: 0 },
      landscape: false,
    },
  ])
}
