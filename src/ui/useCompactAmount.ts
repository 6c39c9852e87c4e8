import { useI18n } from 'vue-i18n'
import { type Amount, compactAmount } from '@/money/index.ts'

/** An amount as one says it: the digits and what they count. */
interface SaidAmount {
  readonly text: string
  readonly unit: string
}

/**
 * Says amounts as one would aloud: 2.39 亿元; in English, which has no word for 万, in millions of
 * yuan and the like.
 */
export function useCompactAmount(): (of: Amount) => SaidAmount {
  const { locale, t } = useI18n()
  return (of) => {
    if (locale.value === 'zh') {
      const { text, unit } = compactAmount(of)
      return { text, unit: t(`terms.unit.${unit}`) }
    }
    const spoken = new Intl.NumberFormat(locale.value, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits: 2,
    })
    const [text = '', ...scale] = spoken
      .format(of.yuan.toFixed() as Intl.StringNumericLiteral)
      .split(' ')
    return { text, unit: [...scale, t('terms.unit.元')].join('\u00a0') }
  }
}
