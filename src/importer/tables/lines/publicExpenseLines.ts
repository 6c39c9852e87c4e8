import type { Leftover } from '../../draft.ts'
import { nameKey, tidy } from '../../letters.ts'
import type { Drawn, DrawnCell, DrawnRow, Unplaced } from '../drawn.ts'
import type { LineItem } from '../items.ts'
import { figureText } from '../figureText.ts'
import { type Known, knownOf, nameKeys } from '../known.ts'
import type { Expected, PlannedColumn } from '../plan.ts'
import { columnsIn, hasOthers, plannedOf } from './heads.ts'
import { cellsByLine } from './oneCellALine.ts'
import { numbersIn, type Parted, parted, token, unread } from './parted.ts'
import { printedOf, wordsOf } from './words.ts'

/** Items in columns, budgets before actuals or both in pairs; or items in rows. */
export function publicExpenseLines(lines: readonly LineItem[], expected: Expected): Drawn {
  const { id } = expected
  const [items = []] = knownOf(id, 'rows')
  const [sums = []] = knownOf(id, 'columns')
  const isFigures = (text: string) => {
    const words = wordsOf(text)
    return (
      words.length > 0 &&
      words.every((word) => printedOf(word) !== undefined) &&
      numbersIn(text) === undefined
    )
  }
  const isItem = (text: string) => {
    const [first = '', second] = wordsOf(text)
    return (
      second !== undefined && printedOf(second) !== undefined && expected.isRow(nameKeys(first))
    )
  }
  const parts = parted(lines, (text) => isFigures(text) || isItem(text))
  const heads = parts.heads.map(({ text }) => nameKey(text)).join('')
  const columns = columnsIn(parts.heads, sums)
  const upright = parts.body.filter(({ text }) => isItem(text))
  if (upright.length > 1) return uprightExpenses(parts, columns, expected)
  const order = itemsInOrder(heads, items)
  const isPaired = /预算数决算数.*预算数决算数.*预算数决算数/u.test(heads)
  const places = isPaired
    ? order.flatMap((row) => columns.map((column) => ({ row, column })))
    : columns.flatMap((column) => order.map((row) => ({ row, column })))
  if (!places.length || (parts.count !== undefined && parts.count !== places.length))
    return unread(lines, parts)
  const keys = places.map(({ row, column }) => `${row.key}/${column.key}`)
  const own = parts.body.flatMap((line) =>
    isFigures(line.text) ? wordsOf(line.text).map((word) => token(word, line)) : [],
  )
  const others = parts.body.filter(({ text }) => !isFigures(text))
  const leftovers = [
    ...parts.leftovers,
    ...others.map(({ text, at }) => ({ at, text: tidy(text) })),
  ]
  const planned = places.map(({ row, column }, index): PlannedColumn => ({
    ...plannedOf(column, parts.count === places.length ? index : undefined),
    row: row.key,
    path: [column.name, row.name],
  }))
  if (own.length > keys.length) return unread(lines, parts)
  const at = own[0]?.at ?? lines[0]?.at ?? { file: 0, place: { page: 1 } }
  const alone = aloneInLines(parts, keys)
  if (alone)
    return {
      columns: planned,
      rows: [{ block: 0, name: '', at, cells: alone }],
      notes: parts.notes,
      heading: parts.heading,
      leftovers,
    }
  const isWhole = own.length === keys.length || !own.length
  const cells = new Map<string, DrawnCell>(
    isWhole
      ? keys.map((key, index) => [
          key,
          { printed: own[index]?.printed ?? null, at: own[index]?.at ?? at },
        ])
      : [],
  )
  const row: DrawnRow = { block: 0, name: '', at, cells }
  return {
    columns: planned,
    rows: [row],
    notes: parts.notes,
    heading: parts.heading,
    leftovers,
    unplaced: new Map(isWhole ? [] : [[row, { tokens: own, columns: keys }]]),
    isUnsure:
      parts.count === undefined &&
      (hasOthers(parts.heads, [...order, ...sums]) || isOverMore(order)),
  }
}

/** Figures with a line each under the numbers of their columns, blank lines for blank cells. */
function aloneInLines(
  { heads, body }: Parted,
  keys: readonly string[],
): Map<string, DrawnCell> | undefined {
  const numbers = heads.at(-1)
  if (!numbers || numbersIn(numbers.text) !== keys.length) return undefined
  if (body.some(({ text }) => !['figure', 'blank'].includes(figureText(text).is))) return undefined
  const [, ...cells] = cellsByLine([{ ...numbers, text: '' }, ...body]) ?? []
  if (!cells.length || cells.length > keys.length || cells.length === body.length) return undefined
  return new Map(
    keys.map((key, index) => {
      const cell = cells[index] ?? cells.at(-1)
      const printed = (cells[index] && printedOf(cells[index].text)) ?? null
      return [key, { printed, at: cell?.at ?? numbers.at }]
    }),
  )
}

/** Whether 合计 may be that of the three expenses or that of others, too. */
function isOverMore(order: readonly Known[]): boolean {
  return order.some(({ optional }) => optional) && !order.some(({ key }) => key === 'all-total')
}

/** The items as the head has them; parts stand where their sum does. */
function itemsInOrder(heads: string, items: readonly Known[]): Known[] {
  const at = (item: Known) => {
    const places = [...item.names].map((name) => heads.indexOf(name)).filter((place) => place >= 0)
    return places.length ? Math.min(...places) : -1
  }
  const top = items.filter(({ key, within, optional }) =>
    optional ? within === 'all-total' : key === 'total' || within === 'total',
  )
  return top
    .filter((item) => at(item) >= 0)
    .sort((one, other) => at(one) - at(other))
    .flatMap((item) => [
      item,
      ...items.filter((each) => each.within === item.key && item.key !== 'total' && at(each) >= 0),
    ])
}

function uprightExpenses(parts: Parted, columns: readonly Known[], expected: Expected): Drawn {
  const keys = columns.map(({ key }) => key)
  const tokens = new Map<DrawnRow, Unplaced>()
  const leftovers: Leftover[] = [...parts.leftovers]
  const rows = parts.body.flatMap((line): DrawnRow[] => {
    const [name = '', ...words] = wordsOf(line.text)
    const own = words.map((word) => token(word, line))
    if (!expected.isRow(nameKeys(name)) || own.length > keys.length) {
      leftovers.push({ at: line.at, text: tidy(line.text) })
      return []
    }
    const isWhole = own.length === keys.length || !own.length
    const cells = new Map<string, DrawnCell>(
      isWhole
        ? keys.map((key, index) => [key, { printed: own[index]?.printed ?? null, at: line.at }])
        : [],
    )
    const row = { block: 0, name, at: line.at, cells }
    if (!isWhole) tokens.set(row, { tokens: own, columns: keys })
    return [row]
  })
  return {
    columns: columns.map((column, index) =>
      plannedOf(column, parts.count === columns.length ? index : undefined),
    ),
    rows,
    notes: parts.notes,
    heading: parts.heading,
    leftovers,
    unplaced: tokens,
  }
}
