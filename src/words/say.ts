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

/** Messages as their files nest them; `{name}` in a message stands for what it speaks of. */
export interface Messages {
  readonly [key: string]: string | Messages
}

/** Nested messages by their whole key, `overview.flow.title`. */
export function* flat(messages: Messages, under = ''): Generator<[key: string, message: string]> {
  for (const [key, message] of Object.entries(messages))
    if (typeof message === 'string') yield [under + key, message]
    else yield* flat(message, `${under}${key}.`)
}

/** `{name}`, or what is said of one of it and of any other number: `{name?differs|differ}`. */
const PLACE = /\{(\w+)(?:\?([^|{}]*)\|([^|{}]*))?\}/g

/** A message with what it speaks of in its places; a place that nothing is given for stays. */
export function fill(message: string, values: Parameters<Say>[1] = {}): string {
  return message.replace(PLACE, (place: string, name: string, one?: string, many?: string) => {
    const value = values[name]
    return one === undefined ? String(value ?? place) : String(String(value) === '1' ? one : many)
  })
}
