import type { Measure } from '@/figures/across/figure.ts'
import { type Address, addressOf, parseAddress } from '@/ledger/address.ts'
import { COUNTABLES } from '@/ledger/form/counts.ts'
import {
  APPROPRIATION,
  GENERAL_BUDGET,
  ITEMS,
  RECEIVED,
  SANGONG,
  SPENT,
} from '@/ledger/form/relations.ts'

const general: readonly Address[] = [
  addressOf(GENERAL_BUDGET.detail, 'total', 'total'),
  addressOf(GENERAL_BUDGET.summary, 'expenditure.year-total', GENERAL_BUDGET.column),
]
const spentOn = (row: string): readonly Address[] => [addressOf(SANGONG, row, 'actual')]
const kind = (column: string): readonly Address[] => [addressOf('expenditure', 'total', column)]
/** A block of basic expenditure, in a row or in a column. */
const block = (key: string): readonly Address[] => [
  addressOf('basic', key, 'amount'),
  addressOf('basic', 'total', key),
]

/** What is compared most, by the groups in which it is offered; names are message keys. */
export const MEASURES = {
  year: {
    income: { places: RECEIVED },
    expenditure: { places: SPENT },
    closing: { places: ['totals/expenditure.closing/amount'] },
  },
  kinds: {
    basic: { places: kind('basic') },
    project: { places: kind('project') },
    personnel: { places: block('personnel') },
    operating: { places: block('operating') },
  },
  appropriation: {
    appropriated: { places: [addressOf(APPROPRIATION, 'expenditure.year-total', 'total')] },
    general: { places: general },
    completion: { places: general, per: [addressOf('narrative', ITEMS.total, 'opening')] },
  },
  sangong: {
    sangong: { places: spentOn('total') },
    abroad: { places: spentOn('abroad') },
    vehicles: { places: spentOn('vehicles') },
    reception: { places: spentOn('reception') },
    'vehicles-held': { places: ['narrative/sangong-vehicle-operation/vehicles-held'] },
  },
  points: {
    score: { places: ['scorecard/total/score', 'narrative/performance-self-evaluation/score'] },
  },
} as const satisfies Record<string, Record<string, Measure>>

const NAMED: Readonly<Record<string, Measure>> = Object.assign({}, ...Object.values(MEASURES))

export const DEFAULT_MEASURE = 'expenditure'

/** What a reader compares: a measure that has a name, or any figure by its address. */
export interface Chosen {
  /** A name of `MEASURES`, or an address. */
  readonly id: string
  readonly measure: Measure
  /** Whether it is a measure with a name of its own. */
  readonly isNamed: boolean
  /** The counts that it can be divided by: what it was spent on. */
  readonly bases: readonly Address[]
  /** Which of them it is divided by. */
  readonly base: Address | undefined
}

/** What an address of the page asks for; what is not understood is the default. */
export function chosenMeasure(figure: string, per: string): Chosen {
  const named = Object.hasOwn(NAMED, figure) ? NAMED[figure] : undefined
  const id = named || parseAddress(figure) ? figure : DEFAULT_MEASURE
  const measure = named ?? NAMED[id] ?? { places: [figure as Address] }
  const bases = measure.per ? [] : basesOf(measure)
  const base = bases.find((each) => each === per)
  return {
    id,
    isNamed: Object.hasOwn(NAMED, id),
    measure: base ? { ...measure, per: [base] } : measure,
    bases,
    base,
  }
}

function basesOf({ places }: Measure): Address[] {
  return COUNTABLES.filter(({ amounts }) => amounts.some((amount) => places.includes(amount))).map(
    ({ count }) => count,
  )
}
