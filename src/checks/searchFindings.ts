import { folded } from '../ledger/folded.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { placeWords } from '../ledger/placeName.ts'
import type { Finding } from './finding.ts'

/** What a finding can be found by. */
export interface FindingText {
  /** Everything that it says and speaks of, folded. */
  readonly text: string
  /** The names of its places, each by itself. */
  readonly names: readonly string[]
}

/** Gathers a finding's rule (in the reader's words), id, addresses, places and printed figures. */
export function findingText(ledger: Ledger, finding: Finding, rule: string): FindingText {
  const { check, addresses, left, right, message, because } = finding
  const places = [...addresses, ...(because?.addresses ?? [])]
  const names = places.flatMap((address) => placeWords(ledger, address)?.filter(Boolean) ?? [])
  const terms = [...left.terms, ...right.terms, ...(right.denominator ?? [])]
  const parts = [
    rule,
    check,
    ...places,
    ...names,
    ...terms.flatMap(({ value }) => value ?? []),
    ...Object.values(message.values),
  ]
  return { text: folded(parts.join('\n')), names: [...new Set(names)] }
}

/**
 * Whether all words of a query occur in a finding's text; `sounds` says whether a name is
 * pronounced like a word.
 */
export function matchesQuery(
  { text, names }: FindingText,
  query: string,
  sounds: (name: string, word: string) => boolean = () => false,
): boolean {
  const words = folded(query)
    .split(/\s+/)
    .map((word) => word.replace(STUCK, ''))
    .filter(Boolean)
  return words.every(
    (word) => text.includes(plainFigure(word)) || names.some((name) => sounds(name, word)),
  )
}

/** What stands beside a word and is none of it, such as a full stop or a bracket. */
const STUCK = /^[\p{Ps}\p{Pi}]+|[\p{Po}\p{Pe}\p{Pf}]+$/gu

/** A figure may be written as it is shown, `2,940.05`; texts hold it as it is kept. */
function plainFigure(word: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word
}
