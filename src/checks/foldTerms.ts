import type { EquationTerm } from './equation.ts'

/** Up to here all terms of a side are on show. */
const FEW = 4
/** Of a longer side, so many that count. */
const MOST = 12

/** Which terms of a side are on show at first, and how many are not. */
export interface FoldedTerms {
  readonly shown: ReadonlySet<number>
  /** Terms left out that are blank or 0. */
  readonly nothing: number
  /** Other terms left out. */
  readonly rest: number
}

/** Leaves out of a long side first what adds nothing to it, then what is beyond the first few. */
export function foldTerms(terms: readonly EquationTerm[]): FoldedTerms {
  const all = { shown: new Set(terms.keys()), nothing: 0, rest: 0 }
  if (terms.length <= FEW) return all
  // The first term stays, so that the side begins with a figure or the word for none.
  const counting = [...terms.keys()].filter((index) => !index || addsSomething(terms[index]))
  const shown = new Set(counting.slice(0, MOST))
  // One line that says what is left out takes as much room as one term.
  if (terms.length - shown.size < 2) return all
  return { shown, nothing: terms.length - counting.length, rest: counting.length - shown.size }
}

function addsSomething(term: EquationTerm | undefined): boolean {
  if (!term || term.state === 'omitted' || term.state === 'missing') return true
  return term.state === 'printed' && !/^-?[0.]+$/.test(term.text)
}
