import { type Address, addressOf } from '../address.ts'
import { knownFigures } from '../known.ts'
import type { Ledger } from '../ledger.ts'
import { printedIn, publishedTable, rowOf } from '../lookup.ts'
import { compare, type FormEquation } from './equation.ts'
import { kindOf, lineForms } from './lookup.ts'
import { CARRIED_OVER, PUBLIC_EXPENSES, PUBLIC_EXPENSES_IN } from './relations.ts'
import { stands } from './stands.ts'

/** The three public expenses of basic expenditure are among all, and those among all that is spent. */
export function publicExpenses(ledger: Ledger): FormEquation[] {
  const [part, whole] = PUBLIC_EXPENSES_IN
  // Where more was paid back than spent, what was spent on something is no part of it.
  const isRefunded = knownFigures(ledger)(whole)?.value.isNegative()
  return [
    ...(hasRefunds(ledger) ? [] : basicParts(ledger)),
    ...(stands(ledger, PUBLIC_EXPENSES_IN) && !isRefunded
      ? [compare('order', 'public-expenses', part, [part], [whole])]
      : []),
  ]
}

function hasRefunds(ledger: Ledger): boolean {
  const { rows = [] } = publishedTable(ledger, CARRIED_OVER.spent.table) ?? {}
  return rows.some((row) => printedIn(row, 'project')?.startsWith('-'))
}

/** Each code is held against its row or, where that is blank, with others against one above it. */
function basicParts(ledger: Ledger): FormEquation[] {
  const pairs = PUBLIC_EXPENSES.flatMap(([basic, all]) => {
    const part = [basic, basic.replace(/amount$/, 'total') as Address].find((each) =>
      stands(ledger, [each]),
    )
    return part ? [{ part, wholes: wholesOf(ledger, all) }] : []
  })
  const nearest = new Set(pairs.flatMap(({ wholes }) => wholes[0] ?? []))
  return [...nearest].map((all) => {
    const basic = pairs.flatMap(({ part, wholes }) => (wholes.includes(all) ? part : []))
    const code = basic.map((each) => each.split('/')[1]).join('、')
    const place = `${basic.join('+')}<${all}`
    const row = all.split('/')[1] ?? ''
    return { ...compare('order', 'basic-part', place, basic, [all]), values: { code, row } }
  })
}

/** The figures that are printed at a place and at the rows above to which the form adds it. */
function wholesOf(ledger: Ledger, address: Address): Address[] {
  const [id = '', row = '', column = ''] = address.split('/')
  const table = publishedTable(ledger, id)
  const kind = kindOf(ledger, id)
  if (!table || !kind) return []
  const forms = lineForms(id, kind, 'rows')
  const found: Address[] = []
  for (let key: string | undefined = row; key !== undefined; key = forms.get(key)?.within)
    if (printedIn(rowOf(table, key), column) != null) found.push(addressOf(id, key, column))
  return found
}
