import { computed, type ComputedRef, inject, type InjectionKey, type Ref } from 'vue'
import type { ChartTheme } from '@/charts/theme.ts'
import { usePreferences } from '@/stores/preferences.ts'
import { usePrinting } from './usePrinting.ts'

/** Where charts stand that have tokens and pixels of their own, such as on a slide. */
export interface ChartPlace {
  readonly element: HTMLElement | undefined
  /** Pixels of a canvas for each pixel of style. */
  readonly pixelRatio: number
}
export const CHART_PLACE: InjectionKey<Ref<ChartPlace>> = Symbol('chart place')

/** The tokens of the theme on show, as charts need them. */
export function useChartTheme(): ComputedRef<ChartTheme> {
  const place = inject(CHART_PLACE, undefined)
  const preferences = usePreferences()
  const printing = usePrinting()
  return computed(() => {
    // The tokens of paper are others than those of the screen.
    void printing.value
    // The attribute follows the preference in an effect of its own, which may run later than this.
    document.documentElement.dataset['theme'] = preferences.theme
    return themeOnShow(place?.value.element)
  })
}

/** Pixels of a picture's small text, whatever the screen that it is made on. */
const PICTURE_FONT_SIZE = 13

/** Makes something in the colours of the light theme, which files are in; the screen stays as it is. */
export function inLightTheme<T>(make: (theme: ChartTheme) => T): T {
  const { dataset } = document.documentElement
  const { theme: shown = 'light' } = dataset
  dataset['theme'] = 'light'
  try {
    const theme = themeOnShow()
    // ECharts puts the names of fonts into attributes of SVG as they are.
    const font = theme.font.replaceAll('"', "'")
    return make({ ...theme, font, fontSize: PICTURE_FONT_SIZE })
  } finally {
    dataset['theme'] = shown
  }
}

function themeOnShow(place: Element = document.documentElement): ChartTheme {
  const style = getComputedStyle(place)
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
    fontSize: pixelsOf(token('text-s')),
    classColour: (code) => token(`class-${code.slice(0, 3)}`) || token('class-other'),
  }
}

function pixelsOf(length: string): number {
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize)
  return parseFloat(length) * (length.endsWith('rem') ? root : 1)
}
