import type { Address } from '../ledger/address.ts'
import { RECEIVED, SPENT } from '../ledger/form/relations.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { PlacedCell } from './completion.ts'
import { firstPrinted, placedAt } from './placedCell.ts'

/** The year's income, from the first table that prints it. */
export function yearIncome(ledger: Ledger): PlacedCell {
  return firstOf(ledger, RECEIVED)
}

/** The year's expenditure, from the first table that prints it. */
export function yearExpenditure(ledger: Ledger): PlacedCell {
  return firstOf(ledger, SPENT)
}

function firstOf(ledger: Ledger, [first, ...others]: readonly [Address, ...Address[]]): PlacedCell {
  return firstPrinted(
    placedAt(ledger, first),
    ...others.map((address) => placedAt(ledger, address)),
  )
}
