import { useI18n } from 'vue-i18n'
import { type Amount, formatAmount, type Unit } from '@/money/index.ts'
import { useCompactAmount } from './useCompactAmount.ts'

/**
 * An amount within a sentence: in Chinese with the printed digits, in English, which has no word
 * for 万, in millions of yuan and the like. Of none, nothing.
 */
export function useSaidAmount(): (of: Amount | undefined, unit?: Unit) => string {
  const { locale, t } = useI18n()
  const compact = useCompactAmount()
  return (of, unit) => {
    if (!of) return ''
    const said =
      locale.value === 'zh'
        ? { text: formatAmount(of, unit), unit: t(`terms.unit.${unit ?? of.unit}`) }
        : compact(of)
    return `${said.text}\u00a0${said.unit}`
  }
}
