import type { Address } from './address.ts'

export interface FormulaTerm {
  readonly address: Address
  readonly sign: 1 | -1
}

/** A figure counted as it stands. */
export function plus(address: Address): FormulaTerm {
  return { address, sign: 1 }
}

/** A figure taken away. */
export function minus(address: Address): FormulaTerm {
  return { address, sign: -1 }
}

/** How a figure that no document prints comes from published ones: signed terms, over others. */
export interface Formula {
  readonly terms: readonly FormulaTerm[]
  /** What the terms are divided by; empty where nothing is. */
  readonly divisor: readonly FormulaTerm[]
}

/**
 * A formula as text for links: `a/b/c,d/e/f` is a sum, `a/b/c~d/e/f` a difference, `a/b/c:d/e/f` a
 * quotient. None of the three signs occurs in an address, and none needs escaping in a URL.
 */
export type FormulaText = string

/** No link needs more; text from outside must not keep the page busy. */
export const MOST_TERMS = 500

/** Writes a formula as text. */
export function printFormula({ terms, divisor }: Formula): FormulaText {
  return divisor.length ? `${printed(terms)}:${printed(divisor)}` : printed(terms)
}

/** All figures together; `undefined` of none, and of more than a link can hold. */
export function sumFormula(of: readonly Address[]): FormulaText | undefined {
  return of.length && of.length <= MOST_TERMS ? of.join(',') : undefined
}

/** What the left figure is more than the right one. */
export function differenceFormula(left: Address, right: Address): FormulaText {
  return `${left}~${right}`
}

/** One figure over another. */
export function quotientFormula(part: Address, whole: Address): FormulaText {
  return `${part}:${whole}`
}

/** Some figures together over others together; `undefined` where either is no sum of a link. */
export function shareFormula(
  part: readonly Address[],
  whole: readonly Address[],
): FormulaText | undefined {
  const [above, below] = [sumFormula(part), sumFormula(whole)]
  return above && below && `${above}:${below}`
}

function printed(terms: readonly FormulaTerm[]): string {
  return terms
    .map(({ address, sign }, index) => (sign < 0 ? '~' : index ? ',' : '') + address)
    .join('')
}
