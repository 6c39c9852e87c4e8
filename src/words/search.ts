/** Something to find: by its code, its name, or how its name is pronounced. */
export interface Findable {
  readonly code: string
  readonly name: string
}

/** How a name is pronounced, one syllable a character: `["yang", "lao"]`; other text as it is. */
export type Syllables = (name: string) => readonly string[]

/**
 * The entries that a query matches, best first: the code it starts with, a name that starts with
 * or has it, then pinyin, in full (`yanglao`) or by initials (`yl`), if `syllables` are at hand.
 */
export function searchCodes<T extends Findable>(
  entries: readonly T[],
  query: string,
  syllables: Syllables | undefined,
  limit: number,
): T[] {
  const wanted = plain(query)
  if (!wanted) return []
  return entries
    .map((entry, index) => ({ entry, index, rank: rank(entry, wanted, syllables) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, limit)
    .map(({ entry }) => entry)
}

const NONE = 6

function rank({ code, name }: Findable, wanted: string, syllables: Syllables | undefined): number {
  if (code === wanted) return 0
  if (code.startsWith(wanted)) return 1
  const said = plain(name)
  if (said.startsWith(wanted)) return 2
  if (said.includes(wanted)) return 3
  if (!syllables || !/^[a-z]+$/.test(wanted)) return NONE
  const parts = syllables(name).map(plain)
  if (startsWithin(parts, wanted)) return 4
  return parts
    .map((part) => part.charAt(0))
    .join('')
    .includes(wanted)
    ? 5
    : NONE
}

/** Whether the query is said from the start of one of the syllables on. */
function startsWithin(parts: readonly string[], wanted: string): boolean {
  return parts.some((_, from) => parts.slice(from).join('').startsWith(wanted))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s'·、，（）()]/g, '')
}
