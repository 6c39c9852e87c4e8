import type { Address } from '../ledger/address.ts'
import { type Reader, ZERO } from './reader.ts'

/** Whether a figure differs from the sum of others by more than their printed digits explain. */
export function differs(figures: Reader, whole: Address, parts: readonly Address[]): boolean {
  let difference = figures.read(whole)?.value ?? ZERO
  let tolerance = figures.read(whole)?.half ?? ZERO
  for (const part of parts) {
    const known = figures.read(part)
    if (!known || known.printed === null) continue
    difference = difference.minus(known.value)
    tolerance = tolerance.plus(known.half)
  }
  return difference.abs().gt(tolerance)
}

/** Whether a figure is printed there and is not 0. */
export function isNonZero(figures: Reader, address: Address): boolean {
  return figures.read(address)?.value.isZero() === false
}
