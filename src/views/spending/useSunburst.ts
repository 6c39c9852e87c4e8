import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { pictureOf, sunburst, type SunburstLabels } from './sunburst.ts'
import { isDrawable, shareIn, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import { spendingRows } from './spendingRows.ts'
import { formatPercent } from '@/money/index.ts'
import { useChecksStore } from '@/stores/checks.ts'
import { useChartTheme } from '@/ui/useChartTheme.ts'
import { useSaidAmount } from '@/ui/useSaidAmount.ts'
import { useSpendingNames } from './useSpendingNames.ts'

/** The sunburst around a code in the words of the interface; `size` is that of its box in pixels. */
export function useSunburst(
  tree: () => SpendingTree,
  focus: () => string,
  size: () => { readonly width: number; readonly height: number },
) {
  const { t } = useI18n()
  const { nameOf } = useSpendingNames()
  const theme = useChartTheme()
  const checks = useChecksStore()
  const said = useSaidAmount()

  const picture = computed(() => pictureOf(tree(), focus()))
  const drawable = computed(() => picture.value.children.some(isDrawable))
  const labels = computed<SunburstLabels>(() => ({
    name: (node) => nameOf(node, tree()),
    amount: ({ amount }) => said(amount),
    share: (node, whole) => shareText(node, whole, 1),
    shareOf: (node, whole) => {
      const share = shareText(node, whole, 2)
      const of = whole.code ? nameOf(whole, tree()) : t(`spending.within.${tree().scope.id}`)
      return share && t('spending.share', { of, share })
    },
    sign: ({ place }) => (checks.disputed.has(place.address) ? '≠' : ''),
    up: t('spending.up'),
  }))
  const option = computed(() => sunburst(tree(), focus(), theme.value, size(), labels.value))
  /** What the chart shows, for those who do not see it. */
  const label = computed(() =>
    t('spending.sunburstLabel', {
      name: nameOf(picture.value, tree()),
      amount: said(picture.value.amount),
      count: spendingRows({ ...tree(), root: picture.value }, () => true).length - 1,
    }),
  )

  return { picture, drawable, labels, option, label }
}

function shareText(node: SpendingNode, whole: SpendingNode, places: number): string {
  const share = node === whole ? undefined : shareIn(node, whole)
  return share ? formatPercent(share, places) : ''
}
