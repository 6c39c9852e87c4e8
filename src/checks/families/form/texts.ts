import { type Address, addressOf } from '../../../ledger/address.ts'
import type { Part } from '../../../ledger/ledger.ts'
import { tableIds, tableOf } from '../../../ledger/lookup.ts'
import { indicatorsOf } from '../../../ledger/parts.ts'
import { perLedger } from '../../../ledger/perLedger.ts'

/** Texts of which a defect is looked for; `place` names them in the ids of findings. */
export interface Texts {
  readonly place: string
  readonly title: string
  readonly texts: readonly string[]
  /** Names and attachments, which are finished where nothing of the template is left. */
  readonly names: readonly string[]
  readonly addresses: readonly Address[]
}

/** Every text of a ledger, by where a reader looks for it. */
export const texts = perLedger((ledger): readonly Texts[] => {
  const { department, region, source, scorecard } = ledger
  const tables = tableIds(ledger).flatMap((id) => tableOf(ledger, id) ?? [])
  const plain = (
    place: string,
    title: string,
    of: readonly string[],
    names: readonly string[] = [],
  ) => (of.length || names.length ? [{ place, title, texts: of, names, addresses: [] }] : [])
  return [
    ...plain(
      'titles',
      '',
      [
        department,
        region,
        source.title,
        source.publisher ?? '',
        ...(ledger.chapters ?? []).map(({ title }) => title),
        ...tables.flatMap((table) => [
          table.title,
          table.note ?? '',
          table.state === 'empty' ? table.statement : '',
        ]),
        ...ledger.narrative.map(({ title }) => title),
      ],
      tables.flatMap(({ columns = [], rows = [] }) => [
        ...columns.map(({ title }) => title),
        ...rows.map(({ name }) => name),
      ]),
    ),
    ...plain('duties', '', [...ledger.duties, ...ledger.organisation]),
    ...ledger.narrative.flatMap(({ title, parts }) => parts.map((part) => ofPart(title, part))),
    ...(scorecard
      ? plain(
          'scorecard',
          scorecard.title,
          [
            scorecard.title,
            ...[...scorecard.goals, ...scorecard.tasks].flatMap(({ name, content, completion }) => [
              name,
              content,
              completion ?? '',
            ]),
            ...indicatorsOf(scorecard).flatMap(({ explanation, reason }) => [
              explanation ?? '',
              reason ?? '',
            ]),
          ],
          indicatorsOf(scorecard).flatMap(({ name, target, actual }) => [
            name,
            target ?? '',
            actual ?? '',
          ]),
        )
      : []),
    ...plain(
      'glossary',
      '',
      ledger.glossary.map(({ definition }) => definition),
      ledger.glossary.map(({ term }) => term),
    ),
    ...plain(
      'attachments',
      '',
      [],
      (ledger.attachments ?? []).flatMap(({ title, content }) => [title, content]),
    ),
  ]
})

function ofPart(title: string, { id, heading = '', text = '', figures, reason = '' }: Part): Texts {
  const [first] = figures
  // A reason stands in its passage as a rule, where it is read already.
  const said = figures.reduce((so, { key, value }) => so.replace(`{${key}}`, value), text)
  return {
    place: id,
    title,
    texts: [heading, text, ...(said.includes(reason) ? [] : [reason])],
    names: [],
    addresses: first ? [addressOf('narrative', id, first.key)] : [],
  }
}

/** Characters of a text on either side of a place, by which a reader finds it. */
const AROUND = 8

/** What stands around a place of a text. */
export function surroundings(text: string, at: number): string {
  return text.slice(Math.max(0, at - AROUND), at + AROUND)
}
