/*
 * What no XML file may hold; and marks that turn the order of what follows around, be it figures.
 */
const NO_TEXT =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A text as any file may hold it, whoever then escapes it. */
export function plainText(text: string): string {
  return text.replace(NO_TEXT, '')
}
