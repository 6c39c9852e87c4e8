import type { NarrativeFigure } from '../../ledger/ledger.ts'
import type { Doubt } from '../draft.ts'
import { amountAt } from './amounts.ts'
import { averageAt, countAt, plainAt, scoreAt } from './counts.ts'
import { numbersIn } from './numbers.ts'
import { percentAt } from './percentages.ts'
import { leadOf, strip } from './phrases.ts'
import { type At, type Passage, type Reading, type Spoken, sinceLast } from './reading.ts'
import { namesIn } from './speech.ts'

/** A figure as read, with what is to be said of it. */
export interface SpokenFigure {
  readonly figure: NarrativeFigure
  /** Where its number stands in the paragraph. */
  readonly start: number
  readonly end: number
  readonly doubt?: Pick<Doubt, 'reason' | 'alternatives'>
}

/** Reads the figures of a paragraph into a passage. */
export function figuresIn(text: string, passage: Passage, spoken: Spoken): SpokenFigure[] {
  const numbers = numbersIn(text)
  const names = namesIn(passage.scope, spoken.tables)
  const base = passage.raw.length
  passage.raw += `${text}\n`
  return numbers.flatMap((number, index) => {
    const found = oneFigure({ text, number, index, numbers, passage, names, spoken, base })
    if (!found) return []
    const { said, doubt } = found
    passage.figures.push(said)
    return {
      figure: said.figure,
      start: number.start,
      end: number.end,
      ...(doubt && { doubt }),
    }
  })
}

function oneFigure(at: At): Reading | undefined {
  switch (at.number.measure) {
    case 'money':
      return /(?:人均|平均每[人批次个辆]?|每(?:人|批)?次?)[^，。；]{0,6}$/.test(sinceLast(at))
        ? averageAt(at)
        : amountAt(at)
    case 'percent':
      return percentAt(at)
    case 'average':
      return averageAt(at)
    case 'points':
      return plainAt(at, 'percent', 'points')
    case 'score':
      return scoreAt(at)
    case 'count':
      return countAt(at)
    case 'none':
      return unitless(at)
  }
}

/** A number without a unit is no figure, unless it stands where an amount is to be. */
function unitless(at: At): Reading | undefined {
  // Some leave out the sign of a percentage.
  if (/(?:占(?!用|有)[^占，。；\d]{0,24}|增长|下降)$/.test(sinceLast(at))) return percentAt(at)
  const lead = strip(leadOf(at))
  const isAmount = lead.metric !== undefined || at.number.value.includes('.')
  const isDate =
    /[-－/.]$/.test(at.text.slice(0, at.number.start)) ||
    /^[-－/.]\d/.test(at.text.slice(at.number.end))
  if (!isAmount || isDate) return undefined
  return {
    ...plainAt(at, 'amount', 'amount'),
    doubt: { reason: 'unit-unknown', alternatives: [] },
  }
}
