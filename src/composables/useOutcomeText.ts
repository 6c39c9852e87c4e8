import { useI18n } from 'vue-i18n'
import type { Equation } from '@/checks/equation.ts'
import type { Finding } from '@/checks/finding.ts'
import { amount, formatAmount, groupDigits, type Unit, UNITS } from '@/money/index.ts'
import { useUnitName } from './useUnitName.ts'

/**
 * Says how far the two sides of an equation are apart and what rounding allows; `undefined` where
 * nothing could be computed.
 */
export function useOutcomeText() {
  const { t, locale } = useI18n()
  const unitName = useUnitName()

  /** A plain decimal with its unit; English has no word for 万, and no digit may be lost. */
  function said(decimal: string, unit: string | undefined): string {
    const money = UNITS.find((each): each is Unit => each === unit)
    if (money && locale.value !== 'zh')
      return `${formatAmount(amount(decimal, money), '元')}\u00a0${unitName('元') ?? ''}`
    const digits = groupDigits(decimal)
    const name = unitName(unit)
    if (name === undefined) return digits
    return name === '%' ? `${digits}%` : `${digits}\u00a0${name}`
  }

  return (finding: Finding, equation: Equation): string | undefined => {
    const { kind, verdict, because } = finding
    const { unit, difference, tolerance = '0' } = equation
    if (difference === undefined || (verdict === 'uncheckable' && because?.key !== 'scope'))
      return undefined
    if (kind === 'ratio' && equation.isPercentage) {
      const named = {
        value: `${equation.right.sum ?? ''}%`,
        difference: groupDigits(difference),
        tolerance: groupDigits(tolerance),
      }
      if (verdict === 'exact') return t('checks.equation.ratio', named)
      return t(
        `checks.equation.${verdict === 'rounding' ? 'ratioRounding' : 'ratioDiffers'}`,
        named,
      )
    }
    const named = { difference: said(difference, unit), tolerance: said(tolerance, unit) }
    switch (verdict) {
      case 'exact':
        if (kind === 'ratio')
          return t('checks.equation.ratio', { value: said(equation.right.sum ?? '', unit) })
        return t(`checks.equation.${kind === 'order' ? 'order' : 'exact'}`)
      case 'rounding':
        return t('checks.equation.rounding', named)
      case 'uncheckable':
        return t('checks.equation.apart', named)
      case 'discrepancy':
        if (kind === 'order') return t('checks.equation.exceeds', named)
        return t(`checks.equation.${tolerance === '0' ? 'differsWhole' : 'differs'}`, named)
    }
  }
}
