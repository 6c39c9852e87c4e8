import type { SourceCell, SourceFile, SourceGrid } from '@/importer/source.ts'

/* What heads a column, by its key; only words of the cases. */
const COLUMNS: readonly (readonly [string, RegExp])[] = [
  ['subsidy', /对附属单位补助/],
  ['remitted', /上缴上级/],
  ['business', /经营支出/],
  ['basic', /基本支出/],
  ['project', /项目支出/],
  ['total', /合计/],
]
const SANGONG: readonly (readonly [string, RegExp])[] = [
  ['vehicles', /小计/],
  ['vehicle-purchase', /公务用车购置费/],
  ['vehicle-operation', /公务用车运行/],
  ['reception', /接待/],
  ['abroad', /出国/],
  ['total', /合计/],
]
const LINES: readonly (readonly [string, RegExp])[] = [
  ['income.general-budget', /一般公共预算财政拨款收入/],
  ['income.other', /其他收入/],
  ['income.year-total', /本年收入合计/],
  ['income.opening', /年初结转/],
  ['expenditure.year-total', /本年支出合计/],
  ['expenditure.closing', /年末结转/],
  ['expenditure.201', /一般公共服务支出/],
  ['expenditure.205', /教育支出/],
  ['expenditure.206', /科学技术支出/],
  ['expenditure.208', /社会保障/],
  ['expenditure.210', /卫生健康/],
  ['expenditure.212', /城乡社区/],
  ['expenditure.213', /农林水/],
  ['expenditure.221', /住房保障/],
]
const FIGURE = /^\(?-?[\d,]+(\.\d+)?\)?$/

/** Cells that stand where an address of a truth file says, by a look at their row and heads alone. */
export function placed(file: SourceFile): ReadonlyMap<string, SourceCell> {
  const cells = new Map<string, SourceCell>()
  for (const { blocks } of file.pages)
    for (const block of blocks)
      if (block.kind === 'grid')
        for (const [address, cell] of placedIn(block)) {
          if (cells.has(address)) throw new Error(`${address} stands twice in ${file.name}`)
          cells.set(address, cell)
        }
  return cells
}

/** What is printed as the truth has it: ASCII digits without separators. */
export function figureOf({ text }: SourceCell): string {
  return text
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/^\((.*)\)$/, '-$1')
}

function* placedIn(grid: SourceGrid): Generator<[string, SourceCell]> {
  const says = (text: RegExp) => grid.cells.some((cell) => text.test(cell.text))
  const isCode = (cell: SourceCell) => /^\d{2,7}$/.test(cell.text)
  for (const cell of grid.cells) {
    const before = grid.cells.filter(
      ({ row, column, text }) => row === cell.row && column < cell.column && text !== '',
    )
    const heads = grid.cells
      .filter(
        ({ row, column, columnSpan, text }) =>
          row < cell.row &&
          column <= cell.column &&
          cell.column < column + columnSpan &&
          !FIGURE.test(figureOf({ text } as SourceCell)) &&
          text !== '',
      )
      .map(({ text }) => text)
    const key = (keys: typeof COLUMNS) =>
      heads
        .toReversed()
        .map((head) => keys.find(([, name]) => name.test(head))?.[0])
        .find(Boolean)

    if (says(/公务接待费/)) {
      const group = heads.find((head) => /^[预决]算数$/.test(head))
      const row = key(SANGONG)
      if (group && row && !/[^\d.,-]/.test(cell.text))
        yield [`sangong/${row}/${group === '预算数' ? 'budget' : 'actual'}`, cell]
    } else if (says(/本年收入合计/)) {
      const label = before.filter(({ text }) => !/^\d+$/.test(text)).at(-1)
      const isAmount = FIGURE.test(figureOf(cell)) && cell.text.includes('.')
      if (!label || !isAmount) continue
      const side =
        before.filter(({ text }) => text === '总计').length > 1 ? 'expenditure' : 'income'
      const line = LINES.find(([, name]) => name.test(label.text))?.[0]
      yield [`totals/${line ?? `${side}.grand-total`}/amount`, cell]
    } else if (says(/科目编码/)) {
      const table = says(/本年支出合计/) ? 'expenditure' : 'general-budget'
      const code = before.filter(isCode).map(({ text }) => text)
      const row = code.join('') || (before.some(({ text }) => text === '合计') ? 'total' : '')
      const column = key(COLUMNS)
      const isName = heads.some((head) => /科目/.test(head))
      if (row && column && !isName && before.length > 0) yield [`${table}/${row}/${column}`, cell]
    }
  }
}
