import { addressOf, parseAddress } from './address.ts'
import type { Column, Ledger, PrintedTable, Row } from './ledger.ts'
import type { Problem } from './result.ts'
import { TABLE_IDS } from './schema.ts'

const PLACEHOLDER = /\{([\w.-]+)\}/g

/** The keys of the figures that stand in a passage, in the order of the text. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, key]) => key as string)
}

/** What addresses call the explanation and the scorecard. */
const NOT_TABLES = ['narrative', 'scorecard']

/** What a schema cannot say: keys that repeat, cells without a column, figures without a place. */
export function structuralProblems(ledger: Ledger): Problem[] {
  const problems: Problem[] = []
  const say = (path: string, message: string) => problems.push({ path, message })

  for (const [id, table] of Object.entries(ledger.tables)) {
    if (!parseAddress(addressOf(id, 'row', 'column')))
      say(`tables.${id}`, 'must have a name of letters, digits, ".", "-" and "_"')
    if (NOT_TABLES.includes(id)) say(`tables.${id}`, 'has a name that is no table’s')
    if (table?.kind && (TABLE_IDS as readonly string[]).includes(id))
      say(`tables.${id}.kind`, 'is the form’s to say for a standard table')
    if (table && table.state !== 'missing') tableProblems(table, `tables.${id}`, say)
  }

  const parts = new Set<string>()
  ledger.narrative.forEach((section, s) =>
    section.parts.forEach((part, p) => {
      const path = `narrative[${s}].parts[${p}]`
      if (parts.has(part.id)) say(`${path}.id`, `"${part.id}" is used twice`)
      parts.add(part.id)
      const keys = part.figures.map((figure) => figure.key)
      for (const f of repeats(keys)) say(`${path}.figures[${f}].key`, `"${keys[f]}" is used twice`)
      for (const key of placeholders(part.text))
        if (!keys.includes(key)) say(`${path}.text`, `{${key}} has no figure`)
    }),
  )

  const ids = new Set<string>()
  ledger.scorecard?.groups.forEach((first, i) => {
    const once = (id: string, path: string) => {
      if (ids.has(id)) say(`${path}.id`, `"${id}" is used twice`)
      ids.add(id)
    }
    once(first.id, `scorecard.groups[${i}]`)
    first.groups.forEach((second, j) => {
      once(second.id, `scorecard.groups[${i}].groups[${j}]`)
      second.indicators.forEach((indicator, k) =>
        once(indicator.id, `scorecard.groups[${i}].groups[${j}].indicators[${k}]`),
      )
    })
  })
  return problems
}

function tableProblems(
  table: PrintedTable,
  path: string,
  say: (path: string, message: string) => void,
): void {
  const sides = table.columns.map(({ key, side }) => `${side ?? ''}/${key}`)
  for (const c of repeats(sides))
    say(`${path}.columns[${c}].key`, `"${table.columns[c]?.key}" is used twice`)
  for (const r of repeats(table.rows.map(({ key }) => key)))
    say(`${path}.rows[${r}].key`, `"${table.rows[r]?.key}" is used twice`)

  withinProblems(table.columns, columnSide, (c, message) =>
    say(`${path}.columns[${c}].within`, message),
  )
  withinProblems(table.rows, sideOf, (r, message) => say(`${path}.rows[${r}].within`, message))

  const columns = new Set(table.columns.map(({ key }) => key))
  table.rows.forEach((row, r) => {
    const side = sideOf(row)
    const own = new Set(
      table.columns.flatMap((column) =>
        side && column.side && column.side !== side ? [] : column.key,
      ),
    )
    const place = (key: string, at: string) => {
      if (!columns.has(key)) say(`${path}.rows[${r}].${at}`, 'has no such column')
      else if (!own.has(key)) say(`${path}.rows[${r}].${at}`, 'has no such column on its side')
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

/** The side that a row's key names, in tables that have two. */
function sideOf({ key }: Row): string | undefined {
  return /^(income|expenditure)\./.exec(key)?.[1]
}

/** Where a key stands that stood before. */
export function repeats(keys: readonly string[]): number[] {
  const seen = new Set<string>()
  return keys.flatMap((key, index) => {
    const again = seen.has(key)
    seen.add(key)
    return again ? [index] : []
  })
}
