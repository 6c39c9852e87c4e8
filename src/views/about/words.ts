import type { Ledger } from '@/ledger/ledger.ts'
import type { Say } from '@/words/say.ts'
import type { Prose } from './passages.ts'

/** How much of an explanation a ledger has. */
export function aboutSentence(
  { glossary }: Ledger,
  { sections, figures }: Prose,
  say: Say,
): string {
  const key = figures.length ? 'prose' : sections.length ? 'proseWithoutFigures' : 'noProse'
  return say('about.sentence', {
    prose: say(`about.${key}`, { sections: sections.length, figures: figures.length }),
    glossary: glossary.length ? say('about.terms', { count: glossary.length }) : '',
  })
}
