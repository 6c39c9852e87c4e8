/*
 * A spreadsheet runs a text that begins like this as a formula; some Asian editions take the wide
 * forms too. Figures are digits and may begin with a minus.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A text as a spreadsheet may have it: what it would run as a formula begins with an apostrophe. */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
