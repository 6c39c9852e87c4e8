import { folded } from '../ledger/folded.ts'

/** Something to find: by its code, its name, how that is pronounced, or what it is called. */
export interface Findable {
  readonly code: string
  readonly name: string
  /** The name in the reader's language. */
  readonly gloss?: string | undefined
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
 * that starts with or has it, then, if `sounds` are at hand, pinyin in full (`yanglao`) or by initials (`yl`), and
 * traditional characters (`養老`).
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

const NONE = 7

function rank({ code, name, gloss }: Findable, wanted: string, sounds: Sounds | undefined): number {
  if (code === wanted) return 0
  if (code.startsWith(wanted)) return 1
  const said = [plain(name), plain(gloss ?? '')].map(oneSpelling)
  const asked = oneSpelling(wanted)
  if (said.some((each) => each.startsWith(asked))) return 2
  if (said.some((each) => each.includes(asked))) return 3
  if (!sounds || !needsSounds(wanted)) return NONE
  const spoken = spokenOf(name, sounds)
  if (!/^[a-z]+$/.test(wanted)) return looksLike(spoken, wanted, sounds) ? 6 : NONE
  // No syllable has a v; it is how keyboards without ü write that.
  const spelt = wanted.replaceAll('v', 'u')
  if (spoken.some((_, from) => startsAt(spoken, from, spelt))) return 4
  return spoken
    .map(({ syllables: [first = ''] }) => first.charAt(0))
    .join('')
    .includes(wanted)
    ? 5
    : NONE
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

function spokenOf(name: string, { syllables, readings }: Sounds): Spoken[] {
  const said = syllables(name)
  return [...name].flatMap((each, at) => {
    const character = plain(each)
    const all = [said[at] ?? each, ...(isHan(each) ? readings(each) : [])]
    return character ? { character, syllables: [...new Set(all.map(plain))] } : []
  })
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

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character)
}

function plain(text: string): string {
  return folded(text).replace(/[\s\p{P}]/gu, '')
}
