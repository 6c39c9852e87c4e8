import type { MoneyRole } from '@/charts/roles.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Amount, Unit } from '@/money/index.ts'
import { add, negate, subtract } from '@/money/index.ts'
import type { PlacedCell } from '@/figures/completion.ts'
import { amountOf, placedCell } from '@/figures/placedCell.ts'
import { EXPENDITURE } from '@/ledger/form/relations.ts'

/**
 * A line of the way from the opening to the closing carry-over. A `level` is where the account
 * stands, `in` and `out` move it. `from` and `to` are the ends of its bar, where it is printed.
 */
export interface BridgeStep {
  readonly key: (typeof STEPS)[number][0]
  readonly kind: 'level' | 'in' | 'out'
  readonly role: MoneyRole
  readonly placed: PlacedCell
  readonly bar: { readonly from: Amount; readonly to: Amount } | undefined
}

/** The summary table, which has both sides of the year. */
export const BRIDGE_TABLE = EXPENDITURE.summary

const STEPS = [
  ['opening', 'level', 'carried', 'income.opening'],
  ['income', 'in', 'income', 'income.year-total'],
  ['surplus-used', 'in', 'carried', 'income.surplus-used'],
  ['total', 'level', 'all', 'income.grand-total'],
  ['expenditure', 'out', 'expenditure', 'expenditure.year-total'],
  ['surplus-distributed', 'out', 'carried', 'expenditure.surplus-distributed'],
  ['closing', 'level', 'carried', 'expenditure.closing'],
] as const

/** How a step goes on from the one before it; the first begins. */
export function stepSign({ key, kind }: BridgeStep): string {
  return key === 'opening' ? '' : { in: '+', out: '−', level: '=' }[kind]
}

/** These lines stand on the bridge only where a figure is printed. */
const RARE: readonly string[] = ['surplus-used', 'surplus-distributed']

/** The unit of the first printed step. */
export function bridgeUnit(steps: readonly BridgeStep[]): Unit | undefined {
  return steps.find(({ bar }) => bar)?.bar?.to.unit
}

/**
 * Opening carry-over + income = grand total = expenditure + closing carry-over, as printed in the
 * summary table; empty where that prints none of it.
 */
export function carryOverBridge(ledger: Ledger): BridgeStep[] {
  let standing: Amount | undefined
  const steps = STEPS.map(([key, kind, role, row]): BridgeStep => {
    const step = { key, kind, role, placed: placedCell(ledger, BRIDGE_TABLE, row, 'amount') }
    const amount = amountOf(step.placed)
    if (!amount) return { ...step, bar: undefined }
    const nothing = subtract(amount, amount)
    const from = kind === 'level' ? nothing : (standing ?? nothing)
    const to = add(from, kind === 'out' ? negate(amount) : amount)
    standing = to
    return { ...step, bar: { from, to } }
  })
  return steps.some(({ bar }) => bar)
    ? steps.filter(({ key, bar }) => bar || !RARE.includes(key))
    : []
}
