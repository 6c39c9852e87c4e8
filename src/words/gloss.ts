import { bareName } from '../figures/spendingByClass.ts'
import type { Say } from './say.ts'

/** What a language calls the names that documents print, by `glossKey`. */
export type Names = Readonly<Record<string, string>>

/** A printed name as lists of names have it: in narrow signs, without number, blanks and final 支出. */
export function glossKey(printed: string): string {
  return bareName(printed.normalize('NFKC').replace(/\s/g, ''))
}

/** What a printed name is called; by the name alone, since a code says other things in other years. */
export function glossOf(names: Names | undefined, printed: string): string | undefined {
  const found: unknown = names?.[glossKey(printed)]
  // Whatever a document prints, also what every object has.
  return typeof found === 'string' ? found : undefined
}

/** A name that the document prints, in the language's word for it where there is one. */
export function saidName(printed: string, say: Say): string {
  return say.gloss(printed) ?? printed
}

/** Abbreviations, and the proper names that words of the lists begin with. */
const KEEPS_CAPITAL =
  /^(?:\p{Lu}{2}|(?:Beijing|Chinese|Communist|Hong|Party|Taiwan|Wenchuan)(?![\p{L}]))/u

/** The same within a sentence, where a word that the language has for it begins small. */
export function saidNameWithin(printed: string, say: Say): string {
  const gloss = say.gloss(printed)
  if (gloss === undefined) return printed
  return KEEPS_CAPITAL.test(gloss) ? gloss : gloss.charAt(0).toLowerCase() + gloss.slice(1)
}
