import type { Address } from '../ledger/address.ts'
import type { FormulaText } from '../ledger/formula.ts'
import type { Decimal } from '../money/index.ts'
import { GRAVE } from '../checks/severity.ts'
import { VIEW_NAMES, type ViewName } from './names.ts'
import type { Query, Telling } from './view.ts'

/** Something that a reader should know before all else: one sentence with one number. */
export interface Notable {
  readonly id: string
  /** What share of the year's money, or of all points, it is about. */
  readonly stake: Decimal
  readonly figure: { readonly text: string; readonly unit?: string }
  /** Where the number stands, or how it is derived. */
  readonly evidence: Address | FormulaText | undefined
  readonly sentence: string
  /** What the number is made of. */
  readonly detail: string
  /** Why, in the document's own words. */
  readonly reason?: string | undefined
  /** The view that says more, in the state that shows it. */
  readonly more: { readonly view: ViewName; readonly query?: Query }
}

/** The same with the view that gives it. */
export type PlacedNotable = Notable & { readonly view: ViewName }

/** What a view has to tell; each view lists it in its `notable.ts`. */
export type TellNotable = (telling: Telling) => readonly Notable[]

const FOUND = import.meta.glob<TellNotable>('./*/notable.ts', { eager: true, import: 'notable' })

/** So many things are remembered. */
export const MOST_NOTABLE = 3

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
    .sort((a, b) => Number(isDoubt(a)) - Number(isDoubt(b)))
}

function isDoubt({ view }: PlacedNotable): boolean {
  return view === 'checks'
}
