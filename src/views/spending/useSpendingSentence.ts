import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { spendingSentence } from './spendingSentence.ts'
import type { SpendingTree } from './spendingTree.ts'
import { type Decimal, formatPercent } from '@/money/index.ts'
import { useSaidAmount } from '@/ui/useSaidAmount.ts'
import { useSpendingNames } from './useSpendingNames.ts'

/** The view's sentence in the language of the interface. */
export function useSpendingSentence(
  tree: () => SpendingTree | undefined,
  focus: () => string,
): ComputedRef<string | undefined> {
  const { t } = useI18n()
  const { nameOf, shortNameOf } = useSpendingNames()

  const money = useSaidAmount()

  /** Whole yuan of every hundred; a part that rounds to none is still there. */
  function ofHundred(share: Decimal): string {
    const yuan = share.times(100).toDecimalPlaces(0)
    return yuan.lt(1) ? t('spending.sentence.lessThanOne') : yuan.toFixed()
  }

  return computed(() => {
    const from = tree()
    if (!from) return undefined
    const said = spendingSentence(from, focus())
    const base = t(`spending.base.${from.scope.id}`)
    const whole = t(`spending.within.${from.scope.id}`)
    switch (said.kind) {
      case 'unpublished':
        return t('spending.sentence.unpublished', { name: nameOf(said.node, from) })
      case 'notPositive':
        return t('spending.sentence.notPositive', {
          name: nameOf(said.node, from),
          amount: money(said.amount),
        })
      case 'whole': {
        const [first, ...rest] = said.parts
        if (!first) return t('spending.sentence.sum', { base, amount: money(said.amount) })
        return [
          t('spending.sentence.whole', {
            base,
            amount: money(said.amount),
            yuan: ofHundred(first.share),
            name: shortNameOf(first.node, from),
          }),
          ...rest.map(({ node, share }) =>
            t('spending.sentence.and', { yuan: ofHundred(share), name: shortNameOf(node, from) }),
          ),
          t('spending.sentence.stop'),
        ].join('')
      }
      case 'code': {
        const { node, amount, ofTotal, within, largest } = said
        const name = nameOf(node, from)
        return [
          t('spending.sentence.code', { name, amount: money(amount) }),
          ofTotal && t('spending.sentence.ofTotal', { base: whole, share: formatPercent(ofTotal) }),
          within &&
            t('spending.sentence.within', {
              name: nameOf(within.node, from),
              share: formatPercent(within.share),
            }),
          largest &&
            t('spending.sentence.largest', {
              name: nameOf(largest.node, from),
              share: formatPercent(largest.share),
            }),
          t('spending.sentence.stop'),
        ]
          .filter(Boolean)
          .join('')
      }
    }
  })
}
