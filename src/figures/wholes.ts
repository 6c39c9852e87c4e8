import { type Address, addressOf } from '../ledger/address.ts'
import { differs } from '../ledger/figureSum.ts'
import { consistsOf } from '../ledger/form/consistsOf.ts'
import { standardName } from '../ledger/form/lookup.ts'
import { BUDGETS, PART_OF, SOURCES } from '../ledger/form/relations.ts'
import { knownFigures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { printedTable, rowOf } from '../ledger/lookup.ts'
import { perLedger } from '../ledger/perLedger.ts'
import { sideOf } from '../ledger/side.ts'
import { type Amount, type Decimal, ratio, type Unit } from '../money/index.ts'
import type { PlacedCell } from './completion.ts'
import { amountOf, firstPrinted, placedAt, tablesOf } from './placedCell.ts'
import { unnumbered } from './unnumbered.ts'

/** A sum and what it consists of. */
export interface Whole {
  readonly placed: PlacedCell
  /** The parts with a figure other than zero, in the order of the form. */
  readonly parts: readonly WholePart[]
  /** What is published beside them, of which nobody says what it adds to. */
  readonly beside: readonly WholePart[]
}

export interface WholePart {
  readonly key: string
  /** As printed, without its number. */
  readonly name: string
  /** What the form, and so a glossary, calls it; `undefined` where the form does not know it. */
  readonly term: string | undefined
  readonly amount: Amount
  readonly placed: PlacedCell
  /** Of the whole; `undefined` where that is not published or not above zero, or does not count it. */
  readonly share: Decimal | undefined
}

/** The year's income by source; where the summary table tells none, by the columns of table 02. */
export const incomeBySource = perLedger((ledger): Whole => {
  const { summary, detail, total } = SOURCES
  const lines = linesOf(ledger, summary, `income.${total.line}`, 'amount')
  const columns = columnsOf(ledger, detail, 'total', total.column)
  const fromSummary = wholeOf(ledger, lines)
  const fromColumns = wholeOf(ledger, columns)
  const placed = firstPrinted(fromSummary.placed, fromColumns.placed)
  if (!fromSummary.parts.length) return { ...fromColumns, placed }
  const further = missedBy(ledger, lines, columns)
  return { ...wholeOf(ledger, { ...lines, parts: [...lines.parts, ...further] }), placed }
})

/** The year's expenditure as basic and project expenditure, and the rarer kinds. */
export const expenditureByKind = perLedger((ledger): Whole =>
  wholeOf(ledger, columnsOf(ledger, PART_OF.whole, 'total', 'total')),
)

/** The unit that the whole is printed in or, without it, the first part. */
export function wholeUnit({ placed, parts: [first] }: Whole): Unit | undefined {
  return (amountOf(placed) ?? first?.amount)?.unit
}

/** The tables that the whole and its parts are printed in. */
export function wholeTables({ placed, parts, beside }: Whole): string[] {
  return tablesOf([placed, ...[...parts, ...beside].map((part) => part.placed)])
}

/** Where a whole, its parts and what stands beside them are printed. */
interface Places {
  readonly whole: Address
  readonly parts: readonly Address[]
  readonly beside: readonly Address[]
}

function linesOf(ledger: Ledger, id: string, whole: string, column: string): Places {
  const { parts, unexplained } = consistsOf(ledger, id, 'rows', whole)
  const at = (key: string) => addressOf(id, key, column)
  return { whole: at(whole), parts: parts.map(at), beside: unexplained.map(at) }
}

function columnsOf(ledger: Ledger, id: string, row: string, whole: string): Places {
  const { parts, unexplained } = consistsOf(ledger, id, 'columns', whole)
  const at = (key: string) => addressOf(id, row, key)
  return { whole: at(whole), parts: parts.map(at), beside: unexplained.map(at) }
}

/** The sources that only columns print, where the lines add up to their total with them alone. */
function missedBy(ledger: Ledger, lines: Places, columns: Places): readonly Address[] {
  const known = new Set<string>([...lines.parts.map(keyOf), SOURCES.appropriated])
  const further = columns.parts.filter((address) => !known.has(keyOf(address)))
  const figures = knownFigures(ledger)
  const isWhole = (parts: readonly Address[]) => !differs(figures, lines.whole, parts)
  return !isWhole(lines.parts) && isWhole([...lines.parts, ...further]) ? further : []
}

function wholeOf(ledger: Ledger, { whole, parts, beside }: Places): Whole {
  const placed = placedAt(ledger, whole)
  const sum = amountOf(placed)
  const listed = (addresses: readonly Address[], isPart: boolean) =>
    addresses.flatMap((address): WholePart[] => {
      const part = placedAt(ledger, address)
      const amount = amountOf(part)
      if (!amount || amount.yuan.isZero()) return []
      return [
        {
          key: keyOf(address),
          ...namesAt(ledger, address),
          amount,
          placed: part,
          share: isPart && sum?.yuan.gt(0) ? ratio(amount, sum) : undefined,
        },
      ]
    })
  return { placed, parts: listed(parts, true), beside: listed(beside, false) }
}

/** The key of a part: its line's, without the side, or its column's. */
function keyOf(address: Address): string {
  const [, row = '', column = ''] = address.split('/')
  return sideOf({ key: row }) ? row.replace(/^\w+\./, '') : column
}

/** What the document and the form call a part. */
function namesAt(ledger: Ledger, address: Address): Pick<WholePart, 'name' | 'term'> {
  const [id = '', row = '', column = ''] = address.split('/')
  const table = printedTable(ledger, id)
  if (!sideOf({ key: row }))
    return {
      name: table?.columns.find(({ key }) => key === column)?.title ?? '',
      term: standardName('columns', column, id),
    }
  const isBudget = BUDGETS.some(({ line }) => line === row)
  return {
    name: unnumbered((table && rowOf(table, row))?.name ?? ''),
    term: isBudget ? standardName('columns', SOURCES.appropriated) : standardName('rows', row, id),
  }
}
