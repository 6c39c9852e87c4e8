import type { Address } from '../ledger/address.ts'
import { type FormulaText, printFormula } from '../ledger/formula.ts'
import { isUnit, type Unit } from '../money/index.ts'
import { atOddsIn, disputedBy } from './disputes.ts'
import type { Finding, FindingSide } from './finding.ts'

/** How a figure stands to the others of its document; `alone`: nothing can be compared with it. */
export type Standing = 'agrees' | 'differs' | 'alone'

/** What a figure was compared with, and how that came out. */
export interface Counterpart {
  readonly standing: Standing
  readonly finding: Finding | undefined
  /** The other side; `undefined` where the figure is one of many in a sum. */
  readonly value: OtherValue | undefined
  /** The other side as a formula: of one figure, its address. */
  readonly evidence: FormulaText | undefined
}

interface OtherValue {
  /** `null` where nothing is printed. */
  readonly decimal: string | null
  readonly unit: string | undefined
}

/**
 * Compares a figure with the rest: by the check that puts it in question, else by the closest one.
 * Sums of money are in the ledger's unit.
 */
export function counterpartOf(
  findings: readonly Finding[],
  address: Address,
  unit: Unit,
): Counterpart {
  const against = findings.filter((each) => disputedBy(each).includes(address))
  const compared = findings.filter(
    ({ kind, verdict, informative }) =>
      (verdict === 'exact' || verdict === 'rounding') && LINKS.includes(kind) && !informative,
  )
  const followed = findings.filter((each) => atOddsIn(each).includes(address))
  const [[finding] = []] = [against, compared, followed]
    .filter(({ length }) => length)
    .map((some) => [...some].sort((a, b) => distance(a, address) - distance(b, address)))
  const standing = !finding ? 'alone' : finding.verdict === 'discrepancy' ? 'differs' : 'agrees'
  const other = finding && ownSide(finding, address)?.other
  return {
    standing,
    finding,
    value: other && valueOf(other, other.plain ? finding.left.terms[0]?.unit : unit),
    evidence: other && evidenceOf(other),
  }
}

/** A figure that is no larger than another agrees with nothing yet. */
const LINKS: readonly Finding['kind'][] = ['agreement', 'ratio', 'equation']

/** 0 where the figure is one side of the check by itself; more where it is one term of many. */
function distance(finding: Finding, address: Address): number {
  const own = ownSide(finding, address)
  if (!own) return 1000
  return own.other.terms.length + (own.other.denominator ? 1 : 0)
}

function ownSide({ left, right }: Finding, address: Address) {
  const isAlone = ({ terms, denominator }: FindingSide) =>
    terms.length === 1 && !denominator && terms[0]?.address === address
  if (isAlone(left)) return { other: right }
  return isAlone(right) ? { other: left } : undefined
}

function valueOf(
  { terms, denominator, plain, value }: FindingSide,
  unit: string | undefined,
): OtherValue | undefined {
  const [first, second] = terms
  if (denominator) return value === null ? undefined : { decimal: value, unit: plain ? unit : '%' }
  if (first && !second) return { decimal: first.value, unit: first.unit }
  return value === null
    ? undefined
    : { decimal: value, unit: isUnit(first?.unit) ? unit : first?.unit }
}

function evidenceOf({ terms, denominator = [] }: FindingSide): FormulaText {
  return printFormula({ terms, divisor: denominator })
}
