import { type Address, addressOf } from '../address.ts'
import { minus, plus } from '../formula.ts'
import { knownFigures } from '../known.ts'
import type { Ledger } from '../ledger.ts'
import { printedIn, publishedTable, rowOf } from '../lookup.ts'
import { compare, type FormEquation } from './equation.ts'
import { kindOf, lineForms } from './lookup.ts'
import { CARRIED_OVER, PUBLIC_EXPENSES, PUBLIC_EXPENSES_IN, SANGONG } from './relations.ts'
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

/**
 * Each code is held against its row or, where that is blank, with others against what is left of the
 * row above it.
 */
function basicParts(ledger: Ledger): FormEquation[] {
  const table = publishedTable(ledger, SANGONG)
  const kind = kindOf(ledger, SANGONG)
  if (!table || !kind) return []
  const forms = lineForms(SANGONG, kind, 'rows')
  const isPrinted = (key: string) => printedIn(rowOf(table, key), 'actual') != null
  const nearest = (key: string | undefined): string | undefined =>
    key === undefined || isPrinted(key) ? key : nearest(forms.get(key)?.within)

  const codes = new Map<string, Address[]>()
  for (const [basic, all] of PUBLIC_EXPENSES) {
    const own = [basic, basic.replace(/amount$/, 'total') as Address].find((each) =>
      stands(ledger, [each]),
    )
    const row = nearest(all.split('/')[1])
    if (own && row) codes.set(row, [...(codes.get(row) ?? []), own])
  }
  const at = (key: string) => addressOf(SANGONG, key, 'actual')
  return [...codes].map(([row, basic]) => {
    const others = [...forms.keys()].filter(
      (key) => isPrinted(key) && nearest(forms.get(key)?.within) === row,
    )
    const rule = others.length ? 'basic-part-of-rest' : 'basic-part'
    const place = `${basic.join('+')}<${at(row)}`
    const code = basic.map((each) => each.split('/')[1]).join('、')
    return {
      ...compare('order', rule, place, basic, []),
      right: [plus(at(row)), ...others.map((key) => minus(at(key)))],
      values: { code, row },
    }
  })
}
