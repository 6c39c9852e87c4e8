import {
  type Equation,
  equationOf,
  type EquationSide,
  RELATION_SIGNS,
  statementPlaces,
} from '@/checks/equation.ts'
import type { Finding } from '@/checks/finding.ts'
import { groupDigits } from '@/money/index.ts'
import { unitName } from '@/words/amounts.ts'
import { foundText } from '@/words/found.ts'
import { saidName } from '@/words/gloss.ts'
import { outcomeText } from '@/words/outcome.ts'
import { ruleText, textPlace } from '@/words/rule.ts'
import type { Say } from '@/words/say.ts'
import type { Telling } from '../view.ts'
import { pointsOf } from './found.ts'

/** A finding as a slide says it: both figures and how far they are apart. */
export interface SaidPoint {
  readonly key: string
  readonly said: string
  readonly place: string | undefined
  /** Of an equation: what each side comes to, and what it is. */
  readonly sides: readonly { readonly sum: string | undefined; readonly place: string }[]
  /** Between the sides. */
  readonly sign: string
  readonly unit: string | undefined
  readonly outcome: string | undefined
}

/** What does not agree, the gravest first; nothing until the checks are done. */
export function saidPoints(telling: Telling): SaidPoint[] {
  const { ledger, say } = telling
  const inWords = (word: string) => saidName(word, say)
  return (pointsOf(telling) ?? []).map((finding) => {
    const equation = equationOf(ledger, finding)
    const places = statementPlaces(ledger, finding).map(({ words }) =>
      words.map(inWords).join(' · '),
    )
    return {
      key: finding.check,
      said: (equation ? ruleText : foundText)(ledger, finding, say),
      sides: equation ? sidesOf(equation, say) : [],
      sign: equation ? RELATION_SIGNS[equation.relation] : '',
      unit: equation?.isPercentage ? '%' : unitName(equation?.unit, say),
      place: equation
        ? equation.place.map(inWords).join(' · ')
        : places.join(say('slides.sentence.comma')) || textPlace(ledger, finding, say),
      outcome: equation && apartText(finding, equation, say),
    }
  })
}

/** One side of an equation: what it comes to, and the place of a single figure. */
function sideText({ sum, terms: [first, ...others] }: EquationSide, say: Say) {
  const words = others.length
    ? [say('slides.sum', { count: others.length + 1 })]
    : (first?.words ?? []).map((word) => saidName(word, say))
  return { sum, place: words.join(' · ') }
}

/** Both sides; of a percentage as it is printed, and as its figures give it. */
function sidesOf({ left, right, isPercentage }: Equation, say: Say) {
  if (!isPercentage) return [sideText(left, say), sideText(right, say)]
  const [printed] = left.terms
  return [
    { ...sideText(left, say), sum: printed?.text },
    { sum: right.sum, place: say('checks.equation.quotient') },
  ]
}

/** How far they are apart, without the figures that stand above. */
function apartText(finding: Finding, equation: Equation, say: Say): string | undefined {
  const { isPercentage, difference, tolerance = '0' } = equation
  if (!isPercentage || difference === undefined) return outcomeText(finding, equation, say)
  return say('slides.percentApart', {
    difference: groupDigits(difference),
    tolerance: groupDigits(tolerance),
  })
}
