import type { Block } from '@/exports/pptx/blocks.ts'
import type { Telling } from '../view.ts'
import { pointsOf, toldPoints } from './found.ts'

/** So many points are read on a slide. */
const MOST_POINTS = 4

/** Where published figures differ, the gravest first; nothing until the checks are done. */
export function pointBlocks(telling: Telling): Block[] {
  const { say } = telling
  const all = pointsOf(telling)
  // The sentence says why there are none.
  if (!all) return []
  const points = toldPoints(telling, MOST_POINTS)
  if (!points.length) return [{ kind: 'list', items: [say('deck.noPoints')], more: () => '' }]
  return [
    {
      kind: 'facts',
      facts: points.map(({ text, apart, detail }) => ({
        figure: apart?.figure ?? '',
        unit: apart?.unit ?? '',
        sentence: text,
        detail,
      })),
      ...(all.length > points.length && {
        more: say('slides.more', { count: all.length - points.length }),
      }),
    },
  ]
}
