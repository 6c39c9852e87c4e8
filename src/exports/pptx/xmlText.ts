import { escaped } from '../escaped.ts'
import { plainText } from '../plainText.ts'

/** A text as it stands in XML. */
export function xmlText(text: string): string {
  return escaped(plainText(text))
}

/** A CSS colour as six digits, which is all that the format knows. */
export function hexColour(css: string): string {
  const [, digits = ''] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(css.trim()) ?? []
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return (six || '555555').toUpperCase()
}
