import { className } from '@/words/className.ts'
import { spokenAmount, unitName } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { groupDigits } from '@/money/index.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { ChangeGroup, StatedFigure } from './changes.ts'
import { largestClass, yearResult } from './overview.ts'

/** The year in one sentence. */
export function overviewSentence(ledger: Ledger, say: Say): string {
  const { kind, ...amounts } = yearResult(ledger)
  const said = Object.entries(amounts).map(([name, amount]) => {
    const { text, unit } = spokenAmount(amount, say)
    return [name, `${text}\u00a0${unit}`] as const
  })
  const result = say(`overview.result.${kind}`, {
    year: ledger.year,
    ...Object.fromEntries(said),
  })
  const first = largestClass(ledger)
  if (!first) return say('overview.sentence.result', { result })
  const name = className(first.code, first.name, say)
  const how = first.exact ? (first.yuan === '100' ? 'all' : 'exact') : 'about'
  const largest = say(`overview.largest.${how}`, {
    yuan: first.yuan,
    name: name.charAt(0).toLowerCase() + name.slice(1),
  })
  return say('overview.sentence.both', { result, largest })
}

/** Names what a passage on changes speaks of: in the interface's words or by its printed title. */
export function changeSubject({ part, title }: ChangeGroup, say: Say): string {
  const known = `overview.subjects.${part}`
  return say.has(known) ? say(known) : title.replace(/(.)(?:情况)?说明$/, '$1')
}

/** A figure of a change as it is printed, with its unit. */
export function statedText({ figure: { value, unit } }: StatedFigure, say: Say): string {
  const digits = groupDigits(value)
  return unit === '%' ? `${digits}%` : [digits, unitName(unit, say)].filter(Boolean).join(' ')
}
