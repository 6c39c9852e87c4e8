import type { ChartTheme } from '@/charts/theme.ts'
import type { SlideText } from '@/exports/slide.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { say } from './words.ts'

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

/** A text for each slide. */
export function deckTexts(ledger: Ledger, ids: readonly string[]): SlideText[] {
  return ids.map((id) => ({
    id,
    title: id === 'title' ? `${ledger.department} ${ledger.year}` : `Slide ${id}`,
    sentence: id === 'sources' ? undefined : `${ledger.department}：${id}。`.repeat(3),
    source: `${say('app.source')}${say('app.colon')}${ledger.source.title}`,
    notes: [`Note on ${id} <1>`, 'A second paragraph & more'],
  }))
}
