import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { largestClass, yearResult } from './overview.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useClassName } from '@/ui/useClassName.ts'
import { useCompactAmount } from '@/ui/useCompactAmount.ts'

/** The year in one sentence. */
export function useOverviewSentence(of: () => Ledger): ComputedRef<string> {
  const { t } = useI18n()
  const compact = useCompactAmount()
  const className = useClassName()

  return computed(() => {
    const { kind, ...amounts } = yearResult(of())
    const said = Object.entries(amounts).map(([name, amount]) => {
      const { text, unit } = compact(amount)
      return [name, `${text}\u00a0${unit}`]
    })
    const result = t(`overview.result.${kind}`, {
      year: of().year,
      ...(Object.fromEntries(said) as Record<string, string>),
    })
    const first = largestClass(of())
    if (!first) return t('overview.sentence.result', { result })
    const name = className(first.code, first.name)
    const how = first.exact ? (first.yuan === '100' ? 'all' : 'exact') : 'about'
    const largest = t(`overview.largest.${how}`, {
      yuan: first.yuan,
      name: name.charAt(0).toLowerCase() + name.slice(1),
    })
    return t('overview.sentence.both', { result, largest })
  })
}
