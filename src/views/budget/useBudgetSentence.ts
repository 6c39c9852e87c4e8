import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { budgetFigures } from '@/figures/budget.ts'
import { budgetSentence } from './budgetSentence.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Amount } from '@/money/index.ts'
import { useSaidAmount } from '@/ui/useSaidAmount.ts'

/** Budget against actual in one sentence; `undefined` where neither is published. */
export function useBudgetSentence(of: () => Ledger): ComputedRef<string | undefined> {
  const { t } = useI18n()
  const saidAmount = useSaidAmount()

  return computed(() => {
    const figures = budgetFigures(of())
    if (!figures) return undefined
    const { total, furthest, compared, equal } = figures
    const money = (amount: Amount | undefined) => saidAmount(amount, of().unit)
    const key = budgetSentence(figures)
    const values = {
      opening: money(total.opening?.amount),
      actual: money(total.value),
      rate: total.rate.kind === 'none' ? '' : total.rate.text,
      compared,
      equal,
      name: furthest?.name || (furthest?.code ?? ''),
      furthest: furthest && furthest.rate.kind !== 'none' ? furthest.rate.text : '',
    }
    return (
      t(`budget.sentence.total.${key.total}`, values) +
      t(`budget.sentence.items.${key.items}`, values)
    )
  })
}
