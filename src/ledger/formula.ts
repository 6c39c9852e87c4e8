import type { Address } from './address.ts'

export interface FormulaTerm {
  readonly address: Address
  readonly sign: 1 | -1
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

/** Writes a formula as text. */
export function printFormula({ terms, divisor }: Formula): FormulaText {
  return divisor.length ? `${printed(terms)}:${printed(divisor)}` : printed(terms)
}

/** All figures together. */
export function sumFormula(of: readonly Address[]): FormulaText {
  return of.join(',')
}

/** What the left figure is more than the right one. */
export function differenceFormula(left: Address, right: Address): FormulaText {
  return `${left}~${right}`
}

/** The parts together over the whole's parts together. */
export function quotientFormula(part: readonly Address[], whole: readonly Address[]): FormulaText {
  return `${sumFormula(part)}:${sumFormula(whole)}`
}

function printed(terms: readonly FormulaTerm[]): string {
  return terms
    .map(({ address, sign }, index) => (sign < 0 ? '~' : index ? ',' : '') + address)
    .join('')
}
