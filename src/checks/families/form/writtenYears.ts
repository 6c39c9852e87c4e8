import { type Address, addressOf } from '../../../ledger/address.ts'
import { OF_ANY_YEAR } from '../../../ledger/form/passages.ts'
import type { Ledger, Part } from '../../../ledger/ledger.ts'
import { tableIds, tableOf } from '../../../ledger/lookup.ts'
import type { Check } from '../../check.ts'
import { statement } from './statement.ts'

/** Family 6: the year in headings, in what a passage says of itself, and in comparisons. */
export function writtenYears(ledger: Ledger): Check[] {
  const titles: [string, string | undefined][] = [
    ['source', ledger.source.title],
    ...tableIds(ledger).map((id): [string, string | undefined] => [id, tableOf(ledger, id)?.title]),
    ['scorecard', ledger.scorecard?.title],
    ...ledger.narrative.flatMap(({ id, title, parts }) => [
      [`section-${id}`, title] as [string, string],
      ...parts.map((part): [string, string | undefined] => [`heading-${part.id}`, part.heading]),
    ]),
  ]
  // Evaluations may be of other years' projects.
  const passages = ledger.narrative.filter(({ id }) => id !== OF_ANY_YEAR)
  return [
    ...titles.flatMap(([place, title]) => mentions(title ?? '', place, ledger.year, [])),
    ...passages.flatMap(({ parts }) =>
      parts.flatMap((part) => mentions(statedText(part), part.id, ledger.year, addressesOf(part))),
    ),
  ]
}

/** Up to the reasons, which may speak of any year. */
function statedText({ text }: Part): string {
  return text.split('原因')[0] ?? ''
}

function addressesOf({ id, figures }: Part): Address[] {
  return figures.slice(0, 1).map(({ key }) => addressOf('narrative', id, key))
}

const MENTION = /([与比较])(20\d\d)\s*年|(20\d\d)\s*年度(?!.{0,4}预算|结转|结余)/g

/** A year is this one, or after a word of comparison the one before. */
function mentions(text: string, place: string, year: number, addresses: Address[]): Check[] {
  return [...text.matchAll(MENTION)].map(([, comparison, before, own], index) => {
    const said = before ?? own ?? ''
    const expected = String(comparison ? year - 1 : year)
    const id = index ? `${place}/${index + 1}` : place
    return statement('year', id, said === expected, addresses, { year: said, expected })
  })
}
