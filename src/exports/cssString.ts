/** A text of any origin as a CSS string: whatever is no letter, digit or blank becomes an escape. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^ \p{L}\p{N}]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  )
  return `"${escaped}"`
}
