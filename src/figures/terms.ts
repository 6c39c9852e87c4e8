import type { Ledger } from '../ledger/ledger.ts'

/** A stretch of a text: plain, or a word that the glossary defines. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: string }

/** Marks terms in one stretch after another; a term that was marked is not marked again. */
export type TermMarker = (text: string) => TextPiece[]

/** Words of the field that end like a term and mean something else. */
const NO_TERMS = ['国有资本经营收入', '国有资本经营支出']

interface Stretch {
  readonly from: number
  readonly to: number
}

const QUOTES = /["'“”‘’「」『』]/
const OPENING = /["'“‘「『]/
const CLOSING = /["'”’」』]/

/**
 * Marks each term of the glossary where it first occurs, a longer term before those it contains.
 * Quotation marks do not count: `“三公经费”` is the term `“三公”经费`. The pieces joined are the text.
 */
export function termMarker(glossary: Ledger['glossary']): TermMarker {
  const left = new Map(
    glossary
      .map(({ term }) => [bare(term).letters, term] as const)
      .filter(([letters]) => letters)
      .sort(([a], [b]) => b.length - a.length),
  )

  return (text) => {
    const { letters, places } = bare(text)
    const marks: (Stretch & { term: string })[] = []
    const others = NO_TERMS.flatMap((word) => occurrences(letters, word))
    for (const [wanted, term] of left) {
      const found = freePlace(letters, wanted, [...marks, ...others])
      if (found === undefined) continue
      marks.push({ from: found, to: found + wanted.length, term })
      left.delete(wanted)
    }
    return cut(
      text,
      marks
        .sort((a, b) => a.from - b.from)
        .map(({ from, to, term }) => ({
          term,
          ...quoted(text, places[from] ?? 0, (places[to - 1] ?? 0) + 1),
        })),
    )
  }
}

/** A text's letters without quotation marks, and where each stands in it. */
function bare(text: string): { letters: string; places: number[] } {
  const places = [...Array(text.length).keys()].filter((at) => !QUOTES.test(text.charAt(at)))
  return { letters: places.map((at) => text.charAt(at)).join(''), places }
}

/** The first occurrence that no longer word has taken. */
function freePlace(letters: string, wanted: string, taken: readonly Stretch[]): number | undefined {
  return occurrences(letters, wanted).find((place) =>
    taken.every(({ from, to }) => place.to <= from || place.from >= to),
  )?.from
}

function occurrences(letters: string, wanted: string): Stretch[] {
  const found: Stretch[] = []
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1))
    found.push({ from: at, to: at + wanted.length })
  return found
}

/** A mark that holds one quotation mark of a pair takes the other in, too. */
function quoted(text: string, from: number, to: number): Stretch {
  const inside = text.slice(from, to)
  const opens = OPENING.test(inside)
  const closes = CLOSING.test(inside)
  if (closes && !opens && OPENING.test(text.charAt(from - 1))) return { from: from - 1, to }
  if (opens && !closes && CLOSING.test(text.charAt(to))) return { from, to: to + 1 }
  return { from, to }
}

function cut(text: string, marks: readonly (Stretch & { term: string })[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { from, to, term } of marks) {
    if (from > at) pieces.push({ kind: 'text', text: text.slice(at, from) })
    pieces.push({ kind: 'term', text: text.slice(from, to), term })
    at = to
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return pieces
}
