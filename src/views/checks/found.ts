import { type Finding, isAlarm } from '@/checks/finding.ts'
import { gravestFirst } from '@/checks/groups.ts'
import { foundText } from '@/words/found.ts'
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

/** A point in words; what the same words say is one. */
export interface ToldPoint {
  readonly finding: Finding
  readonly text: string
}

/** The gravest points in words, so many at most. */
export function toldPoints(telling: Telling, most: number): ToldPoint[] {
  const told = new Map<string, ToldPoint>()
  for (const finding of pointsOf(telling) ?? []) {
    if (told.size === most) break
    const text = foundText(telling.ledger, finding, telling.say)
    if (!told.has(text)) told.set(text, { finding, text })
  }
  return [...told.values()]
}
