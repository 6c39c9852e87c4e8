import type { ViewSlide } from '../view.ts'
import { sourceBlocks } from './sourceBlocks.ts'

/** The slide on what all others were made of. */
export const slides: readonly ViewSlide[] = [
  {
    id: 'sources',
    isShown: () => true,
    title: ({ say }) => say('slides.title.sources'),
    sentence: ({ say }) => say('slides.sentence.sources'),
    notes: ({ say }) => [say('slides.notes.sources'), say('slides.ask.sources')],
    tables: [],
    blocks: sourceBlocks,
  },
]
