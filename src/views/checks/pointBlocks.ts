import type { Block } from '@/exports/pptx/blocks.ts'
import type { Telling } from '../view.ts'
import { pointsOf } from './found.ts'
import { saidPoints } from './saidPoints.ts'

/** So many points are read on a slide. */
const MOST_POINTS = 4

/** Where published figures differ, the gravest first: what should hold, the figures, how far. */
export function pointBlocks(telling: Telling): Block[] {
  const { say } = telling
  // The sentence says why there are none.
  if (!pointsOf(telling)) return []
  const points = saidPoints(telling)
  if (!points.length) return [{ kind: 'list', items: [say('deck.noPoints')], more: () => '' }]
  return [
    {
      kind: 'cards',
      cards: points.slice(0, MOST_POINTS).map(({ said, place, sides, sign, unit, outcome }) => ({
        said,
        place: place ?? '',
        figures: sides.map((side, index) => ({
          place: [index ? sign : '', side.place].filter(Boolean).join(' '),
          figure: [side.sum ?? say('budget.dash'), unit].filter(Boolean).join(' '),
        })),
        note: outcome ?? '',
      })),
      beyond: Math.max(0, points.length - MOST_POINTS),
      more: (count) => say('deck.morePoints', { count }),
    },
  ]
}
