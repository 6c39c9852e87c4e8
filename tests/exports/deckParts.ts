import type { ChartTheme } from '@/charts/theme.ts'
import type { DeckWords } from '@/exports/pptx/words.ts'
import type { SlideText } from '@/exports/slide.ts'
import type { SlideId } from '@/views/present/slides.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { sayIn } from '@/locales/index.ts'
import { compactAmount } from '@/money/index.ts'
import { ruleText, say as chinese } from './words.ts'

/** Colours of which each is another. */
export const deckTheme: ChartTheme = {
  ink: '#1f2328',
  muted: '#5b6470',
  line: '#e4e0d7',
  lineStrong: '#85807a',
  surface: '#ffffff',
  accent: '#b4472e',
  teal: '#1f5c66',
  gold: '#a87a1f',
  onClass: '#ffffff',
  font: 'sans-serif',
  fontSize: 13,
  classColour: (code) => `#${code.slice(0, 3)}0a0`,
}

/** How the interface speaks, as near as a test needs it. */
export async function deckWords(language: 'zh' | 'en'): Promise<DeckWords> {
  const say = await sayIn(language)
  return {
    language,
    say,
    ruleText: (ledger, finding) => {
      const key = `checks.rule.${finding.message.key}`
      return say.has(key) ? say(key, finding.message.values) : ruleText(ledger, finding)
    },
    outcome: (_, { difference, unit }) => difference && `${difference} ${unit ?? ''}`,
    compact: (of) => {
      const { text, unit } = compactAmount(of)
      return { text, unit: say(`terms.unit.${unit}`) }
    },
    nodeName: ({ code, name }) => (code ? name || code : say('spending.base.total')),
  }
}

/** A text for each slide. */
export function deckTexts(ledger: Ledger, ids: readonly SlideId[]): SlideText[] {
  return ids.map((id) => ({
    id,
    title: id === 'title' ? `${ledger.department} ${ledger.year}` : `Slide ${id}`,
    sentence: id === 'sources' ? undefined : `${ledger.department}：${id}。`.repeat(3),
    source: `${chinese('app.source')}${chinese('app.colon')}${ledger.source.title}`,
    notes: [`Note on ${id} <1>`, 'A second paragraph & more'],
  }))
}
