import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { summarise, VERDICTS } from '@/checks/summary.ts'
import { groupDigits } from '@/money/index.ts'
import { useChecksStore } from '@/stores/checks.ts'

/** What the checks of the ledger on show came to, in one sentence; `undefined` until they are done. */
export function useChecksSentence(): ComputedRef<string | undefined> {
  const { t } = useI18n()
  const store = useChecksStore()

  const said = (count: number) => groupDigits(String(count))

  return computed(() => {
    if (!store.findings) return undefined
    const { checks, figures, causes, counts } = summarise(store.findings)
    const parts = VERDICTS.flatMap((each) => {
      const count = counts[each]
      if (each !== 'discrepancy')
        return count ? [t(`checks.sentence.${each}`, { count: said(count) })] : []
      if (!count) return [t('checks.sentence.noDiscrepancy')]
      return [
        count === causes
          ? t('checks.sentence.discrepancy', { count: said(count) })
          : t('checks.sentence.discrepancyOf', { count: said(count), causes: said(causes) }),
      ]
    })
    return t('checks.sentence.all', {
      checks: said(checks),
      figures: said(figures),
      counts: parts.join(t('checks.sentence.join')),
    })
  })
}
