import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { sangongFigures, sangongSentence, spentOn } from './sangong.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Amount } from '@/money/index.ts'
import { useSaidAmount } from '@/ui/useSaidAmount.ts'

/** The three public expenses in one sentence; `undefined` where they are not published. */
export function useSangongSentence(of: () => Ledger): ComputedRef<string | undefined> {
  const { t } = useI18n()
  const saidAmount = useSaidAmount()

  return computed(() => {
    const figures = sangongFigures(of())
    if (!figures) return undefined
    const { total, basis } = figures
    const { completion } = total
    const money = (amount: Amount | undefined) => saidAmount(amount, of().unit)
    const spent = spentOn(figures)
      .map(({ id, amount }) =>
        t('sangong.sentence.part', { name: t(`sangong.parts.${id}`), amount: money(amount) }),
      )
      .join(t('sangong.sentence.comma'))
    return [
      t(`sangong.sentence.${sangongSentence(figures)}`, {
        term: t(`sangong.basis.${basis}`),
        budget: money(total.budgetValue),
        actual: money(total.actualValue),
        rate: completion.kind === 'none' ? '' : completion.text,
      }),
      spent && t('sangong.sentence.parts', { parts: spent }),
      t('sangong.sentence.end'),
    ].join('')
  })
}
