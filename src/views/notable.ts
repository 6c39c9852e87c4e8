import { GRAVE } from '../checks/severity.ts'
import { VIEW_NAMES } from './names.ts'
import { MOST_NOTABLE, type PlacedNotable, type Telling, type TellNotable } from './view.ts'

const FOUND = import.meta.glob<TellNotable>('./*/notable.ts', { eager: true, import: 'notable' })

/**
 * What is notable about a year, by what is at stake; doubts about the figures come last, for they are
 * about the others, too. Nothing that is about less than a hundredth of the year.
 */
export function notableOf(telling: Telling): readonly PlacedNotable[] {
  const told = VIEW_NAMES.flatMap((view) =>
    (FOUND[`./${view}/notable.ts`]?.(telling) ?? []).map((each) => ({ ...each, view })),
  )
  return told
    .filter(({ stake }) => stake.gte(GRAVE))
    .sort((a, b) => b.stake.comparedTo(a.stake))
    .slice(0, MOST_NOTABLE)
    .sort((a, b) => Number(isAboutFigures(a)) - Number(isAboutFigures(b)))
}

function isAboutFigures({ view }: PlacedNotable): boolean {
  return view === 'checks'
}
