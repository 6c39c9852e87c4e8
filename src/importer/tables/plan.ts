import type { Side } from '../../ledger/form/form.ts'
import { nameKey, tidy } from '../letters.ts'
import type { SourceCell } from '../source.ts'
import { figureText } from './figureText.ts'
import { comparable, groupAbove, isHeadWord, lineNamed, type Role, roleOf } from './heads.ts'
import type { Grid, RowItem } from './items.ts'
import { isNamed, knownOf, nameKeys } from './known.ts'

/** What a column of a grid is in its table. */
export interface PlannedColumn {
  readonly role: Role
  /** Labels with the figures beside them; a table may have several, side by side. */
  readonly block: number
  /** Of figures: the column of the ledger; `undefined`: the form has none for it. */
  readonly key?: string
  /** Of figures, where rows of the ledger stand in columns. */
  readonly row?: string
  readonly side?: Side
  readonly title: string
  readonly group?: string
  readonly line?: string
  /** The texts above it, from above. */
  readonly path: readonly string[]
}

/** What is known of a table before its rows are read. */
export interface Expected {
  readonly id: string
  readonly kind: string | undefined
  readonly year: number | undefined
  readonly isRow: (keys: readonly string[]) => boolean
  readonly isColumn: (keys: readonly string[]) => boolean
  /** Of the three public expenses: the column, budget or actual, that a row may be named after. */
  readonly amountNamed: (keys: readonly string[]) => string | undefined
}

const CODE = /^\d{3}(\d\d){0,2}$/

/** Whether a row is part of what stands above the figures. */
export function isHead(cells: readonly SourceCell[], expected: Expected): boolean {
  const [first] = cells
  if (!first) return true
  if (isNumberRow(cells)) return true
  if (CODE.test(nameKey(first.text))) return false
  const words = cells
    .map(({ text }) => text.trim())
    .filter((text) => figureText(text).is === 'words')
  if (cells.some(({ text }) => figureText(text).is === 'figure')) return false
  const beside = words.filter((text) => !/^[类款项]$|^类款项$/u.test(nameKey(text)))
  if (beside.length === 1 && /^(合计|总计)$/u.test(nameKey(beside[0] ?? ''))) return false
  if (!words.length) return cells.every(({ text }) => !text.trim())
  const isWord = (text: string) => isHeadWord(nameKey(text))
  if (words.every((text) => isWord(text) || expected.isColumn(nameKeys(text)))) return true
  const labels = words.filter((text) => expected.isRow(nameKeys(text)) && !isWord(text))
  return labels.length === 0 || (expected.kind === 'three-public-expenses' && words.length > 1)
}

/** 栏次: the numbers of the columns, alone or after their name. */
export function isNumberRow(cells: readonly SourceCell[]): boolean {
  const keys = cells.map(({ text }) => nameKey(text))
  const numbers = keys.filter((key) => !/^(栏次|行次|项次|次|栏|[甲乙丙丁])$/u.test(key))
  if (!numbers.length) return keys.some((key) => /次/.test(key))
  if (!numbers.every((key) => /^\d{1,2}([=＝][\d+＋\-－()]+)?$/.test(key))) return false
  const values = numbers.map((key) => parseInt(key, 10))
  const isCounted = values.every((value, at) => !at || value === (values[at - 1] ?? 0) + 1)
  const isLabelled = numbers.length < keys.length
  return isCounted && (isLabelled || (values[0] === 1 && values.length > 1))
}

/** What the columns of a grid are, by the rows above its figures. */
export function planOf(heads: readonly RowItem[], grid: Grid, expected: Expected): PlannedColumn[] {
  const rows = heads.filter(({ cells }) => !isNumberRow(cells))
  const numbers = heads.find(({ cells }) => isNumberRow(cells))
  const paths = Array.from({ length: grid.columns }, (_, column) => pathAbove(rows, grid, column))
  const sides = expected.kind === 'two-sided'
  const budgets = expected.kind === 'three-public-expenses'
  let block = -1
  let last: Role | undefined
  const columns: PlannedColumn[] = []
  for (const [index, path] of paths.entries()) {
    const role = sides && isSide(path) ? 'name' : roleOf(path.map(nameKey))
    const isLabel = role === 'code' || role === 'name' || role === 'line'
    if (block < 0 || (isLabel && last === 'figure')) block++
    if (role && role !== 'note') last = isLabel ? 'name' : 'figure'
    const line = numbers && nameKey(numbers.grid.at(numbers.row, index)?.text ?? '')
    const side = sides ? sideOfHeads(path, block) : undefined
    const title = tidy(path.at(-1) ?? '')
    const group = groupAbove(path)
    columns.push({
      role: role ?? 'note',
      block,
      title,
      path,
      ...(side && { side }),
      ...(line && /^\d/.test(line) && { line }),
      ...(group && !(sides && /^(收入|支出)$/u.test(nameKey(group))) && { group }),
      ...(role === 'figure' && named(path, expected, side, budgets)),
    })
  }
  return settled(columns, sides, budgets)
}

/** One list of both sides has no sides of columns; of two budgets, that of the whole year counts. */
function settled(
  columns: readonly PlannedColumn[],
  sides: boolean,
  budgets: boolean,
): PlannedColumn[] {
  const isList = sides && columns.every(({ block }) => block <= 0)
  const isOf = (kind: string, { path }: PlannedColumn) =>
    path.some((text) => nameKey(text).includes(kind))
  const isOfAll = ({ path }: Pick<PlannedColumn, 'path'>) =>
    path.some((text) => nameKey(text) === '合计')
  // Over the three expenses and others there is a total of all beside that of the three.
  const totals = columns.filter(({ row }) => row === 'total')
  const hasBoth = totals.some(isOfAll) && !totals.every(isOfAll)
  const hasWholeYear = budgets && columns.some((column) => isOf('全年预算', column))
  return columns.map(({ side, key, ...column }) => ({
    ...column,
    ...(hasBoth && column.row === 'total' && isOfAll(column) && { row: 'all-total' }),
    ...(side && !isList && { side }),
    ...(key !== undefined && !(hasWholeYear && isOf('年初预算', { ...column })) && { key }),
  }))
}

/** A side's name over its labels, where no other word stands there. */
function isSide(path: readonly string[]): boolean {
  return /^(收入|支出)$/u.test(nameKey(path.at(-1) ?? ''))
}

/** On which side a column is: by what stands over it, else by its place. */
function sideOfHeads(path: readonly string[], block: number): Side {
  const top = nameKey(path[0] ?? '')
  if (/^收入/u.test(top)) return 'income'
  if (/^支出/u.test(top)) return 'expenditure'
  return block > 0 ? 'expenditure' : 'income'
}

function named(
  path: readonly string[],
  { id, year, kind }: Expected,
  side: Side | undefined,
  budgets: boolean,
): Pick<PlannedColumn, 'key' | 'row'> {
  const texts = comparable(path, year, budgets)
  if (!texts) return {}
  if (kind === 'three-public-expenses') return inPublicExpenses(texts, id)
  const key = lineNamed(texts, knownOf(id, 'columns', side))?.key
  return key === undefined ? {} : { key }
}

/** Items may stand in rows or in columns, budget and actual above or below them. */
function inPublicExpenses(
  texts: readonly string[],
  id: string,
): Pick<PlannedColumn, 'key' | 'row'> {
  const [columns = []] = knownOf(id, 'columns')
  const [rows = []] = knownOf(id, 'rows')
  const column = texts.flatMap((text) => columns.find((each) => isNamed(each, [text])) ?? []).at(-1)
  const others = texts.filter((text) => !columns.some((each) => isNamed(each, [text])))
  const row = lineNamed(others, [rows])
  return {
    ...(column && { key: column.key }),
    ...(row && { row: row.key }),
  }
}

/** The texts above a column, each once. */
function pathAbove(rows: readonly RowItem[], grid: Grid, column: number): string[] {
  const path: string[] = []
  let before: SourceCell | undefined
  for (const [index, { row }] of rows.entries()) {
    const own = grid.at(row, column)
    const cell = own?.text.trim() ? own : flooded(rows, grid, index, column)
    if (cell && cell !== before) path.push(cell.text)
    if (cell) before = cell
  }
  return path
}

/** A head over several columns stands in the first of them where cells are not merged. */
function flooded(
  rows: readonly RowItem[],
  grid: Grid,
  index: number,
  column: number,
): SourceCell | undefined {
  const row = rows[index]?.row ?? 0
  const isText = (at: number, of: number) => Boolean(grid.at(of, at)?.text.trim())
  const below = rows.slice(index + 1).map((each) => each.row)
  if (!grid.isPlain(row) || !below.some((each) => isText(column, each))) return undefined
  const above = rows.slice(0, index).map((each) => each.row)
  for (let left = column - 1; left >= 0; left--) {
    // Over this one another head begins.
    if (above.some((each) => isText(left + 1, each))) return undefined
    if (isText(left, row)) return grid.at(row, left)
  }
  return undefined
}
