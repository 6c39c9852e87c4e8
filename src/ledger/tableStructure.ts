import type { Column, PrintedTable, Row } from './ledger.ts'
import { repeats } from './repeats.ts'
import { sideOf } from './side.ts'

/**
 * Keys of a table that repeat, columns that do not say their side, cells without a column, and parts
 * that add to what is not there.
 */
export function tableProblems(
  table: PrintedTable,
  path: string,
  say: (path: string, message: string) => void,
): void {
  const sides = table.columns.map(({ key, side }) => `${side ?? ''}/${key}`)
  for (const c of repeats(sides))
    say(`${path}.columns[${c}].key`, `"${table.columns[c]?.key}" is used twice`)
  for (const r of repeats(table.rows.map(({ key }) => key)))
    say(`${path}.rows[${r}].key`, `"${table.rows[r]?.key}" is used twice`)

  // A single column may be that of both sides.
  if (table.rows.some(sideOf) && table.columns.length > 1)
    table.columns.forEach(({ side }, c) => {
      if (!side) say(`${path}.columns[${c}].side`, 'is missing: the table has two sides')
    })

  withinProblems(table.columns, columnSide, (c, message) =>
    say(`${path}.columns[${c}].within`, message),
  )
  withinProblems(table.rows, sideOf, (r, message) => say(`${path}.rows[${r}].within`, message))

  const columns = new Set(table.columns.map(({ key }) => key))
  const columnsOf = (side: string | undefined) =>
    new Set(
      table.columns.flatMap((column) =>
        side && column.side && column.side !== side ? [] : column.key,
      ),
    )
  const own = new Map(['income', 'expenditure', undefined].map((side) => [side, columnsOf(side)]))
  table.rows.forEach((row, r) => {
    const side = sideOf(row)
    const place = (key: string, at: string) => {
      if (!columns.has(key)) say(`${path}.rows[${r}].${at}`, 'has no such column')
      else if (!own.get(side)?.has(key))
        say(`${path}.rows[${r}].${at}`, 'has no such column on its side')
    }
    for (const key of Object.keys(row.cells)) place(key, `cells.${key}`)
    row.inferred?.forEach((key, i) => place(key, `inferred[${i}]`))
  })
}

/** What adds to something adds to what is there, on its own side, and never to itself. */
function withinProblems<T extends Row | Column>(
  all: readonly T[],
  side: (of: T) => string | undefined,
  say: (index: number, message: string) => void,
): void {
  const place = (of: string | undefined, key: string) => `${of ?? ''}/${key}`
  const places = new Map(all.map((each) => [place(side(each), each.key), each]))
  const above = (of: T) =>
    of.within == null
      ? undefined
      : (places.get(place(side(of), of.within)) ?? places.get(place(undefined, of.within)))
  all.forEach((each, index) => {
    if (each.within == null) return
    if (!above(each)) return say(index, `"${each.within}" is not there`)
    const passed = new Set<T>()
    for (let at: T | undefined = each; at && !passed.has(at); at = above(at)) {
      passed.add(at)
      if (above(at) === each) return say(index, 'adds to itself')
    }
  })
}

function columnSide({ side }: Column): string | undefined {
  return side
}
