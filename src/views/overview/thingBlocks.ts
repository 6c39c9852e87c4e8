import type { Block } from '@/exports/pptx/blocks.ts'
import { notableOf } from '../notable.ts'
import type { Telling } from '../view.ts'

/** What to know of the year, a line each. */
export function thingBlocks(telling: Telling): Block[] {
  const { say } = telling
  const things = notableOf(telling).map(({ sentence, detail }) =>
    say('slides.notes.thing', { sentence, detail }),
  )
  const items = things.length ? things : [say('overview.notable.none')]
  return [{ kind: 'list', items, more: () => '' }]
}
