import { atOddsIn } from '../../checks/disputes.ts'
import { type Finding, isAlarm, type Severity } from '../../checks/finding.ts'
import { groupedBy } from '../../checks/groupedBy.ts'
import { gravestFirst, SEVERITIES } from '../../checks/groups.ts'
import { markedBy } from '../../checks/marks.ts'
import type { Doubt, Draft, FilePlace, Missing } from '../../importer/draft.ts'
import type { SourceFile } from '../../importer/source.ts'
import {
  crossingOf,
  type PlacedText,
  placedTexts,
  placesOfText,
  unspaced,
} from '../../importer/spot.ts'
import type { Address } from '../../ledger/address.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { tableOf } from '../../ledger/lookup.ts'

/** Where figures stand. */
export type FigurePlaces = ReadonlyMap<Address, FilePlace>

/** The places that a ledger keeps; its files count from 1. */
export function placesIn({ sources = {} }: Ledger): FigurePlaces {
  return new Map(
    Object.entries(sources).map(([address, { file = 1, ...place }]) => [
      address as Address,
      { file: file - 1, place },
    ]),
  )
}

/** What is known of a document that is checked before it is published. */
export interface ProofOf extends Pick<Draft, 'missing' | 'refused' | 'leftovers'> {
  readonly places: FigurePlaces
  readonly ledger: Ledger
  readonly doubts: readonly Doubt[]
  /** What the files say; empty where that is not known any more. */
  readonly sources: readonly SourceFile[]
  readonly findings: readonly Finding[]
}

/** Something to look at before a document is published. */
export type ProofEntry = {
  /** The same in another version of the document: a rule and an address or the words themselves. */
  readonly key: string
  /** Keys of all that it stands for, its own first. */
  readonly keys: readonly string[]
  readonly severity: Severity
  readonly at: FilePlace | undefined
} & (
  | {
      readonly kind: 'finding'
      readonly finding: Finding
      /** What would be settled with it. */
      readonly consequences: readonly Finding[]
      /** The figure to look at first. */
      readonly address: Address | undefined
    }
  | { readonly kind: 'doubt'; readonly doubt: Doubt; readonly address: Address }
  | { readonly kind: 'lacking'; readonly missing: Missing & { readonly kind: 'heading' } }
)

/**
 * Doubts that say something of the document; all others speak of how it was read, or repeat what
 * the checks find.
 */
const OF_THE_DOCUMENT: readonly Doubt['reason'][] = [
  'illegible',
  'uncomputed',
  'claimed-twice',
  'unit-unknown',
]

/** Whether a doubt is about the reading: nobody can tell from it what is wrong with the document. */
export function isOfReading({ reason }: Doubt): boolean {
  return !OF_THE_DOCUMENT.includes(reason) && reason !== 'unbalanced'
}

/** All there is to look at, the gravest first; what has one cause is one. */
export function proofEntries(of: ProofOf): ProofEntry[] {
  const entries = [...ofFindings(of), ...ofDoubts(of), ...ofHeadings(of)]
  const rank = ({ severity }: ProofEntry) => SEVERITIES.indexOf(severity)
  return entries.sort((one, other) => rank(one) - rank(other))
}

function ofFindings(of: ProofOf): ProofEntry[] {
  const { findings } = of
  const following = groupedBy(
    findings.filter(({ verdict, cause }) => verdict === 'discrepancy' && cause !== undefined),
    ({ cause }) => cause,
  )
  const keyOf = findingKeys()
  const marked = markedBy(findings)
  const places = new Places(of)
  return gravestFirst(findings.filter(isAlarm)).map((finding) => {
    const consequences = following.get(finding.check) ?? []
    const key = keyOf(finding)
    const address = suspectOf(finding, consequences, marked)
    return {
      kind: 'finding',
      key,
      keys: [key, ...consequences.map(keyOf)],
      severity: finding.severity,
      finding,
      consequences,
      address,
      at: places.of(finding, address),
    }
  })
}

/**
 * The figure to look at first: where a text and a table differ in nothing else, that of the text; else
 * the one that is marked.
 */
function suspectOf(
  { kind, family, addresses, ...finding }: Finding,
  consequences: readonly Finding[],
  marked: ReadonlySet<Address>,
): Address | undefined {
  const said = addresses.find((each) => each.startsWith('narrative/'))
  if (kind === 'agreement' && family === 'prose' && !consequences.length && said) return said
  return (
    addresses.find((each) => marked.has(each)) ??
    atOddsIn({ kind, family, addresses, ...finding })[0] ??
    addresses[0]
  )
}

/** What a finding says of words, in the order in which they tell where to look. */
const SAID = ['found', 'other', 'year', 'name', 'title'] as const

/** Finds where things stand in the files of a document. */
class Places {
  readonly #of: ProofOf
  readonly #texts: readonly PlacedText[]
  /** Words that stand in several places are told one after another. */
  readonly #taken = new Set<string>()

  constructor(of: ProofOf) {
    this.#of = of
    this.#texts = placedTexts(of.sources)
  }

  of({ addresses, message, kind }: Finding, address: Address | undefined): FilePlace | undefined {
    const figure = [address, ...[...addresses].reverse()]
      .flatMap((each) => (each && this.#figure(each)) ?? [])
      .at(0)
    const { values } = message
    const said = kind === 'statement' ? SAID.flatMap((key) => values[key] || []) : []
    return this.#words(said, values['one'], figure) ?? figure ?? this.#table(values['table'])
  }

  /** `instead`: what it should be called, which may have the words in it. */
  #words(
    said: readonly string[],
    instead: string | undefined,
    near: FilePlace | undefined,
  ): FilePlace | undefined {
    for (const word of said) {
      const others = instead?.includes(word) ? placesOfText(this.#texts, instead, near) : []
      const known = new Set([...others.map((at) => JSON.stringify(at))])
      for (const at of placesOfText(this.#texts, word, near)) {
        const here = JSON.stringify(at)
        if (known.has(here) || this.#taken.has(word + here)) continue
        this.#taken.add(word + here)
        return at
      }
    }
    return undefined
  }

  /** The place of a figure; of a blank, which has none, where its row and its column meet. */
  #figure(address: Address): FilePlace | undefined {
    const { places, sources } = this.#of
    const own = places.get(address)
    if (own) return own
    const [table = '', row = '', column = ''] = address.split('/')
    const inRow = this.#like((each) => each.startsWith(`${table}/${row}/`))
    const inColumn = this.#like(
      (each) => each.startsWith(`${table}/`) && each.endsWith(`/${column}`),
    )
    return (
      (inRow && inColumn && crossingOf(sources, inRow, inColumn)) ?? inRow ?? this.#table(table)
    )
  }

  /** The first figure of a table; of one without figures, its title. */
  #table(id: string | undefined): FilePlace | undefined {
    if (!id) return undefined
    return this.#like((address) => address.startsWith(`${id}/`)) ?? this.#title(id)
  }

  /** Contents list titles, too, before the tables themselves. */
  #title(id: string): FilePlace | undefined {
    const title = unspaced(tableOf(this.#of.ledger, id)?.title ?? '')
    return title ? this.#texts.findLast(({ text }) => text === title)?.at : undefined
  }

  #like(isWanted: (address: string) => boolean): FilePlace | undefined {
    for (const [address, place] of this.#of.places) if (isWanted(address)) return place
    return undefined
  }
}

function ofDoubts({ doubts, missing }: ProofOf): ProofEntry[] {
  const lacksUnit = missing.some(isOfUnit)
  return doubts
    .filter(({ reason }) => OF_THE_DOCUMENT.includes(reason))
    .filter(({ reason }) => reason !== 'unit-unknown' || !lacksUnit)
    .map((doubt) => {
      const { address, reason, at } = doubt
      const key = `${reason}:${address}`
      return { kind: 'doubt', key, keys: [key], severity: 'medium', doubt, address, at }
    })
}

function isOfUnit(missing: Missing): boolean {
  return missing.kind === 'heading' && missing.what === 'unit'
}

function ofHeadings({ missing, doubts }: ProofOf): ProofEntry[] {
  return missing.flatMap((each): ProofEntry[] => {
    if (each.kind !== 'heading') return []
    const key = `heading:${each.what}`
    // Tables without a unit are one cause where none has one.
    const first = isOfUnit(each)
      ? doubts.find(({ reason }) => reason === 'unit-unknown')
      : undefined
    return [{ kind: 'lacking', key, keys: [key], severity: 'medium', missing: each, at: first?.at }]
  })
}

/**
 * Gives findings their keys. Those of words are known by the words: their numbers change with what
 * stands before them.
 */
export function findingKeys(): (finding: Finding) => string {
  const counts = new Map<string, number>()
  return (finding) => {
    const base = ruleAt(finding)
    const { found } = finding.message.values
    if (finding.kind !== 'statement' || !found) return finding.check
    const key = `${base}:${found}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? key : `${key}:${count}`
  }
}

/** The rule and the place of a finding, without the number that it has among its like. */
export function ruleAt({ check, kind, message }: Finding): string {
  return kind === 'statement' && message.values['found'] !== undefined
    ? check.replace(/\/\d+$/, '')
    : check
}
