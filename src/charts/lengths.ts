import type { Amount } from '../money/index.ts'

/** Lengths in percent of the longest; amounts that are not above zero, or none, have no length. */
export function lengths(amounts: readonly (Amount | undefined)[]): number[] {
  const yuan = amounts.map((amount) => Math.max(0, amount?.yuan.toNumber() ?? 0))
  const longest = yuan.reduce((most, each) => Math.max(most, each), 0)
  return yuan.map((each) => (longest ? (each / longest) * 100 : 0))
}
