import { computed, type ComputedRef, inject, type InjectionKey, type Ref } from 'vue'
import { type ChartTheme, fontsOfFile, themeOf } from '@/charts/theme.ts'
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
    const { theme } = preferences
    const element = place?.value.element
    if (!printing.value) return inTheme(theme, theme, () => themeOnShow(element))
    // Paper is light. Browsers tell of a print before the tokens are those of paper.
    const paper = <T>(make: () => T) => inTheme('light', theme, make)
    const tokens = paper(() => themeOnShow(element))
    // A look at another theme is dear: one for each class.
    const classes = new Map<string, string>()
    const classColour = (code: string) => {
      const name = code.slice(0, 3)
      const colour = classes.get(name) ?? paper(() => tokens.classColour(name))
      classes.set(name, colour)
      return colour
    }
    return { ...tokens, classColour }
  })
}

/** Pixels of a picture's small text, whatever the screen that it is made on. */
const PICTURE_FONT_SIZE = 13

/** Makes something in the colours of the light theme, which files are in; the screen stays as it is. */
export function inLightTheme<T>(make: (theme: ChartTheme) => T): T {
  return inTheme('light', document.documentElement.dataset['theme'] ?? 'light', () => {
    const theme = themeOnShow()
    return make({
      ...theme,
      // ECharts puts the names of fonts into attributes of SVG as they are.
      font: fontsOfFile(theme.font),
      serif: fontsOfFile(theme.serif),
      fontSize: PICTURE_FONT_SIZE,
    })
  })
}

/** Does something while the page has one theme; then it has the other. */
function inTheme<T>(theme: string, then: string, make: () => T): T {
  const { dataset } = document.documentElement
  dataset['theme'] = theme
  try {
    return make()
  } finally {
    // Also before the effect of its own in which the attribute follows the preference.
    dataset['theme'] = then
  }
}

function themeOnShow(place: Element = document.documentElement): ChartTheme {
  const style = getComputedStyle(place)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return themeOf(token, pixelsOf(token('text-s')))
}

function pixelsOf(length: string): number {
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize)
  return parseFloat(length) * (length.endsWith('rem') ? root : 1)
}
