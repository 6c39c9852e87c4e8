import { equationOf } from '@/checks/equation.ts'
import { type Finding, isAlarm } from '@/checks/finding.ts'
import { gravestFirst } from '@/checks/groups.ts'
import { groupDigits } from '@/money/index.ts'
import { unitName } from '@/words/amounts.ts'
import { foundText } from '@/words/found.ts'
import { textPlace } from '@/words/rule.ts'
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

/** A point as slides say it; what the same words say is one. */
export interface ToldPoint {
  readonly key: string
  /** As it is headed among the findings. */
  readonly text: string
  /** How far its figures are apart; nothing of a text. */
  readonly apart: { readonly figure: string; readonly unit: string } | undefined
  /** How grave it is, and of a text where it stands. */
  readonly detail: string
}

/** The gravest points in words, so many at most. */
export function toldPoints(telling: Telling, most: number): ToldPoint[] {
  const { ledger, say } = telling
  const told = new Map<string, ToldPoint>()
  for (const finding of pointsOf(telling) ?? []) {
    if (told.size === most) break
    const text = foundText(ledger, finding, say)
    if (told.has(text)) continue
    const grave = say(`checks.severity.${finding.severity}`)
    told.set(text, {
      key: finding.check,
      text,
      apart: apartBy(finding, telling),
      detail: [grave, textPlace(ledger, finding, say)].filter(Boolean).join(' · '),
    })
  }
  return [...told.values()]
}

function apartBy(finding: Finding, { ledger, say }: Telling): ToldPoint['apart'] {
  const { difference, unit, isPercentage } = equationOf(ledger, finding) ?? {}
  return difference === undefined
    ? undefined
    : {
        figure: groupDigits(difference),
        unit: isPercentage ? say('slides.points') : (unitName(unit, say) ?? ''),
      }
}
