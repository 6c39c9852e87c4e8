import { type Address, addressOf } from '../../../ledger/address.ts'
import type { Ledger, Part } from '../../../ledger/ledger.ts'
import { indicatorsOf, partsOf } from '../../../ledger/parts.ts'
import type { Check } from '../../check.ts'
import { statement } from './statement.ts'
import { unpairedQuotes } from './unpairedQuotes.ts'

/** Family 6: finished wording: nothing left of the template, punctuation, counters, headings. */
export function wording(ledger: Ledger): Check[] {
  return [
    ...texts(ledger).flatMap(defects),
    ...partsOf(ledger).flatMap(counters),
    ...headings(ledger),
  ]
}

/** Texts of which a defect is looked for; `place` names them in the ids of findings. */
interface Texts {
  readonly place: string
  readonly title: string
  readonly texts: readonly string[]
  readonly addresses: readonly Address[]
}

function texts(ledger: Ledger): Texts[] {
  const plain = (place: string, title: string, of: readonly string[]) =>
    of.length ? [{ place, title, texts: of, addresses: [] }] : []
  const card = ledger.scorecard
  return [
    ...plain('duties', '', [...ledger.duties, ...ledger.organisation]),
    ...ledger.narrative.flatMap(({ title, parts }) =>
      parts.map((part) => {
        const first = part.figures[0]?.key
        const addresses = first === undefined ? [] : [addressOf('narrative', part.id, first)]
        return { place: part.id, title, texts: [part.text], addresses }
      }),
    ),
    ...(card
      ? plain('scorecard', card.title, [
          ...[...card.goals, ...card.tasks].flatMap(({ name, content }) => [name, content]),
          ...indicatorsOf(card).flatMap(({ explanation, reason }) => [
            explanation ?? '',
            reason ?? '',
          ]),
        ])
      : []),
    ...plain(
      'glossary',
      '',
      ledger.glossary.map(({ definition }) => definition),
    ),
  ]
}

const DEFECTS: Readonly<Record<string, (text: string) => string[]>> = {
  placeholder: matches(/X{2,}|×{2,}|○{2,}|\*{2,}|_{2,}|X+(?=局|委|办|年|万元)/gi),
  punctuation: matches(/[，。；、：]{2,}|[,;:.][，。；、：]|%\.(?!\d)/g),
  doubled: matches(/([一-鿿]{2,6})\1/g),
  quotes: unpairedQuotes,
}

function matches(pattern: RegExp): (text: string) => string[] {
  return (text) => text.match(pattern) ?? []
}

/** One finding for each defect, or one that there is none. */
function defects({ place, title, texts, addresses }: Texts): Check[] {
  return Object.entries(DEFECTS).flatMap(([rule, find]) => {
    const found = texts.flatMap(find)
    if (!found.length) return [statement(rule, place, true, addresses, { found: '', title })]
    return found.map((each, index) => {
      const id = index ? `${place}/${index + 1}` : place
      return statement(rule, id, false, addresses, { found: each, title })
    })
  })
}

/** A counter stands after its figure: 团组 0 个, not 团组个 0. */
function counters({ id, text, figures }: Part): Check[] {
  return figures.flatMap(({ key, kind, unit, value }) => {
    const [before = '', after = ''] = text.split(`{${key}}`)
    if (kind !== 'count' || !unit) return []
    const holds = after.startsWith(unit) || !before.endsWith(unit)
    const address = addressOf('narrative', id, key)
    return statement('counter', address, holds, [address], { found: before.slice(-4) + value })
  })
}

/** Headings of one section end alike: with a full stop or without. */
function headings(ledger: Ledger): Check[] {
  return ledger.narrative.flatMap(({ id, parts }) => {
    const said = parts.flatMap(({ heading }) => heading ?? [])
    const stopped = said.filter((heading) => /[。；，]$/.test(heading))
    const odd = stopped.length < said.length ? stopped.join('、') : ''
    return said.length > 1 ? statement('heading', id, !odd, [], { found: odd }) : []
  })
}
