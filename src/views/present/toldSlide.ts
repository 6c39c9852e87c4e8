import { markedBy } from '../../checks/marks.ts'
import type { SlideText } from '../../exports/slide.ts'
import { sourceText } from '../../words/source.ts'
import { VIEWS } from '../parts.ts'
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
      source: [sourceText(ledger, slide.tables, say, slide.from?.(ledger)), doubts(slide, telling)]
        .filter(Boolean)
        .join(say('slides.sentence.comma')),
      notes: slide.notes(telling),
    },
  }
}

/** How many figures that the slide's view draws are at odds with others: slides mark none of them. */
function doubts(slide: ViewSlide, { ledger, findings, say }: Telling): string | undefined {
  if (!findings || findings === 'failed') return undefined
  const view = VIEWS.find(({ slides }) => slides.includes(slide))
  const marked = [...markedBy(findings)].filter((address) => view?.draws?.(ledger, address))
  return marked.length ? say('slides.doubts', { count: marked.length }) : undefined
}
