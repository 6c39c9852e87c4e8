import { type Amount, toNumber } from '../money/index.ts'

/** The length of an amount's bar in percent of the longest; 0 for what no bar can show. */
export function barLength(of: Amount | undefined, longest: Amount | undefined): number {
  if (!of || !longest?.yuan.gt(0) || of.yuan.lte(0)) return 0
  return Math.min(100, (toNumber(of, '元') / toNumber(longest, '元')) * 100)
}
