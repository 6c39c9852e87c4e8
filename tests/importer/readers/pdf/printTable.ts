import { widthOf, type Line, type PrintedPage, type Text } from './printPdf.ts'

export interface HeadCell {
  readonly text: string
  readonly row: number
  readonly rowSpan: number
  readonly column: number
  readonly columnSpan: number
}

export interface TableSample {
  readonly widths: readonly number[]
  readonly heads: readonly HeadCell[]
  readonly headRows: number
  /** Cells from left to right; a text of several lines has "\n". */
  readonly rows: readonly (readonly string[])[]
  readonly title?: string
}

export type Borders = 'ruled' | 'three-line' | 'none' | 'columns' | 'rows'

const SIZE = 9
const LEADING = 12
const PADDING = 4
const LEFT = 40
const TOP = 90

const isAmount = (text: string): boolean => /^[-\d.,]+$/.test(text)

const at = (values: readonly number[], index: number): number => values[index] ?? 0

/** A table as office programs lay it out: heads in the middle, names left, amounts right. */
export function printTable(
  { widths, heads, headRows, rows, title }: TableSample,
  borders: Borders,
): PrintedPage & { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const xs = widths.reduce<number[]>(
    (all, width) => [...all, at(all, all.length - 1) + width],
    [LEFT],
  )
  const linesIn = (cells: readonly string[]): number =>
    Math.max(...cells.map((cell) => cell.split('\n').length))
  const heights = [
    ...Array.from(
      { length: headRows },
      (_, row) =>
        linesIn([
          '',
          ...heads
            .filter((cell) => cell.row === row && cell.rowSpan === 1)
            .map((cell) => cell.text),
        ]) *
          LEADING +
        2 * PADDING,
    ),
    ...rows.map((row) => linesIn(row) * LEADING + 2 * PADDING),
  ]
  const ys = heights.reduce<number[]>(
    (all, height) => [...all, at(all, all.length - 1) + height],
    [TOP],
  )
  const texts: Text[] = title === undefined ? [] : [{ text: title, x: LEFT + 20, y: 60, size: 14 }]
  const lines: Line[] = []
  const put = (
    text: string,
    [column, columnSpan, row, rowSpan]: readonly [number, number, number, number],
    align: 'left' | 'center' | 'right',
  ): void => {
    const [x0, x1] = [at(xs, column), at(xs, column + columnSpan)]
    const [y0, y1] = [at(ys, row), at(ys, row + rowSpan)]
    if (borders === 'ruled' || (borders === 'columns' && row < headRows))
      lines.push(
        { x0, y0, x1, y1: y0 },
        { x0, y0: y1, x1, y1 },
        { x0, y0, x1: x0, y1 },
        { x0: x1, y0, x1, y1 },
      )
    const parts = text.split('\n')
    parts.forEach((part, index) => {
      if (part === '') return
      const width = widthOf(part, SIZE)
      const y = (y0 + y1) / 2 + (index - (parts.length - 1) / 2) * LEADING + 0.36 * SIZE
      const x =
        align === 'left'
          ? x0 + PADDING
          : align === 'right'
            ? x1 - PADDING - width
            : (x0 + x1 - width) / 2
      texts.push({ text: part, x, y, size: SIZE })
    })
  }
  for (const head of heads)
    put(head.text, [head.column, head.columnSpan, head.row, head.rowSpan], 'center')
  rows.forEach((row, index) => {
    row.forEach((text, column) => {
      put(text, [column, 1, headRows + index, 1], isAmount(text) && column > 1 ? 'right' : 'left')
    })
  })
  const [left, right, bottom] = [LEFT, at(xs, xs.length - 1), at(ys, ys.length - 1)]
  const across = (y: number): Line => ({ x0: left, y0: y, x1: right, y1: y })
  if (borders === 'three-line') lines.push(across(TOP), across(at(ys, headRows)), across(bottom))
  if (borders === 'columns')
    lines.push(
      across(at(ys, headRows)),
      across(bottom),
      ...xs.map((x) => ({ x0: x, y0: at(ys, headRows), x1: x, y1: bottom })),
    )
  if (borders === 'rows') lines.push(...ys.map(across))
  return { texts, lines, xs, ys }
}
