import { saidDecimal, spokenAmount } from '@/words/amounts.ts'
import { saidNameWithin } from '@/words/gloss.ts'
import type { Say } from '@/words/say.ts'
import { amountOf } from '@/figures/placedCell.ts'
import type { Amount } from '@/money/index.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { ChangeGroup, StatedFigure } from './changes.ts'
import { largestClass, yearTotals } from './overview.ts'

/** What the year came to and what most of it went to, in one sentence. */
export function overviewSentence(ledger: Ledger, say: Say): string {
  const totals = yearTotals(ledger)
  const spent = amountOf(totals.expenditure.placed)
  const received = amountOf(totals.income.placed)
  const result = say(
    `overview.result.${spent ? 'spent' : received ? 'income-only' : 'unpublished'}`,
    {
      year: ledger.year,
      expenditure: spent ? spoken(spent, say) : '',
      income: received ? spoken(received, say) : '',
    },
  )
  const first = largestClass(ledger)
  if (!first) return say('overview.sentence.result', { result })
  const how = first.exact ? (first.yuan === '100' ? 'all' : 'exact') : 'about'
  const largest = say(`overview.largest.${how}`, {
    yuan: first.yuan,
    name: saidNameWithin(first.name, say),
  })
  return say('overview.sentence.both', { result, largest })
}

function spoken(amount: Amount, say: Say): string {
  const { text, unit } = spokenAmount(amount, say)
  return `${text}\u00a0${unit}`
}

/** Names what a passage on changes speaks of: in the interface's words or by its printed title. */
export function changeSubject({ part, title }: ChangeGroup, say: Say): string {
  const known = `overview.subjects.${part}`
  return say.has(known) ? say(known) : title.replace(/(.)(?:情况)?说明$/, '$1')
}

/** A figure of a change as it is printed, with its unit. */
export function statedText({ figure: { value, unit } }: StatedFigure, say: Say): string {
  return saidDecimal(value, unit, say).replace('\u00a0', ' ')
}
