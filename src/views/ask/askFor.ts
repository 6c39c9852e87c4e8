import { folded } from '@/ledger/folded.ts'
import { plain, searchCodes, type Sounds } from '@/words/search.ts'
import type { AskEntry } from './askIndex.ts'
import { asksMeaning, wordingsOf } from './question.ts'
import { likeness, pairsOf } from './similar.ts'

/** What was found for a query. */
export interface Found {
  readonly entries: readonly AskEntry[]
  /** `within`: for words in the query; `near`: for names that look like it. */
  readonly how: 'asked' | 'within' | 'near' | 'none'
}

/** So many that only look like the query are offered. */
const MOST_NEAR = 6

/** What a query asks for, best first: names, then longer texts; else what it speaks of; else what is near. */
export function askFor(
  index: readonly AskEntry[],
  query: string,
  sounds: Sounds | undefined,
  limit: number,
): Found {
  const wordings = wordingsOf(query)
  for (const wording of wordings) {
    const entries = meant(matching(index, wording, sounds), query)
    if (entries.length) return { entries: entries.slice(0, limit), how: 'asked' }
  }
  const bare = wordings.at(-1) ?? ''
  const within = ofWords(index, bare, sounds)
  if (within.length) return { entries: meant(within, query).slice(0, limit), how: 'within' }
  const near = alike(index, bare)
  return { entries: near, how: near.length ? 'near' : 'none' }
}

/** Terms first, where it is asked what something means. */
function meant(entries: readonly AskEntry[], query: string): readonly AskEntry[] {
  if (!asksMeaning(query)) return entries
  const isTerm = ({ kind }: AskEntry) => kind === 'term'
  return [...entries.filter(isTerm), ...entries.filter((entry) => !isTerm(entry))]
}

function matching(
  index: readonly AskEntry[],
  wording: string,
  sounds: Sounds | undefined,
): readonly AskEntry[] {
  const named = searchCodes(index, wording, sounds, index.length)
  const asked = folded(wording)
  const known = new Set(named)
  return [...named, ...index.filter((entry) => entry.text.includes(asked) && !known.has(entry))]
}

/** What most of the query's words lead to; of words that are not parted, names that are among them. */
function ofWords(
  index: readonly AskEntry[],
  wording: string,
  sounds: Sounds | undefined,
): readonly AskEntry[] {
  const words = wording.split(' ')
  const counts = new Map<AskEntry, number>()
  if (words.length > 1)
    for (const word of words)
      for (const entry of matching(index, word, sounds))
        counts.set(entry, (counts.get(entry) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const parted = [...counts].flatMap(([entry, count]) => (count === most ? [entry] : []))
  return parted.length ? parted : contained(index, wording)
}

/** The entries whose names stand in the query, the longest first. */
function contained(index: readonly AskEntry[], wording: string): readonly AskEntry[] {
  const asked = plain(wording)
  return index
    .map((entry) => ({ entry, length: lengthIn(entry, asked) }))
    .filter(({ length }) => length)
    .sort((a, b) => b.length - a.length)
    .map(({ entry }) => entry)
}

function lengthIn({ name, aliases = [] }: AskEntry, asked: string): number {
  const names = [name, ...aliases].map(plain).filter((each) => each.length > 1)
  // Letters are no words: there is a car in careful.
  const found = names.filter((each) => !/^[a-z]/.test(each) && asked.includes(each))
  return Math.max(0, ...found.map((each) => each.length))
}

const pairs = new WeakMap<AskEntry, readonly ReadonlySet<string>[]>()

function alike(index: readonly AskEntry[], wording: string): readonly AskEntry[] {
  const asked = pairsOf(plain(wording))
  return index
    .map((entry) => {
      let known = pairs.get(entry)
      if (!known) {
        const names = [entry.name, entry.gloss ?? '', ...(entry.aliases ?? [])]
        pairs.set(entry, (known = names.map((name) => pairsOf(plain(name)))))
      }
      return { entry, share: Math.max(...known.map((each) => likeness(each, asked))) }
    })
    .filter(({ share }) => share)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_NEAR)
    .map(({ entry }) => entry)
}
