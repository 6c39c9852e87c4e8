import type { Deflator } from '../../ledger/ledger.ts'
import { Decimal } from '../../money/index.ts'
import { type Figure, withValue } from './figure.ts'

/** Money of one year in the prices of another; `undefined` of all else, and where a year has no index. */
export function inPricesOf(
  figure: Figure,
  year: number,
  base: number,
  { index }: Deflator,
): Figure | undefined {
  const [of, to] = [index[year], index[base]].map((each) => each && new Decimal(each))
  if (figure.terms.kind !== 'money' || !of || !to || !of.greaterThan(0)) return undefined
  return withValue(figure, figure.value.times(to).div(of))
}
