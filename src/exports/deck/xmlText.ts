import { plainText } from '../plainText.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text as it stands in XML. */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** A CSS colour as six digits, which is all that the format knows. */
export function hexColour(css: string): string {
  const [, digits = ''] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(css.trim()) ?? []
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return (six || '555555').toUpperCase()
}
