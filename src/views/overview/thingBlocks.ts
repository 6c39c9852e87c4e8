import type { Block } from '@/exports/pptx/blocks.ts'
import { notableOf } from '../notable.ts'
import type { Telling } from '../view.ts'

/** What to know of the year, each with its number. */
export function thingBlocks(telling: Telling): Block[] {
  const { say } = telling
  const things = notableOf(telling)
  if (!things.length)
    return [{ kind: 'list', items: [say('overview.notable.none')], more: () => '' }]
  return [
    {
      kind: 'facts',
      facts: things.map(({ figure, sentence, detail }) => ({
        figure: figure.text,
        unit: figure.unit ?? '',
        sentence,
        detail,
      })),
    },
  ]
}
