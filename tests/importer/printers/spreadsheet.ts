import type { Printable } from './printable.ts'

/** What a spreadsheet holds for a text that it prints. */
export type Held = { readonly text: string } | { readonly number: number; readonly format: string }

/** A figure as a number with the format that prints it so, all else as text. */
export function held(text: string): Held {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text)
  if (!match || /^-?0\d/.test(text)) return { text }
  const [, , whole = '', decimals = ''] = match
  const number = Number(text.replaceAll(',', ''))
  // A zero has no sign in a spreadsheet.
  if (number === 0 && text.startsWith('-')) return { text }
  const places = decimals && `.${'0'.repeat(decimals.length)}`
  return { number, format: `${whole.includes(',') ? '#,##0' : '0'}${places}` }
}

/** Where a page's table stands on its sheet: under its lines. */
export function topOf({ lines }: Printable): number {
  return lines.length
}
