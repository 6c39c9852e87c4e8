import { computed, type ComputedRef } from 'vue'
import type { ChartTheme } from '@/charts/theme.ts'
import { usePreferences } from '@/stores/preferences.ts'
import { usePrinting } from './usePrinting.ts'

/** The tokens of the theme on show, as charts need them. */
export function useChartTheme(): ComputedRef<ChartTheme> {
  const preferences = usePreferences()
  const printing = usePrinting()
  return computed(() => {
    // The tokens of paper are others than those of the screen.
    void printing.value
    // The attribute follows the preference in an effect of its own, which may run later than this.
    document.documentElement.dataset['theme'] = preferences.theme
    const style = getComputedStyle(document.documentElement)
    const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
    return {
      ink: token('ink'),
      muted: token('muted'),
      line: token('line'),
      lineStrong: token('line-strong'),
      surface: token('surface'),
      accent: token('accent'),
      teal: token('teal'),
      gold: token('gold'),
      onClass: token('on-class'),
      font: token('font'),
      fontSize: parseFloat(token('text-s')) * parseFloat(style.fontSize),
      classColour: (code) => token(`class-${code.slice(0, 3)}`) || token('class-other'),
    }
  })
}
