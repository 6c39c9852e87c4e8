import { derivedFigure } from '../../figures/derivedFigure.ts'
import type { FormulaTerm } from '../../ledger/formula.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { parseFormula } from '../../ledger/parseFormula.ts'
import { placeName } from '../../ledger/placeName.ts'
import { printedAt } from '../../ledger/printedAt.ts'
import { groupDigits } from '../../money/index.ts'
import { saidDecimal } from '../../words/amounts.ts'
import type { Say } from '../../words/say.ts'
import { VIEW_NAMES } from '../names.ts'
import { notableOf } from '../notable.ts'
import { sentenceOf } from '../parts.ts'
import type { Telling } from '../view.ts'

/** Which part of the address marks a figure on a page, where none has its evidence open. */
const MARKS: Readonly<Record<string, string>> = {
  tables: 'cell',
  about: 'figure',
  scorecard: 'figure',
}

/** The page that tells what to know of the year. */
const FIRST = VIEW_NAMES[0]

/**
 * What one can quote of a page, with its source: the figure that the address marks, or else the
 * sentence of the view, or of the year where the view has none.
 */
export function quoteOf(page: string, telling: Telling): string {
  const { ledger, say, query } = telling
  const mark = MARKS[page]
  const marked = query['evidence'] || (mark && query[mark])
  const sentence =
    (marked && figureText(ledger, marked, say)) ||
    [sentenceOf(page, telling), page === FIRST ? thingsText(telling) : ''].filter(Boolean).join('')
  return say('share.said', {
    sentence: sentence.replaceAll('\u00a0', ' '),
    department: ledger.department,
    year: ledger.year,
    source: ledger.source.title,
  })
}

/** What there is to know of the year, in one sentence of its own. */
function thingsText(telling: Telling): string {
  const { say } = telling
  const things = notableOf(telling).map(({ sentence }) => sentence)
  return things.length ? say('share.things', { things: things.join(say('share.semicolon')) }) : ''
}

function figureText(ledger: Ledger, text: string, say: Say): string | undefined {
  const formula = parseFormula(text)
  if (!formula) return undefined
  const { terms, divisor } = formula
  const [term] = terms
  if (term?.sign === 1 && terms.length === 1 && !divisor.length)
    return publishedText(ledger, term.address, say)
  const found = derivedFigure(ledger, formula)
  if (found.state !== 'figure') return undefined
  const below = inWords(ledger, divisor)
  const above = inWords(ledger, terms)
  return say(found.exact ? 'share.derived' : 'share.about', {
    formula: divisor.length ? `${grouped(above, terms)} ÷ ${grouped(below, divisor)}` : above,
    figure: withUnit(found.text, found.unit, say),
  })
}

function publishedText(ledger: Ledger, address: string, say: Say): string | undefined {
  const at = printedAt(ledger, address)
  if (at.state === 'missing') return undefined
  const figure =
    at.state === 'printed'
      ? withUnit(groupDigits(at.printed), at.unit, say)
      : say(`evidence.state.${at.state}`)
  const direction =
    at.state === 'printed' && at.direction ? say(`evidence.direction.${at.direction}`) : ''
  return say('share.figure', {
    place: placeName(ledger, address),
    figure: [direction, figure].filter(Boolean).join(' '),
  })
}

function withUnit(digits: string, unit: string | undefined, say: Say): string {
  if (!unit) return digits
  return saidDecimal(digits.replaceAll(',', ''), unit, say).replace('\u00a0', ' ')
}

function inWords(ledger: Ledger, terms: readonly FormulaTerm[]): string {
  return terms
    .map(({ address, sign }, index) => {
      const name = placeName(ledger, address)
      if (sign < 0) return `− ${name}`
      return index ? `+ ${name}` : name
    })
    .join(' ')
}

function grouped(text: string, terms: readonly FormulaTerm[]): string {
  return terms.length > 1 ? `(${text})` : text
}
