import type { Address } from '../ledger/address.ts'
import type { Formula, FormulaTerm } from '../ledger/formula.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { printedAt } from '../ledger/printedAt.ts'
import {
  add,
  amount,
  Decimal,
  formatAmount,
  formatPercent,
  groupDigits,
  isUnit,
  negate,
} from '../money/index.ts'
import { costOfOne } from './costOfOne.ts'

/** What a formula comes to, or why it comes to nothing. */
export type DerivedFigure =
  | {
      readonly state: 'figure'
      /** With separators and, of a quotient, rounded as it is shown elsewhere. */
      readonly text: string
      /** 万元, %, 分 …; `undefined` where there is none. */
      readonly unit: string | undefined
      /** Whether nothing was rounded. */
      readonly exact: boolean
    }
  /** `unknown`: it names what the ledger does not have, or mixes what does not add up. */
  | { readonly state: 'unknown' }
  | { readonly state: 'unpublished'; readonly addresses: readonly Address[] }
  | { readonly state: 'zero' }

/** Reckons a formula with the published figures of a ledger, in decimals. */
export function derivedFigure(ledger: Ledger, formula: Formula): DerivedFigure {
  const terms = [...formula.terms, ...formula.divisor]
  const places = terms.map(({ address }) => ({ address, ...printedAt(ledger, address) }))
  if (places.some(({ state }) => state === 'missing')) return { state: 'unknown' }
  const unprinted = places.filter(({ state }) => state !== 'printed')
  if (unprinted.length)
    return { state: 'unpublished', addresses: unprinted.map(({ address }) => address) }

  const above = signedSum(ledger, formula.terms)
  if (!above) return { state: 'unknown' }
  if (!formula.divisor.length) return summed(above)
  const below = signedSum(ledger, formula.divisor)
  if (!below) return { state: 'unknown' }
  if (below.value.isZero()) return { state: 'zero' }
  return quotient(above, below) ?? { state: 'unknown' }
}

/** Money counts in yuan, everything else in its printed unit. */
interface Sum {
  readonly value: Decimal
  readonly unit: string | undefined
  readonly money: boolean
  readonly text: string
}

function signedSum(ledger: Ledger, terms: readonly FormulaTerm[]): Sum | undefined {
  const known = terms.flatMap(({ address, sign }) => {
    const at = printedAt(ledger, address)
    if (at.state !== 'printed') return []
    // A printed 减少 is a fall, and so is what is taken away.
    const falls = at.direction === 'decrease' && !at.printed.startsWith('-')
    return { printed: at.printed, unit: at.unit, negative: falls !== sign < 0 }
  })
  const [first] = known
  if (!first || known.length < terms.length) return undefined
  if (isUnit(first.unit)) {
    const amounts = known.flatMap(({ printed, unit, negative }) => {
      const each = isUnit(unit) ? amount(printed, unit) : undefined
      return each ? (negative ? negate(each) : each) : []
    })
    if (amounts.length < known.length) return undefined
    const total = amounts.reduce(add)
    return { value: total.yuan, unit: first.unit, money: true, text: formatAmount(total) }
  }
  if (known.some(({ unit }) => unit !== first.unit)) return undefined
  const value = known
    .map(({ printed, negative }) => new Decimal(printed).times(negative ? -1 : 1))
    .reduce((sum, each) => sum.plus(each))
  return { value, unit: first.unit, money: false, text: groupDigits(value.toFixed()) }
}

function summed({ text, unit }: Sum): DerivedFigure {
  return { state: 'figure', text, unit, exact: true }
}

/** A share, in percent; or money by a count, in 元 each; nothing else has a meaning. */
function quotient(above: Sum, below: Sum): DerivedFigure | undefined {
  const value = above.value.div(below.value)
  if (above.money ? below.money : above.unit === below.unit) {
    const text = formatPercent(value)
    const shown = new Decimal(text.slice(0, -1).replaceAll(',', ''))
    return {
      state: 'figure',
      text: text.slice(0, -1),
      unit: '%',
      exact: shown.times(below.value).eq(above.value.times(100)),
    }
  }
  if (!above.money || below.unit === '%') return undefined
  const { each, exact } = costOfOne(above.value, below.value)
  return { state: 'figure', text: formatAmount(each), unit: each.unit, exact }
}
