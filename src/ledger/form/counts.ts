import { type Address, addressOf } from '../address.ts'
import { SANGONG } from './relations.ts'

/** Counts of the passages that go with an amount, or with another count. */
const said = (part: string, key: string): Address => addressOf('narrative', part, key)

/** A count without which nothing would be spent, and where the amount is printed, the best first. */
export interface Countable {
  readonly count: Address
  readonly amounts: readonly Address[]
  /** Each costs so much that none is had for nothing. */
  readonly isCostly?: true
}

const spent = (row: string): Address => addressOf(SANGONG, row, 'actual')

const trips: readonly Address[] = [said('sangong-abroad', 'actual'), spent('abroad')]
const guests = (part: string, ...amounts: Address[]): Countable[] =>
  ['groups', 'persons'].map((key) => ({
    count: said(part, key),
    amounts: [said(part, 'actual'), ...amounts],
  }))
const running: readonly Address[] = [
  said('sangong-vehicle-operation', 'actual'),
  spent('vehicle-operation'),
]

export const COUNTABLES: readonly Countable[] = [
  { count: said('sangong-abroad', 'groups'), amounts: trips },
  { count: said('sangong-abroad', 'persons'), amounts: trips },
  {
    count: said('sangong-vehicle-purchase', 'vehicles'),
    amounts: [said('sangong-vehicle-purchase', 'actual'), spent('vehicle-purchase')],
    isCostly: true,
  },
  { count: said('sangong-vehicle-operation', 'vehicles-held'), amounts: running },
  { count: said('state-assets', 'vehicles'), amounts: running },
  ...guests('sangong-reception', spent('reception')),
  ...guests('sangong-reception-foreign'),
  ...guests('sangong-reception-domestic'),
]

/** Counts of which the first is usually at most the second: each group has someone in it. */
export const COUNTS_AT_MOST: readonly (readonly [fewer: Address, more: Address])[] = [
  ...[
    'sangong-abroad',
    'sangong-reception',
    'sangong-reception-foreign',
    'sangong-reception-domestic',
  ].map((part) => [said(part, 'groups'), said(part, 'persons')] as const),
  [
    said('sangong-vehicle-purchase', 'vehicles'),
    said('sangong-vehicle-operation', 'vehicles-held'),
  ],
  [said('sangong-vehicle-purchase', 'vehicles'), said('state-assets', 'vehicles')],
  [said('state-assets', 'other-vehicles'), said('state-assets', 'vehicles')],
]
