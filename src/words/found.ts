import { type Equation, equationOf, type EquationSide } from '../checks/equation.ts'
import type { Finding } from '../checks/finding.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { Decimal } from '../money/index.ts'
import { saidDecimal } from './amounts.ts'
import { saidName } from './gloss.ts'
import { innerQuotes, messageText, ruleText } from './rule.ts'
import type { Say } from './say.ts'

/** Says what was found: of a discrepancy how the figures are apart, else what the check asks. */
export function foundText(ledger: Ledger, finding: Finding, say: Say): string {
  if (finding.verdict !== 'discrepancy') return ruleText(ledger, finding, say)
  const { key, values } = finding.message
  const equation = equationOf(ledger, finding)
  const sides = equation && sidesOf(equation, finding, say)
  const apart = sides && apartText(finding, equation, sides, say)
  const own = `checks.found.${key}`
  if (say.has(own)) return messageText(ledger, own, values, say, { ...sides, apart: apart ?? '' })
  return apart ?? ruleText(ledger, finding, say)
}

/** Both sides of an equation in words: what they are, what they come to, how far they are apart. */
type Sides = Readonly<Record<'one' | 'value' | 'other' | 'otherValue' | 'difference', string>>

function sidesOf(equation: Equation, { kind }: Finding, say: Say): Sides {
  const { left, right, difference, isPercentage } = equation
  const unit = isPercentage ? '%' : equation.unit
  const figure = (text = '') => saidDecimal(text.replaceAll(',', ''), unit, say)
  const value = (side: EquationSide, text = side.sum) =>
    countOf(side) ? figure(text) : say('checks.state.blank')
  return {
    one: nameOf(left, say),
    value: value(left, kind === 'ratio' ? left.terms[0]?.text : left.sum),
    other: nameOf(right, say),
    otherValue: kind === 'ratio' ? figure(right.sum) : value(right),
    difference: figure(difference),
  }
}

function apartText(finding: Finding, equation: Equation, sides: Sides, say: Say): string {
  const { left, right, place } = equation
  const at = place.length ? say('checks.found.at', { place: placeText(place, say) }) : ''
  const found = (key: string, more: Readonly<Record<string, string | number>> = {}) =>
    at + say(`checks.found.${key}`, { ...sides, ...more })
  const difference = new Decimal(finding.difference ?? 0)
  const isBelow = difference.lt(0)
  if (finding.kind === 'ratio') return found(finding.right.value === null ? 'zero' : 'ratio')
  if (finding.kind === 'order') return found(difference.gt(0) ? 'over' : 'notLess')
  const blank = [left, right].find((side) => !countOf(side))
  if (blank) {
    const { one, value, other, otherValue } = sides
    return blank === right
      ? found('blank', { whole: one, value, blank: other })
      : found('blank', { whole: other, value: otherValue, blank: one })
  }
  const isSum = ({ terms }: EquationSide) => terms.length > 1
  if (isSum(left) === isSum(right)) return found(isSum(left) ? 'sums' : 'pair')
  const { one, value, other, otherValue } = sides
  return isSum(right)
    ? found(isBelow ? 'more' : 'less', {
        count: countOf(right),
        sum: otherValue,
        whole: one,
        value,
      })
    : found(isBelow ? 'less' : 'more', {
        count: countOf(left),
        sum: value,
        whole: other,
        value: otherValue,
      })
}

function nameOf(side: EquationSide, say: Say): string {
  const [term, ...others] = side.terms
  if (others.length || !term) {
    const count = countOf(side)
    return count
      ? say('checks.found.sum', { count })
      : say('checks.found.cells', { count: side.terms.length })
  }
  // Of a place that all have in common nothing is left to say.
  if (!term.words.length) return say('checks.found.whole')
  return say('checks.found.named', { name: innerQuotes(placeText(term.words, say)) })
}

/** A text names its figures by the words before them. */
function placeText(words: readonly string[], say: Say): string {
  return words
    .map((word) => saidName(word, say))
    .join(' · ')
    .replace(/[为是约]$/, '')
}

/** Blank cells count as nothing. */
function countOf({ terms }: EquationSide): number {
  return terms.filter(({ state }) => state === 'printed').length
}
