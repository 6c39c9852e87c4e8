import type { Address } from '../ledger/address.ts'
import { type FormulaText, shareFormula } from '../ledger/formula.ts'
import { Decimal } from '../money/index.ts'

/**
 * Points of a scorecard. `printed` stands in the document; `sum` is added up from what is below,
 * `partial` from the part of it that is published; `blank` is not published and cannot be added up.
 */
export type Points =
  | {
      readonly origin: 'printed' | 'sum' | 'partial'
      readonly value: Decimal
      readonly text: string
      /** The printed figures that make it: its own, or those that are added up. */
      readonly sources: readonly Address[]
    }
  | { readonly origin: 'blank' }

/** A published figure of points, or its absence. */
export function printed(text: string | null, address: Address): Points {
  return text === null
    ? { origin: 'blank' }
    : { origin: 'printed', value: new Decimal(text), text, sources: [address] }
}

/** Adds up what is published; blanks make the sum partial, and nothing but blanks no sum at all. */
export function total(of: readonly Points[]): Points {
  const known = of.flatMap((points) => (points.origin === 'blank' ? [] : [points]))
  if (!known.length) return { origin: 'blank' }
  const value = Decimal.sum(...known.map((points) => points.value))
  const whole = known.length === of.length && known.every(({ origin }) => origin !== 'partial')
  return {
    origin: whole ? 'sum' : 'partial',
    value,
    text: value.toFixed(),
    sources: known.flatMap(({ sources }) => sources),
  }
}

/** Score by weight; `undefined` unless both are whole and the weight is not zero. */
export function shareOf(weight: Points, score: Points): Decimal | undefined {
  return isWhole(weight) && isWhole(score) && !weight.value.isZero()
    ? score.value.div(weight.value)
    : undefined
}

/** How `shareOf` reckons. */
export function shareFormulaOf(weight: Points, score: Points): FormulaText | undefined {
  return isWhole(weight) && isWhole(score) ? shareFormula(score.sources, weight.sources) : undefined
}

/** Weight less score, at least 0; `undefined` unless both are whole. */
export function shortfall(weight: Points, score: Points): Decimal | undefined {
  return isWhole(weight) && isWhole(score)
    ? Decimal.max(weight.value.minus(score.value), 0)
    : undefined
}

function isWhole(points: Points): points is Exclude<Points, { origin: 'blank' }> {
  return points.origin === 'printed' || points.origin === 'sum'
}
