import { rowOfCells, type SheetRow } from '../sheet.ts'
import { xlsxOf } from '../xlsx.ts'
import type { ChartBlock } from './blocks.ts'

/** The workbook within a chart: categories in the first column, a column for each series. */
export async function chartSheet({ categories, series }: ChartBlock): Promise<Uint8Array> {
  const head: SheetRow = rowOfCells(
    ['', ...series.map(({ name }) => name)].map((text) => ({ field: { text } })),
  )
  const rows = categories.map((name, index): SheetRow =>
    rowOfCells([
      { field: { text: name } },
      ...series.map(({ values }) => ({ field: { figure: values[index] ?? null } })),
    ]),
  )
  return xlsxOf([
    {
      title: 'Sheet1',
      widths: [32, ...series.map(() => 16)],
      rows: [head, ...rows],
      frozen: { rows: 0, columns: 0 },
      landscape: false,
    },
  ])
}
