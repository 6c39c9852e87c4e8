import type { FormEquation } from '../ledger/form/equation.ts'
import type { Figures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Check } from './check.ts'
import type { Gaps } from './gaps.ts'

/** What a family checks: a ledger with its figures and what it leaves out. */
export interface Checked {
  readonly ledger: Ledger
  readonly figures: Figures
  readonly gaps: Gaps
}

/** An equation of the form as a check; its rule is the message. */
export function checkOf(equation: FormEquation): Check {
  const { kind, rule, place, left, right, values } = equation
  const id = `${rule}:${place}`
  const message = { key: rule, values }
  const [one, other] = [left[0], right[0]]
  return kind === 'agreement' && one && other
    ? { kind, id, left: one, right: other, message }
    : { kind: kind === 'order' ? kind : 'equation', id, left, right, message }
}
