/** A text as searches compare it: full-width letters and digits narrow, accents and case left out. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
