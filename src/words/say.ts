import type { Language } from '../locales/languages.ts'

/**
 * Says a word of the interface in the reader's language: a message key, and what it speaks of. All
 * words come through it, on screen, in files and in the terminal.
 */
export interface Say {
  (key: string, values?: Readonly<Record<string, string | number>>): string
  /** Whether there is a message. */
  readonly has: (key: string) => boolean
  /** What the language calls a name that a document prints; nothing where it has no word, or not yet. */
  readonly gloss: (printed: string) => string | undefined
  readonly language: Language
}
