/** What no XML file may hold. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text without what no XML file may hold, whoever then escapes it. */
export function plainText(text: string): string {
  return text.replace(NO_XML, '')
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
