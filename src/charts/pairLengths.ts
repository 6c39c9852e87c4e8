import { type Amount, compare } from '../money/index.ts'
import { barLength } from './barLength.ts'

/** Lengths of a hollow budget and a solid actual in percent of the longer; 0 for what is no bar. */
export function pairLengths(
  budget: Amount | undefined,
  actual: Amount | undefined,
): { readonly hollow: number; readonly solid: number } {
  const longest = budget && actual && compare(actual, budget) > 0 ? actual : budget
  return { hollow: barLength(budget, longest), solid: barLength(actual, longest) }
}
