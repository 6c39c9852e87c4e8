import { type Address, addressOf } from '../../ledger/address.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { exists } from '../../ledger/lookup.ts'
import { type Check, minus, plus, type Side } from '../check.ts'

/**
 * Family 4: a stated change implies last year's figure. What must hold between this year's figures
 * must hold between last year's, and last year's closing balance opens this year.
 */
export function years(ledger: Ledger): Check[] {
  const changes = statedChanges(ledger)
  const checks: Check[] = []

  for (const [figure, [one, ...others]] of changes)
    for (const other of others) checks.push(sameChange(figure, one as Address, other))

  checks.push(...impliedSameFigures(ledger, changes))

  /** Last year's figure: this year's less the change. */
  const before = (figure: Address): Side | undefined => {
    const change = changes.get(figure)?.[0]
    return change && exists(ledger, figure) ? [plus(figure), minus(change)] : undefined
  }
  const first = (...figures: Address[]) => figures.map(before).find((side) => side)
  for (const table of ['totals', 'appropriation']) {
    const at = (row: string) => addressOf(table, row, 'amount')
    const grand = before(at('income.grand-total'))
    const income = before(at('income.year-total'))
    const opening = before(at('income.opening'))
    if (!grand) continue
    // Of table 01, what surplus was used or distributed last year is not said.
    const all = table === 'totals' ? 'order' : 'equation'
    if (income && opening) checks.push(implied(all, 'total', table, [...income, ...opening], grand))

    if (!exists(ledger, at('income.opening'))) continue
    const closing = plus(at('income.opening'))
    const spent =
      table === 'totals'
        ? first('totals/expenditure.year-total/amount', 'expenditure/total/total')
        : before('appropriation/expenditure.year-total/total')
    const spentOfGeneral = table === 'totals' ? undefined : before('general-budget/total/total')
    if (spent) checks.push(implied(all, 'closing', table, [...spent, closing], grand))
    // What was spent of the two further budgets last year is not said.
    else if (spentOfGeneral)
      checks.push(implied('order', 'closing', table, [...spentOfGeneral, closing], grand))
  }
  return checks
}

function implied(
  kind: 'equation' | 'order',
  what: 'total' | 'closing',
  table: string,
  left: Side,
  right: Side,
): Check {
  return {
    kind,
    id: `implied-${what}:${table}`,
    family: 'years',
    left,
    right,
    message: { key: `implied-${what}`, values: { table } },
  }
}

/** The addresses of the stated changes, by the figure that changed. */
function statedChanges(ledger: Ledger): Map<Address, Address[]> {
  const changes = new Map<Address, Address[]>()
  for (const section of ledger.narrative)
    for (const part of section.parts)
      for (const figure of part.figures) {
        const of = figure.of?.[0] as Address | undefined
        if (figure.kind !== 'change' || !of) continue
        const address = addressOf('narrative', part.id, figure.key)
        changes.set(of, [...(changes.get(of) ?? []), address])
      }
  return changes
}

function sameChange(figure: Address, left: Address, right: Address): Check {
  return {
    kind: 'agreement',
    id: `same-change:${left}=${right}`,
    family: 'years',
    left: plus(left),
    right: plus(right),
    message: { key: 'same-change', values: { figure } },
  }
}

/** Figures that are one figure in several tables change by one amount. */
const SAME: readonly (readonly Address[])[] = [
  ['income/total/appropriation', 'appropriation/income.year-total/amount'],
  ['totals/income.year-total/amount', 'income/total/total'],
  ['totals/expenditure.year-total/amount', 'expenditure/total/total'],
  ['appropriation/expenditure.year-total/general', 'general-budget/total/total'],
]

function impliedSameFigures(ledger: Ledger, changes: Map<Address, Address[]>): Check[] {
  return SAME.flatMap((figures) => {
    const [first, ...others] = figures.flatMap((figure) => changes.get(figure)?.[0] ?? [])
    return first && exists(ledger, first)
      ? others.map((other) => sameChange(figures[0] as Address, first, other))
      : []
  })
}
