import { type Address, parseAddress } from './address.ts'
import { type Formula, type FormulaTerm, MOST_TERMS } from './formula.ts'

/** Reads what `printFormula` writes, a single address included; `undefined` for any other text. */
export function parseFormula(text: string): Formula | undefined {
  const [above = '', below, ...rest] = text.split(':')
  const terms = parseTerms(above)
  const divisor = below === undefined ? [] : parseTerms(below)
  return terms && divisor && !rest.length ? { terms, divisor } : undefined
}

function parseTerms(text: string): FormulaTerm[] | undefined {
  const terms = (/^[,~]/.test(text) ? text : `,${text}`).match(/[,~][^,~]*/g) ?? []
  const known = text.startsWith(',') || terms.length > MOST_TERMS ? [] : terms.flatMap(parseTerm)
  return known.length && known.length === terms.length ? known : undefined
}

function parseTerm(text: string): FormulaTerm[] {
  const address = text.slice(1)
  return parseAddress(address)
    ? [{ address: address as Address, sign: text.startsWith('~') ? -1 : 1 }]
    : []
}
