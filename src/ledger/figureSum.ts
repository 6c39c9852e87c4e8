import type { Address } from './address.ts'
import { type Figures, ZERO } from './known.ts'

/** Whether a figure differs from the sum of others by more than their printed digits explain. */
export function differs(figures: Figures, whole: Address, parts: readonly Address[]): boolean {
  return sumFit(figures, whole, parts) === 'apart'
}

/** How a figure and the sum of others fit; `rounded`: within what their printed digits leave open. */
export function sumFit(
  figures: Figures,
  whole: Address,
  parts: readonly Address[],
): 'exact' | 'rounded' | 'apart' {
  const printed = [whole, ...parts].map((address) => figures(address))
  const [sum, ...others] = printed
  let difference = sum?.value ?? ZERO
  for (const part of others)
    if (part && !part.value.isZero()) difference = difference.minus(part.value)
  if (difference.isZero()) return 'exact'
  const tolerance = printed.reduce((so, figure) => so.plus(figure?.half ?? ZERO), ZERO)
  return difference.abs().gt(tolerance) ? 'apart' : 'rounded'
}

/** Whether a figure is printed there and is not 0. */
export function isNonZero(figures: Figures, address: Address): boolean {
  return figures(address)?.value.isZero() === false
}
