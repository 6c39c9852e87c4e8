import { Decimal, formatPercent } from '../money/index.ts'
import type { Say } from './say.ts'

/** Fractions that everybody sees at once. */
const FRACTIONS = (
  [
    ['quarter', 1, 4],
    ['third', 1, 3],
    ['half', 1, 2],
    ['two-thirds', 2, 3],
    ['three-quarters', 3, 4],
  ] as const
).map(([name, part, of]) => ({ name, value: new Decimal(part).div(of) }))

/** No farther from a fraction than this, in either direction, a share is called by it. */
const NEAR = new Decimal('0.02')

/** A share of a whole as one says it: nearly a third; else in whole percent. */
export function shareWords(share: Decimal, say: Say): string {
  const found = FRACTIONS.find(({ value }) => value.minus(share).abs().lte(NEAR))
  if (!found) return formatPercent(share, 0)
  const fraction = say(`terms.share.${found.name}`)
  const apart = share.comparedTo(found.value)
  return apart === 0 ? fraction : say(`terms.share.${apart < 0 ? 'near' : 'over'}`, { fraction })
}
