import type { Equation } from '../checks/equation.ts'
import { type Finding, isDoubt } from '../checks/finding.ts'
import { groupDigits } from '../money/index.ts'
import { saidDecimal } from './amounts.ts'
import type { Say } from './say.ts'

/**
 * Says how far the two sides of an equation are apart and what rounding allows; `undefined` where
 * nothing could be computed.
 */
export function outcomeText(
  { kind, verdict, because }: Finding,
  { right, unit, difference, tolerance = '0', isPercentage }: Equation,
  say: Say,
): string | undefined {
  if (difference === undefined || (verdict === 'uncheckable' && !isDoubt(because))) return undefined
  if (kind === 'ratio' && isPercentage) {
    const named = {
      value: `${right.sum ?? ''}%`,
      difference: groupDigits(difference),
      tolerance: groupDigits(tolerance),
    }
    if (verdict === 'exact') return say('checks.equation.ratio', named)
    return say(
      `checks.equation.${verdict === 'rounding' ? 'ratioRounding' : 'ratioDiffers'}`,
      named,
    )
  }
  const named = {
    difference: saidDecimal(difference, unit, say),
    tolerance: saidDecimal(tolerance, unit, say),
  }
  switch (verdict) {
    case 'exact':
      if (kind === 'ratio')
        return say('checks.equation.ratio', { value: saidDecimal(right.sum ?? '', unit, say) })
      return say(`checks.equation.${kind === 'order' ? 'order' : 'exact'}`)
    case 'rounding':
      return say('checks.equation.rounding', named)
    case 'uncheckable':
      return say('checks.equation.apart', named)
    case 'discrepancy':
      if (kind === 'order')
        return say(`checks.equation.${difference === '0' ? 'exact' : 'exceeds'}`, named)
      return say(`checks.equation.${tolerance === '0' ? 'differsWhole' : 'differs'}`, named)
  }
}
