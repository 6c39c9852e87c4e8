import { folded } from '../ledger/folded.ts'

/** Something to find: by its code, its name, how that is pronounced, or what it is called. */
export interface Findable {
  readonly code: string
  readonly name: string
  /** The name in the reader's language. */
  readonly gloss?: string | undefined
  /** What else it is called, in any language. */
  readonly aliases?: readonly string[] | undefined
}

/** How names are pronounced. */
export interface Sounds {
  /** One syllable a character, `["yang", "lao"]`; other text as it is. */
  readonly syllables: (name: string) => readonly string[]
  /** All that a character can be: `["che", "ju"]`. */
  readonly readings: (character: string) => readonly string[]
}

/**
 * The entries that a query matches, best first: the code it starts with, a name in either language
 * that is it, starts with it or has it, then, if `sounds` are at hand, pinyin in full (`yanglao`) or
 * by initials (`yl`), and traditional characters (`養老`).
 */
export function searchCodes<T extends Findable>(
  entries: readonly T[],
  query: string,
  sounds: Sounds | undefined,
  limit: number,
): T[] {
  const wanted = plain(query)
  if (!wanted) return []
  return entries
    .map((entry, index) => ({ entry, index, rank: rank(entry, wanted, sounds) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, limit)
    .map(({ entry }) => entry)
}

/** Whether a query asks for more than the characters of a name. */
export function needsSounds(query: string): boolean {
  const wanted = plain(query)
  return /[a-z]/.test(wanted) || [...wanted].some(isTraditional)
}

const NONE = 8

function rank(entry: Findable, wanted: string, sounds: Sounds | undefined): number {
  const { code } = entry
  const said = writtenOf(entry)
  if (code === wanted) return 0
  if (code.startsWith(wanted)) return 1
  const asked = oneSpelling(wanted)
  if (said.includes(asked)) return 2
  if (said.some((each) => each.startsWith(asked))) return 3
  if (said.some((each) => each.includes(asked))) return 4
  if (!sounds || !needsSounds(wanted)) return NONE
  const { characters, initials } = spokenOf(entry, sounds)
  if (!/^[a-z]+$/.test(wanted)) return looksLike(characters, wanted, sounds) ? 7 : NONE
  // No syllable has a v; it is how keyboards without ü write that.
  const spelt = wanted.replaceAll('v', 'u')
  if (characters.some((_, from) => startsAt(characters, from, spelt))) return 5
  return initials.includes(wanted) ? 6 : NONE
}

const written = new WeakMap<Findable, readonly string[]>()

/** What an entry is called as queries are compared with it; worked out once for all keys. */
function writtenOf(entry: Findable): readonly string[] {
  let found = written.get(entry)
  if (!found) {
    const names = [entry.name, entry.gloss ?? '', ...(entry.aliases ?? [])]
    written.set(entry, (found = names.map((name) => oneSpelling(plain(name)))))
  }
  return found
}

/** Popularisation and popularization are one word. */
function oneSpelling(text: string): string {
  return text.replaceAll('z', 's')
}

/** A character of a name with what it can be pronounced like, the likeliest first. */
interface Spoken {
  readonly character: string
  readonly syllables: readonly string[]
}

/** A name as it is pronounced. */
interface SpokenName {
  readonly characters: readonly Spoken[]
  readonly initials: string
}

const spoken = new WeakMap<Sounds, WeakMap<Findable, SpokenName>>()

function spokenOf(entry: Findable, sounds: Sounds): SpokenName {
  let known = spoken.get(sounds)
  if (!known) spoken.set(sounds, (known = new WeakMap()))
  let found = known.get(entry)
  if (!found) known.set(entry, (found = pronounced(entry.name, sounds)))
  return found
}

function pronounced(name: string, { syllables, readings }: Sounds): SpokenName {
  const said = syllables(name)
  const characters = [...name].flatMap((each, at) => {
    const character = plain(each)
    const all = [said[at] ?? each, ...(isHan(each) ? readings(each) : [])]
    return character ? [{ character, syllables: [...new Set(all.map(plain))] }] : []
  })
  const initials = characters.map(({ syllables: [first = ''] }) => first.charAt(0)).join('')
  return { characters, initials }
}

/** Whether the query is said from the start of a syllable on; the last may be unfinished. */
function startsAt(spoken: readonly Spoken[], from: number, wanted: string): boolean {
  return (spoken[from]?.syllables ?? []).some(
    (syllable) =>
      syllable.startsWith(wanted) ||
      (wanted.startsWith(syllable) && startsAt(spoken, from + 1, wanted.slice(syllable.length))),
  )
}

/** Whether a name has the query where traditional characters stand for any of their sound. */
function looksLike(spoken: readonly Spoken[], wanted: string, { readings }: Sounds): boolean {
  const asked = [...wanted].map((character) => ({
    character,
    sounds: isTraditional(character) ? readings(character).map(plain) : [],
  }))
  return spoken.some((_, from) =>
    asked.every(({ character, sounds }, at) => {
      const found = spoken[from + at]
      const isAlike = found?.syllables.some((syllable) => sounds.includes(syllable))
      return found?.character === character || isAlike
    }),
  )
}

/** The characters of GB 2312, all simplified; browsers bring the standard's table. */
let simplified: ReadonlySet<string> | undefined

function isTraditional(character: string): boolean {
  if (!isHan(character)) return false
  if (!simplified) {
    const pairs = Array.from({ length: 72 * 94 }, (_, at) => [
      0xb0 + Math.floor(at / 94),
      0xa1 + (at % 94),
    ])
    simplified = new Set(new TextDecoder('gbk').decode(Uint8Array.from(pairs.flat())))
  }
  return !simplified.has(character)
}

/** Whether a text has Chinese characters. */
export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** A text as queries are compared with it, without blanks and punctuation. */
export function plain(text: string): string {
  return folded(text).replace(/[\s\p{P}]/gu, '')
}
