import type { EquationTerm } from './equation.ts'

/** Up to here all terms of a side are on show. */
const FEW = 8
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
  const indexes = [...terms.keys()]
  if (terms.length <= FEW) return { shown: new Set(indexes), nothing: 0, rest: 0 }
  const counting = indexes.filter((index) => addsSomething(terms[index]))
  const shown = new Set(counting.slice(0, MOST))
  return {
    shown,
    nothing: terms.length - counting.length,
    rest: counting.length - shown.size,
  }
}

function addsSomething(term: EquationTerm | undefined): boolean {
  if (!term || term.state === 'omitted' || term.state === 'missing') return true
  return term.state === 'printed' && !/^-?[0.]+$/.test(term.text)
}
