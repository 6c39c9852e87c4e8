import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPdf } from '@/importer/readers/pdf/readPdf.ts'
import type { SourceBlock, SourceGrid, SourcePage } from '@/importer/source.ts'
import { printPdf, type PrintedPage } from './printPdf.ts'
import { printTable, type Borders, type TableSample } from './printTable.ts'

async function read(pages: readonly PrintedPage[]): Promise<readonly SourcePage[]> {
  const outcome = await readPdf({ name: 'printed.pdf', bytes: printPdf(pages) })
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`)
  return outcome.value.pages
}

const blocksOf = (pages: readonly SourcePage[]): readonly SourceBlock[] =>
  pages.flatMap((page) => page.blocks)
const gridsOf = (pages: readonly SourcePage[]): readonly SourceGrid[] =>
  blocksOf(pages).filter((block) => block.kind === 'grid')
const textsOf = (pages: readonly SourcePage[]): readonly string[] =>
  blocksOf(pages).flatMap((block) => (block.kind === 'line' ? [block.text] : []))

const plain = (text: string): string => text.replace(/\s/g, '')
const cellAt = (grid: SourceGrid, row: number, column: number): string =>
  plain(
    grid.cells.find(
      (cell) =>
        cell.row <= row &&
        row < cell.row + cell.rowSpan &&
        cell.column <= column &&
        column < cell.column + cell.columnSpan,
    )?.text ?? '',
  )
const headsOver = (grid: SourceGrid, column: number, above: number): readonly string[] =>
  grid.cells
    .filter(
      (cell) => cell.row < above && cell.column <= column && column < cell.column + cell.columnSpan,
    )
    .map((cell) => plain(cell.text))

const head = (text: string, row: number, column: number, rowSpan = 1, columnSpan = 1) => ({
  text,
  row,
  column,
  rowSpan,
  columnSpan,
})

const EXPENDITURE: TableSample = {
  title: '支出决算表',
  widths: [70, 170, 90, 90, 90, 90],
  headRows: 2,
  heads: [
    head('项目', 0, 0, 1, 2),
    head('科目编码', 1, 0),
    head('科目名称', 1, 1),
    head('本年支出合计', 0, 2, 2),
    head('基本支出', 0, 3, 2),
    head('项目支出', 0, 4, 2),
    head('经营支出', 0, 5, 2),
  ],
  rows: [
    ['合计', '', '2,940.05', '2,336.91', '603.14', ''],
    ['201', '一般公共服务支出', '2,106.66', '1,503.52', '603.14', ''],
    ['20106', '政府办公厅（室）及相\n关机构事务', '2,106.66', '1,503.52', '603.14', ''],
    ['2010601', '行政运行', '1,511.89', '1,503.52', '8.37', ''],
    ['2080505', '机关事业单位\n基本养老保险\n缴费支出', '160.75', '160.75', '', ''],
    ['2299999', '其他支出', '-1.20', '', '-1.20', ''],
  ],
}

const SANGONG: TableSample = {
  title: '三公经费支出决算表',
  widths: [55, 55, 55, 55, 55, 55, 55, 55, 55, 55, 55, 55],
  headRows: 3,
  heads: [
    head('合计', 0, 0, 2, 2),
    head('因公出国费', 0, 2, 2, 2),
    head('公务用车购置及运行维护费', 0, 4, 1, 6),
    head('小计', 1, 4, 1, 2),
    head('购置费', 1, 6, 1, 2),
    head('运行维护费', 1, 8, 1, 2),
    head('公务接待费', 0, 10, 2, 2),
    ...Array.from({ length: 12 }, (_, at) => head(at % 2 ? '决算数' : '预算数', 2, at)),
  ],
  rows: [
    [
      '4.00',
      '3.00',
      '1.00',
      '0.90',
      '2.50',
      '1.80',
      '0.00',
      '0.00',
      '2.50',
      '1.80',
      '0.50',
      '0.30',
    ],
  ],
}

const TWO_SIDES: TableSample = {
  title: '收入支出决算总表',
  widths: [220, 110, 220, 110],
  headRows: 2,
  heads: [
    head('收入', 0, 0, 1, 2),
    head('支出', 0, 2, 1, 2),
    head('项目', 1, 0),
    head('决算数', 1, 1),
    head('项目', 1, 2),
    head('决算数', 1, 3),
  ],
  rows: [
    ['一、财政拨款收入', '', '一、一般公共服务支出', ''],
    ['二、上级补助收入', '', '二、外交支出', ''],
    ['三、其他收入', '', '三、国防支出', ''],
    ['本年收入合计', '2,946.25', '本年支出合计', '2,940.05'],
    ['总计', '2,995.39', '总计', '2,995.39'],
  ].map((row) =>
    row.map((text, at) => (at === 1 && row[0] === '一、财政拨款收入' ? '2,940.05' : text)),
  ),
}

/** Every figure in its row and under all of its heads. */
function expectWhole(grid: SourceGrid, table: TableSample): void {
  const firstRow = grid.rows - table.rows.length
  table.rows.forEach((row, index) => {
    row.forEach((text, column) => {
      expect(cellAt(grid, firstRow + index, column)).toBe(plain(text))
    })
  })
  table.widths.forEach((_, column) => {
    const wanted = table.heads
      .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
      .map((cell) => plain(cell.text))
    expect([...headsOver(grid, column, firstRow)].sort()).toEqual([...wanted].sort())
  })
}

const STYLES: readonly Borders[] = ['ruled', 'three-line', 'none', 'rows', 'columns']

describe('printed tables', () => {
  describe.each(STYLES)('borders: %s', (borders) => {
    it.each([
      ['by function', EXPENDITURE],
      ['in pairs', SANGONG],
      ['two-sided', TWO_SIDES],
    ])('%s', async (_, table) => {
      const pages = await read([printTable(table, borders)])
      expect(textsOf(pages)).toEqual([table.title])
      const [grid, ...others] = gridsOf(pages)
      expect(others).toEqual([])
      expectWhole(grid!, table)
      expect(grid!.by).toBe(
        borders === 'ruled' || (borders === 'columns' && table === SANGONG)
          ? 'structure'
          : 'position',
      )
    })
  })

  it.each(['strokes', 'areas', 'scaled'] as const)('lines drawn as %s', async (manner) => {
    const [grid] = gridsOf(await read([{ ...printTable(EXPENDITURE, 'ruled'), manner }]))
    expectWhole(grid!, EXPENDITURE)
  })

  it('a table printed sideways on an upright page', async () => {
    const page = printTable(EXPENDITURE, 'ruled')
    const turned: PrintedPage = {
      width: 595,
      height: 842,
      // A quarter turn clockwise about the page: (x, y) stands at (595 - y, x).
      texts: page.texts.map((text) => ({ ...text, x: 595 - text.y, y: text.x, turn: 1 })),
      lines: (page.lines ?? []).map(({ x0, y0, x1, y1 }) => ({
        x0: 595 - y1,
        y0: x0,
        x1: 595 - y0,
        y1: x1,
      })),
    }
    const [grid] = gridsOf(await read([turned]))
    expectWhole(grid!, EXPENDITURE)
    const place = grid!.cells[0]!.place
    if (!('box' in place) || !place.box) throw new Error('no box')
    // The first head stands in the right upper corner of the page as it lies.
    const [left = 0, top = 0, width = 0] = place.box
    expect(left + width).toBeCloseTo(595 - 90, 0)
    expect(top).toBeCloseTo(40, 0)
  })

  it('a table without lines goes on under the columns of the page before', async () => {
    const page = printTable(EXPENDITURE, 'none')
    const more = printTable(
      { widths: EXPENDITURE.widths, heads: [], headRows: 0, rows: EXPENDITURE.rows.slice(1, 4) },
      'none',
    )
    const grids = gridsOf(await read([page, more]))
    expect(grids).toHaveLength(2)
    expect(grids[1]!.columns).toBe(EXPENDITURE.widths.length)
    EXPENDITURE.rows.slice(1, 4).forEach((row, index) => {
      row.forEach((text, column) => {
        expect(cellAt(grids[1]!, index, column)).toBe(plain(text))
      })
    })
  })

  it('figures without heads and without a page before stay lines', async () => {
    const page = printTable(
      { widths: TWO_SIDES.widths, heads: [], headRows: 0, rows: [['甲', '1.00', '', '']] },
      'none',
    )
    const pages = await read([page])
    expect(gridsOf(pages)).toEqual([])
    expect(textsOf(pages)).toEqual(['甲 1.00'])
  })
})

const amount = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, rest]) => `${whole.toLocaleString('en-US')}.${String(rest).padStart(2, '0')}`)
const name = fc
  .array(fc.constantFrom(...'行政运行一般管理事务支出住房保障教育科学技术农林水'), {
    minLength: 2,
    maxLength: 9,
  })
  .map((characters) => characters.join(''))
const table = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    count: fc.integer({ min: 2, max: 8 }),
    wide: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 }),
    amounts: fc.array(fc.option(amount, { freq: 3, nil: '' }), { minLength: 48, maxLength: 48 }),
    names: fc.array(name, { minLength: 8, maxLength: 8 }),
  })
  .map(({ columns, count, wide, amounts, names }): TableSample => ({
    widths: [70, 120, ...wide.slice(0, columns).map((more) => 62 + more)],
    headRows: 1,
    heads: ['编码', '名称', '合计', '基本', '项目', '上缴', '经营', '补助']
      .slice(0, columns + 2)
      .map((text, column) => head(text, 0, column)),
    rows: Array.from({ length: count }, (_, row) => [
      String(2_010_101 + row),
      names[row] ?? '',
      ...amounts.slice(row * 6, row * 6 + columns),
    ]),
  }))

describe('laws', () => {
  it('what is ruled comes back whole, in whatever order and manner it is drawn', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('strokes', 'areas', 'scaled'),
        fc.infiniteStream(fc.nat()),
        async (sample, manner, order) => {
          const page = printTable(sample, 'ruled')
          const shuffled = page.texts
            .map((text) => ({ text, key: order.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ text }) => text)
          const [grid] = gridsOf(await read([{ ...page, texts: shuffled, manner }]))
          expectWhole(grid!, sample)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('without lines every figure stands in its row and under its head, or in a line', async () => {
    let whole = 0
    let all = 0
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom<Borders>('three-line', 'none', 'rows', 'columns'),
        async (sample, borders) => {
          const grids = gridsOf(await read([printTable(sample, borders)]))
          all += 1
          if (grids.length === 0) return
          whole += 1
          expect(grids).toHaveLength(1)
          expectWhole(grids[0]!, sample)
        },
      ),
      { numRuns: 40 },
    )
    // What can be told is told, most of the time.
    expect(whole / all).toBeGreaterThan(0.6)
  })
})
