import type { SlideText } from '../../exports/slide.ts'
import { sourceText } from '../../words/source.ts'
import type { Telling, ViewSlide } from '../view.ts'

/** A slide with what it says. */
export interface ToldSlide {
  readonly id: string
  readonly slide: ViewSlide
  readonly text: SlideText
}

/** What a slide says of a ledger, in words. */
export function toldSlide(slide: ViewSlide, telling: Telling): ToldSlide {
  const { id } = slide
  const { ledger, say } = telling
  return {
    id,
    slide,
    text: {
      id,
      title: slide.title(telling),
      sentence: slide.sentence(telling),
      source: sourceText(ledger, slide.tables, say, slide.from?.(ledger)),
      notes: slide.notes(telling),
    },
  }
}
