import type { NarrativeFigure } from './ledger.ts'

/** The key by which the form knows what one guest or one trip costs. */
export const AVERAGE = 'average'

/** Whether a figure is an average, also where it is given as an amount: 元/人次, or by its key. */
export function isAverage({ key, kind, unit = '' }: NarrativeFigure): boolean {
  return kind === 'quotient' || (kind === 'amount' && (key === AVERAGE || /[/／每]/.test(unit)))
}
