/** Says a word of the interface in the reader's language: a message key, and what it speaks of. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string
