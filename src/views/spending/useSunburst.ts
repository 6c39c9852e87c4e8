import { computed } from 'vue'
import type { Ledger } from '@/ledger/ledger.ts'
import { pictureOf, type SunburstDatum } from './sunburst.ts'
import { sunburst, sunburstTip } from './sunburstOption.ts'
import { isDrawable, type SpendingTree } from './spendingTree.ts'
import { sunburstLabels, sunburstText } from './words.ts'
import { useChecks } from '@/ui/useChecks.ts'
import { useChartTheme } from '@/ui/useChartTheme.ts'
import { useSay } from '@/ui/useSay.ts'

/** The sunburst around a code in the words of the interface; `size` is that of its box in pixels. */
export function useSunburst(
  ledger: () => Ledger,
  tree: () => SpendingTree,
  focus: () => string,
  size: () => { readonly width: number; readonly height: number },
) {
  const say = useSay()
  const theme = useChartTheme()
  const checks = useChecks()

  const picture = computed(() => pictureOf(tree(), focus()))
  const drawable = computed(() => picture.value.children.some(isDrawable))
  const labels = computed(() => sunburstLabels(ledger(), tree(), checks.disputed, say))
  const option = computed(() => sunburst(tree(), focus(), theme.value, size(), labels.value))
  const tip = (data: unknown) => sunburstTip(data as SunburstDatum, tree(), focus(), labels.value)
  /** What the chart shows, for those who do not see it. */
  const label = computed(() => sunburstText(picture.value, tree(), say))

  return { picture, drawable, labels, option, tip, label }
}
