import fc from 'fast-check'
import { TABLES } from '@/ledger/form/tables.ts'
import { VARIANTS } from '@/ledger/form/variants/variants.ts'
import type { Column, Ledger, PrintedTable, Row } from '@/ledger/ledger.ts'
import { groupDigits } from '@/money/index.ts'
import type { Printable, PrintableCell, PrintableTable } from './printable.ts'

/** How a document lays out its tables. */
export interface Layout {
  readonly codesInThree: boolean
  readonly totalLast: boolean
  readonly numbers: boolean
  readonly lines: boolean
  readonly grouped: boolean
  /** Of the three public expenses: items in columns, budgets first or in pairs; or items in rows. */
  readonly sangong: 'wide' | 'pairs' | 'upright'
  readonly blocks: 1 | 2 | 3
  /** Which of the names that the form knows. */
  readonly name: number
  readonly titleSpaced: boolean
}

/** The layout of a form as most provinces have it. */
export const LAYOUT: Layout = {
  codesInThree: false,
  totalLast: false,
  numbers: false,
  lines: true,
  grouped: false,
  sangong: 'wide',
  blocks: 1,
  name: 0,
  titleSpaced: false,
}

export const layouts: fc.Arbitrary<Layout> = fc.record({
  codesInThree: fc.boolean(),
  totalLast: fc.boolean(),
  numbers: fc.boolean(),
  lines: fc.boolean(),
  grouped: fc.boolean(),
  sangong: fc.constantFrom('wide', 'pairs', 'upright'),
  blocks: fc.constantFrom(1, 2, 3),
  name: fc.integer({ min: 0, max: 5 }),
  titleSpaced: fc.boolean(),
})

/** A ledger's tables as pages of a document. */
export function printedLedger(ledger: Ledger, layout: Layout): Printable[] {
  return Object.entries(ledger.tables).flatMap(([id, table]) =>
    table && table.state !== 'missing' ? page(ledger, id, table, layout) : [],
  )
}

function page(ledger: Ledger, id: string, table: PrintedTable, layout: Layout): Printable {
  const title = layout.titleSpaced ? [...table.title].join(' ') : table.title
  const heading = `部门：${ledger.department}    ${ledger.year}年度    金额单位：${table.unit}`
  return { name: id, lines: [title, heading], table: new Sheet(id, table, layout).printed() }
}

const CODE = /^\d{3}(\d\d){0,2}$/

class Sheet {
  readonly #cells: PrintableCell[] = []
  #rows = 0
  readonly #id: string
  readonly #table: PrintedTable
  readonly #layout: Layout

  constructor(id: string, table: PrintedTable, layout: Layout) {
    this.#id = id
    this.#table = table
    this.#layout = layout
  }

  printed(): PrintableTable {
    if (this.#table.rows.some(({ key }) => /^(income|expenditure)\./.test(key))) this.#twoSided()
    else if (this.#id === 'sangong') this.#sangong()
    else if (this.#id === 'basic' && this.#table.columns.length === 1) this.#inBlocks()
    else this.#coded()
    const columns = Math.max(...this.#cells.map(({ column, columnSpan }) => column + columnSpan))
    this.#fill(columns)
    return { rows: this.#rows, columns, cells: this.#cells }
  }

  /** Where nothing is printed, there is a cell all the same. */
  #fill(columns: number): void {
    const taken = new Set(
      this.#cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
        Array.from({ length: rowSpan * columnSpan }, (_, at) => {
          const [down, right] = [Math.floor(at / columnSpan), at % columnSpan]
          return `${row + down}/${column + right}`
        }),
      ),
    )
    for (let row = 0; row < this.#rows; row++)
      for (let column = 0; column < columns; column++)
        if (!taken.has(`${row}/${column}`)) this.#put(row, column, '')
    this.#cells.sort((one, other) => one.row - other.row || one.column - other.column)
  }

  #put(row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): void {
    this.#cells.push({ row, column, rowSpan, columnSpan, text })
    this.#rows = Math.max(this.#rows, row + rowSpan)
  }

  #figure(printed: string | null | undefined): string {
    if (printed == null) return ''
    return this.#layout.grouped ? groupDigits(printed) : printed
  }

  #name(of: 'columns' | 'rows', line: Column | Row, side?: string): string {
    const given = 'name' in line ? line.name : line.title
    if (/[\u4e00-\u9fff]/.test(given)) return given
    const forms = [...TABLES, ...VARIANTS.flatMap(({ tables }) => tables)].filter(
      ({ id }) => id === this.#id,
    )
    const form = forms
      .flatMap((form) => form[of] ?? [])
      .find((each) => each.key === line.key && (!side || !each.side || each.side === side))
    const names = form?.names ?? [given]
    return names[this.#layout.name % names.length] ?? given
  }

  #coded(): void {
    const { columns, rows } = this.#table
    const { codesInThree, totalLast, numbers } = this.#layout
    const labels = codesInThree ? 4 : 2
    const depth = codesInThree ? 3 : 2
    this.#put(0, 0, '项目', 1, labels)
    this.#put(1, 0, codesInThree ? '支出功能分类科目编码' : '科目编码', 1, labels - 1)
    if (codesInThree) for (const [at, text] of ['类', '款', '项'].entries()) this.#put(2, at, text)
    this.#put(1, labels - 1, '科目名称', depth - 1)
    for (const [at, column] of columns.entries())
      this.#put(0, labels + at, this.#name('columns', column), depth)
    let next = depth
    if (numbers) {
      this.#put(next, 0, '栏次', 1, labels)
      for (const at of columns.keys()) this.#put(next, labels + at, String(at + 1))
      next++
    }
    const isTotal = ({ key }: Row) => !CODE.test(key)
    const ordered = totalLast
      ? [...rows.filter((row) => !isTotal(row)), ...rows.filter(isTotal)]
      : rows
    for (const row of ordered) {
      if (isTotal(row)) this.#put(next, 0, this.#name('rows', row), 1, labels)
      else {
        const parts = codesInThree
          ? [row.key.slice(0, 3), row.key.slice(3, 5), row.key.slice(5)]
          : [row.key]
        for (const [at, text] of parts.entries()) this.#put(next, at, text)
        this.#put(next, labels - 1, this.#name('rows', row))
      }
      for (const [at, { key }] of columns.entries())
        this.#put(next, labels + at, this.#figure(row.cells[key]))
      next++
    }
  }

  #inBlocks(): void {
    const { rows } = this.#table
    const { blocks } = this.#layout
    const coded = rows.filter(({ key }) => CODE.test(key))
    const totals = rows.filter(({ key }) => !CODE.test(key))
    const height = Math.ceil(coded.length / blocks)
    for (let block = 0; block < blocks; block++) {
      const left = block * 3
      for (const [at, text] of ['科目编码', '科目名称', '决算数'].entries())
        this.#put(0, left + at, text)
      for (const [at, row] of coded.slice(block * height, (block + 1) * height).entries()) {
        this.#put(at + 1, left, row.key)
        this.#put(at + 1, left + 1, this.#name('rows', row))
        this.#put(at + 1, left + 2, this.#figure(row.cells['amount']))
      }
    }
    for (const [at, row] of totals.entries()) {
      this.#put(height + 1 + at, 0, this.#name('rows', row), 1, 2)
      this.#put(height + 1 + at, 2, this.#figure(row.cells['amount']))
    }
  }

  #twoSided(): void {
    const { columns, rows } = this.#table
    const lines = this.#layout.lines ? 1 : 0
    let left = 0
    let number = 1
    for (const side of ['income', 'expenditure']) {
      const own = columns.filter((column) => column.side === side)
      const width = 1 + lines + own.length
      this.#put(0, left, side === 'income' ? '收入' : '支出', 1, width)
      this.#put(1, left, '项目')
      if (lines) this.#put(1, left + 1, '行次')
      for (const [at, column] of own.entries())
        this.#put(1, left + 1 + lines + at, this.#name('columns', column, side))
      const sided = rows.filter(({ key }) => key.startsWith(`${side}.`))
      for (const [at, row] of sided.entries()) {
        this.#put(2 + at, left, this.#name('rows', row))
        if (lines) this.#put(2 + at, left + 1, String(number))
        for (const [of, { key }] of own.entries())
          this.#put(2 + at, left + 1 + lines + of, this.#figure(row.cells[key]))
        number++
      }
      left += width
    }
  }

  #sangong(): void {
    const { columns, rows } = this.#table
    if (this.#layout.sangong === 'upright') {
      this.#put(0, 0, '项目')
      for (const [at, column] of columns.entries())
        this.#put(0, 1 + at, this.#name('columns', column))
      for (const [at, row] of rows.entries()) {
        this.#put(1 + at, 0, this.#name('rows', row))
        for (const [of, { key }] of columns.entries())
          this.#put(1 + at, 1 + of, this.#figure(row.cells[key]))
      }
      return
    }
    const isPaired = this.#layout.sangong === 'pairs'
    const outer = isPaired ? rows : columns
    const inner = isPaired ? columns : rows
    for (const [at, one] of outer.entries()) {
      this.#put(0, at * inner.length, this.#either(one), 1, inner.length)
      for (const [of, other] of inner.entries()) {
        const column = at * inner.length + of
        this.#put(1, column, this.#either(other))
        const [row, sum] = isPaired ? [one, other] : [other, one]
        this.#put(2, column, this.#figure((row as Row).cells[sum.key]))
      }
    }
  }

  #either(line: Column | Row): string {
    return this.#name('name' in line ? 'rows' : 'columns', line)
  }
}
