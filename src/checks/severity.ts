import type { Address } from '../ledger/address.ts'
import { RECEIVED, SPENT } from '../ledger/form/relations.ts'
import { type Figures, ZERO } from '../ledger/known.ts'
import { Decimal, isUnit } from '../money/index.ts'
import type { Evaluated, FamilyCheck, Finding, Severity, Term } from './finding.ts'

/** Of the year's expenditure: a hundredth changes the picture, less than a thousandth hardly shows. */
export const GRAVE = new Decimal('0.01')
const SLIGHT = new Decimal('0.001')

/** What findings are measured by: the year's money in the ledger's unit, and all points. */
export interface Measure {
  readonly money: Decimal | undefined
  readonly points: Decimal | undefined
}

export function measureOf(figures: Figures): Measure {
  const first = (addresses: readonly Address[]) =>
    addresses.map((address) => figures(address)?.value).find((value) => value?.isZero() === false)
  return { money: first([...SPENT, ...RECEIVED]), points: first(['scorecard/total/weight']) }
}

/**
 * How grave a finding is, by what is at stake: how far beyond rounding its figures are apart, as a
 * share of the year's money or of all points. A part of the form that is missing is grave, spelling
 * slight.
 */
export function weighed(finding: Evaluated, check: FamilyCheck, measure: Measure): Finding {
  const stake = finding.verdict === 'discrepancy' ? stakeOf(finding, measure) : undefined
  return {
    ...finding,
    severity: severityOf(finding, check, stake),
    stake: stake ? stake.toSignificantDigits(6).toFixed() : null,
  }
}

function severityOf(finding: Evaluated, check: FamilyCheck, stake: Decimal | undefined): Severity {
  const { verdict, kind, family, because } = finding
  if (verdict === 'rounding') return kind === 'agreement' ? 'low' : 'none'
  if (verdict !== 'discrepancy') return 'none'
  if (check.atLeast) return check.atLeast
  // What cannot be divided has no amount: the words are wrong, whatever the figures are.
  if (check.atMost === 'low' || family === 'form' || because?.key === 'zero') return 'low'
  if (!stake) return 'medium'
  if (stake.lt(SLIGHT)) return 'low'
  return stake.lt(GRAVE) || check.atMost ? 'medium' : 'high'
}

/** `undefined` where nothing says what share the difference is of. */
function stakeOf({ left, right, ...finding }: Evaluated, measure: Measure): Decimal | undefined {
  if (finding.difference === null) return undefined
  const off = new Decimal(finding.difference).abs()
  const beyond = Decimal.max(off.minus(finding.tolerance ?? 0), ZERO)
  const base = right.denominator
  if (base && !right.plain) {
    const whole = wholeOf(base, measure)
    const sum = base.reduce(
      (so, { value, sign }) => so.plus(new Decimal(value ?? 0).times(sign)),
      ZERO,
    )
    return whole && beyond.div(100).times(sum.abs()).div(whole)
  }
  const [term] = [...left.terms, ...right.terms]
  if (term?.unit === '%') return beyond.div(100)
  const whole = wholeOf([...left.terms, ...right.terms], measure)
  return whole && beyond.div(whole)
}

function wholeOf(terms: readonly Term[], { money, points }: Measure): Decimal | undefined {
  if (terms.some(({ unit }) => isUnit(unit))) return money
  return terms.some(({ unit }) => unit === '分') ? points : undefined
}
