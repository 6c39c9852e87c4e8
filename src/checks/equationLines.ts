import type { Equation, EquationSide, EquationTerm } from './equation.ts'
import { foldTerms } from './foldTerms.ts'

/** A line of an equation that is written one figure under the other. */
export interface EquationLine {
  readonly key: string
  /** What stands before the figure; `relation` for the sign between the sides. */
  readonly sign: '' | '+' | '−' | '÷' | 'relation'
  readonly term?: EquationTerm
  /** Brackets, and the minus of a side's first figure, before which no sign stands. */
  readonly before?: string
  readonly after?: string
  /** Left out at first. */
  readonly isFolded?: boolean
  /** Stands for the lines left out: how many are blank or 0, and how many others. */
  readonly isFold?: true
  readonly nothing?: number
  readonly rest?: number
  /** Of the line under a side, or under a quotient. */
  readonly sum?: string
  readonly isQuotient?: true
}

/** Writes an equation line by line: the left side, the right one, what it is divided by, the sums. */
export function equationLines({
  left,
  right,
  denominator,
  isPercentage,
}: Equation): EquationLine[] {
  if (!denominator)
    return [...sideLines('left', left, ''), ...sideLines('right', right, 'relation')]
  return [
    ...termLines('left', left.terms, '', false),
    ...termLines('above', right.terms, 'relation', true),
    ...termLines('below', denominator.terms, '÷', true),
    ...(right.sum === undefined
      ? []
      : [
          {
            key: 'sum',
            sign: '',
            sum: isPercentage ? `${right.sum}%` : right.sum,
            isQuotient: true,
          } as const,
        ]),
  ]
}

function sideLines(
  name: string,
  { terms, sum }: EquationSide,
  sign: EquationLine['sign'],
): EquationLine[] {
  const lines = termLines(name, terms, sign, false)
  if (terms.length < 2 || sum === undefined) return lines
  return [...lines, { key: `${name}/sum`, sign: '', sum }]
}

function termLines(
  name: string,
  terms: readonly EquationTerm[],
  sign: EquationLine['sign'],
  isFactor: boolean,
): EquationLine[] {
  const { shown, nothing, rest } = foldTerms(terms)
  const brackets = isFactor && terms.length > 1
  const lines = terms.map((term, index): EquationLine => {
    const first = index === 0
    const open = brackets && first ? '(' : ''
    return {
      key: `${name}/${index}`,
      sign: first ? sign : term.minus ? '−' : '+',
      term,
      before: first && term.minus ? `${open}−` : open,
      after: brackets && index === terms.length - 1 ? ')' : '',
      isFolded: !shown.has(index),
    }
  })
  if (!nothing && !rest) return lines
  return [...lines, { key: `${name}/fold`, sign: '+', isFold: true, nothing, rest }]
}
