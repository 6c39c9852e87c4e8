import type { ChartTheme } from '@/charts/theme.ts'

/** Colours of which each is another. */
export const deckTheme: ChartTheme = {
  ink: '#1f2328',
  muted: '#5b6470',
  line: '#e4e0d7',
  lineStrong: '#85807a',
  surface: '#ffffff',
  sunken: '#f4f1ea',
  accent: '#b4472e',
  navy: '#202060',
  teal: '#1f5c66',
  gold: '#a87a1f',
  onClass: '#ffffff',
  font: 'sans-serif',
  serif: 'serif',
  fontSize: 13,
  classColour: (code) => `#${code.slice(0, 3)}0a0`,
}
