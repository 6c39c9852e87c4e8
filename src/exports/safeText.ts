import { plainText } from './plainText.ts'

/*
 * A spreadsheet runs a text that begins like this as a formula; some Asian editions take the wide
 * forms too. Figures are digits and may begin with a minus.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A text as a spreadsheet may have it: what it would run as a formula begins with an apostrophe. */
export function safeText(text: string): string {
  // What another program drops must not hide such a beginning.
  const plain = plainText(text)
  return FORMULA.test(plain) ? `'${plain}` : plain
}
