import type { Amount } from '../money/index.ts'
import { exactAmount } from './amounts.ts'
import type { Say } from './say.ts'

/** So many lines of one kind are a presenter's to tell. */
export const MOST_NOTES = 8

/** A figure to the digit, with its share of a whole where there is one. */
export function noteLine(
  name: string,
  amount: Amount | undefined,
  say: Say,
  share?: string,
): string {
  const line = say('slides.notes.line', { name, amount: exactAmount(amount, say) })
  return share ? say('slides.notes.share', { line, share }) : line
}

/** A budget and its actual to the digit. */
export function comparedNote(
  name: string,
  budget: Amount | undefined,
  actual: Amount | undefined,
  say: Say,
): string {
  return say('slides.notes.compared', {
    name,
    budget: exactAmount(budget, say),
    actual: exactAmount(actual, say),
  })
}

/** A line with the reason that the document states, if it does. */
export function withReason(line: string, reason: string | null | undefined, say: Say): string {
  return reason ? say('slides.notes.reason', { line, reason }) : line
}
