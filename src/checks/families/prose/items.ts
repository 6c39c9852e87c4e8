import { type Address, addressOf } from '../../../ledger/address.ts'
import { parentCode, rowCode } from '../../../ledger/codeTree.ts'
import { ITEMS } from '../../../ledger/form/relations.ts'
import { plus } from '../../../ledger/formula.ts'
import { knownFigures } from '../../../ledger/known.ts'
import type { Ledger, Part, Row } from '../../../ledger/ledger.ts'
import { publishedTable } from '../../../ledger/lookup.ts'
import type { Check } from '../../check.ts'
import type { Gaps } from '../../gaps.ts'

/**
 * The itemised openings and actuals add up to the totals stated above them; every item of table 05
 * has its entry, and every entry its item. An item without an entry is one finding: its actual is
 * taken from the table then, so that the sum does not report it again.
 */
export function items(ledger: Ledger, gaps: Gaps): Check[] {
  const section = ledger.narrative.find(({ parts }) => parts.some(isTotal) || parts.some(isEntry))
  const entries = section?.parts.filter(isEntry) ?? []
  if (!entries.length) return []
  const total = section?.parts.find(isTotal)
  const table = publishedTable(ledger, ITEMS.table)
  const deepest = Math.max(...entries.map(({ code }) => code.length))
  const rows = table?.rows.filter((row) => rowCode(row)?.length === deepest) ?? []
  const printed = new Set(table?.rows.map(rowCode))
  const absent = gaps.rows.get(ITEMS.table) ?? []
  const spoken = new Set(entries.map(({ code }) => code))
  const silent = new Set(rows.filter((row) => !isSpoken(rowCode(row), spoken)))

  return [
    ...(total ? sums(ledger, total, entries, silent) : []),
    ...rows.map((row) => entry(row, !silent.has(row))),
    ...(table ? entries.map((part) => item(part, printed, absent)) : []),
  ]
}

type Entry = Part & { readonly code: string }

function isEntry(part: Part): part is Entry {
  return part.code !== undefined
}

function isTotal(part: Part): boolean {
  return part.id === ITEMS.total
}

/** An entry speaks of its code and of all below. */
function isSpoken(code: string | undefined, spoken: ReadonlySet<string>): boolean {
  for (let each = code ?? ''; each; each = parentCode(each)) if (spoken.has(each)) return true
  return false
}

function sums(
  ledger: Ledger,
  total: Part,
  entries: readonly Entry[],
  silent: ReadonlySet<Row>,
): Check[] {
  const has = (part: Part, key: string) => part.figures.some((figure) => figure.key === key)
  return ['opening', 'full-year', 'actual'].flatMap((key): Check[] => {
    const isFullYear = key === 'full-year'
    const own = has(total, key) ? addressOf('narrative', total.id, key) : undefined
    const address = own ?? (isFullYear ? fullYearOfScorecard(ledger) : undefined)
    const said = entries
      .filter((part) => has(part, key))
      .map((part) => plus(addressOf('narrative', part.id, key)))
    if (!address || (isFullYear && !said.length)) return []
    const unsaid = [...silent].map((row) => plus(addressOf(ITEMS.table, row.key, ITEMS.column)))
    const id = `items:${address}`
    // A scorecard may mean another full-year budget, such as the year's income.
    const scope = own ? {} : { informative: true as const }
    // Not every entry says its full-year budget; those that do are no more than all together.
    if (isFullYear && (said.length < entries.length || silent.size))
      return [
        {
          kind: 'order',
          id,
          left: said,
          right: [plus(address)],
          message: { key: 'items-part', values: { address } },
          ...scope,
        },
      ]
    return [
      {
        kind: 'equation',
        id,
        left: [plus(address)],
        right: key === 'actual' ? [...said, ...unsaid] : said,
        message: { key: own ? 'items' : 'items-full-year', values: { address } },
        ...scope,
      },
    ]
  })
}

/** Where the scorecard has the full-year budget of the same items, which their actual tells. */
function fullYearOfScorecard(ledger: Ledger): Address | undefined {
  const figures = knownFigures(ledger)
  const { total, executed, actual } = ITEMS.fullYear
  const [all, spent] = [figures(executed), figures(actual)]
  const isTheirs = all?.printed && spent?.printed && all.value.eq(spent.value)
  return isTheirs && figures(total)?.printed ? total : undefined
}

function entry(row: Row, holds: boolean): Check {
  const address = addressOf(ITEMS.table, row.key, ITEMS.column)
  return {
    kind: 'statement',
    id: `entry:${address}`,
    holds,
    addresses: [address],
    message: { key: 'entry', values: { table: ITEMS.table, code: row.key, name: row.name } },
  }
}

/** A row that the table lacks is reported as such, once with all that is below it. */
function item(
  { id, code, figures }: Entry,
  printed: ReadonlySet<string | undefined>,
  absent: readonly string[],
): Check {
  return {
    kind: 'statement',
    id: `item:${id}`,
    holds: printed.has(code) || absent.some((each) => code.startsWith(each)),
    addresses: figures.map((figure) => addressOf('narrative', id, figure.key)),
    message: { key: 'item', values: { table: ITEMS.table, code } },
  }
}
