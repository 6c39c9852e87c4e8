/** The pairs of neighbouring characters in a text. */
export function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((next, at) => `${characters[at] ?? ''}${next}`))
}

/** Of letters more must be alike than of characters, each of which is a word. */
const LEAST = { han: { pairs: 2, share: 0.5 }, letters: { pairs: 4, share: 0.7 } } as const

/**
 * How alike two texts are by their pairs, 0 to 1: the share of all pairs that both have; 0 where
 * that is chance.
 */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  let letters = 0
  for (const pair of one)
    if (other.has(pair)) {
      common++
      if (/^[a-z]/.test(pair)) letters++
    }
  const share = (2 * common) / (one.size + other.size)
  const least = letters ? LEAST.letters : LEAST.han
  return common >= least.pairs && share >= least.share ? share : 0
}
