import { Decimal } from '../money/index.ts'

/**
 * Points of a scorecard. `printed` stands in the document; `sum` is added up from what is below,
 * `partial` from the part of it that is published; `blank` is not published and cannot be added up.
 */
export type Points =
  | { readonly origin: 'printed'; readonly value: Decimal; readonly text: string }
  | { readonly origin: 'sum' | 'partial'; readonly value: Decimal; readonly text: string }
  | { readonly origin: 'blank' }

/** A published figure of points, or its absence. */
export function printed(text: string | null): Points {
  return text === null ? { origin: 'blank' } : { origin: 'printed', value: new Decimal(text), text }
}

/** Adds up what is published; blanks make the sum partial, and nothing but blanks no sum at all. */
export function total(of: readonly Points[]): Points {
  const known = of.flatMap((points) => (points.origin === 'blank' ? [] : [points]))
  if (!known.length) return { origin: 'blank' }
  const value = Decimal.sum(...known.map((points) => points.value))
  const whole = known.length === of.length && known.every(({ origin }) => origin !== 'partial')
  return { origin: whole ? 'sum' : 'partial', value, text: value.toFixed() }
}

/** Score by weight; `undefined` unless both are whole and the weight is not zero. */
export function shareOf(weight: Points, score: Points): Decimal | undefined {
  return isWhole(weight) && isWhole(score) && !weight.value.isZero()
    ? score.value.div(weight.value)
    : undefined
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
