import { type Finding, isAlarm } from '@/checks/finding.ts'
import { gravestFirst } from '@/checks/groups.ts'
import type { Telling } from '../view.ts'

/** What the checks found; `undefined` until they are done, and where they can't be run. */
export function foundBy({ findings }: Pick<Telling, 'findings'>): readonly Finding[] | undefined {
  return findings === 'failed' ? undefined : findings
}

/** What there is to ask about, each cause once, the gravest first; `undefined` as above. */
export function pointsOf(telling: Pick<Telling, 'findings'>): readonly Finding[] | undefined {
  const found = foundBy(telling)
  if (!found) return undefined
  let points = known.get(found)
  if (!points) known.set(found, (points = gravestFirst(found.filter(isAlarm))))
  return points
}

/** The sentence, the notes and the slide itself ask. */
const known = new WeakMap<readonly Finding[], readonly Finding[]>()
