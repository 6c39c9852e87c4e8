import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile } from '@/importer/readers/readFile.ts'
import type { SourceBlock, SourceGrid } from '@/importer/source.ts'
import { printDoc } from '../printers/printDoc.ts'
import { printDocx } from '../printers/printDocx.ts'
import { printHtml } from '../printers/printHtml.ts'
import { printText } from '../printers/printText.ts'
import { printXls } from '../printers/printXls.ts'
import { printXlsx } from '../printers/printXlsx.ts'
import { type Printable, type PrintableTable, printedCells, tables } from '../printers/printable.ts'

const LINES = ['支出决算表', '金额单位：万元']

const isGrid = (block: SourceBlock): block is SourceGrid => block.kind === 'grid'

async function gridsOf(name: string, bytes: Uint8Array): Promise<readonly SourceGrid[]> {
  const read = await readFile({ name, bytes })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value.pages.flatMap(({ blocks }) => blocks.filter(isGrid))
}

function pagesOf(all: readonly PrintableTable[], lines: readonly string[] = LINES): Printable[] {
  return all.map((table, at) => ({ name: `表${at + 1}`, lines, table }))
}

/* Numbers and texts of a sheet stand in one grid with the lines above them. */
function onSheet({ lines, table }: Printable) {
  return printedCells([
    ...lines.map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text })),
    ...table.cells.map((cell) => ({ ...cell, row: cell.row + lines.length })),
  ])
}

describe('what is printed is read', () => {
  const RUNS = { numRuns: 40 }
  const documents = fc.array(tables, { minLength: 1, maxLength: 2 })

  test.each([
    ['html', printHtml],
    ['docx', printDocx],
  ])('%s', async (name, print) => {
    await fc.assert(
      fc.asyncProperty(documents, async (all) => {
        const grids = await gridsOf(name, print(pagesOf(all)))
        expect(grids.map(({ cells }) => printedCells(cells))).toEqual(
          all.map(({ cells }) => printedCells(cells)),
        )
      }),
      RUNS,
    )
  })

  test('doc, but for columns in which nothing begins', async () => {
    // Only edges of cells tell of columns.
    const edged = tables.filter(({ columns, cells }) =>
      Array.from({ length: columns }, (_, at) => at).every((at) =>
        cells.some(({ column }) => column === at),
      ),
    )
    await fc.assert(
      fc.asyncProperty(edged, async (table) => {
        const [grid] = await gridsOf('doc', printDoc(pagesOf([table])))
        expect(printedCells(grid?.cells ?? [])).toEqual(printedCells(table.cells))
      }),
      RUNS,
    )
  })

  test.each([
    ['xlsx', printXlsx],
    ['xls', printXls],
  ])('%s', async (name, print) => {
    await fc.assert(
      fc.asyncProperty(documents, async (all) => {
        const pages = pagesOf(all)
        const grids = await gridsOf(name, print(pages))
        expect(grids.map(({ cells }) => printedCells(cells))).toEqual(pages.map(onSheet))
      }),
      RUNS,
    )
  })

  test('text, but for spans', async () => {
    const single = (cells: PrintableTable['cells']) =>
      printedCells(cells.map((cell) => ({ ...cell, rowSpan: 1, columnSpan: 1 })))
    await fc.assert(
      fc.asyncProperty(documents, async (all) => {
        const grids = await gridsOf('txt', printText(pagesOf(all)))
        expect(grids.map(({ cells }) => single(cells))).toEqual(
          all.map(({ cells }) => single(cells)),
        )
      }),
      RUNS,
    )
  })
})
