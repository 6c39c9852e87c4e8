import { type Address, addressOf, parseAddress } from '../ledger/address.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { cellAt } from '../ledger/lookup.ts'
import type { Amount } from '../money/index.ts'
import type { PlacedCell } from './completion.ts'

/** What stands at a table's cell, with its place. */
export function placedCell(ledger: Ledger, table: string, row: string, column: string): PlacedCell {
  return { cell: cellAt(ledger, table, row, column), address: addressOf(table, row, column) }
}

/** What stands at an address of a table, with it. */
export function placedAt(ledger: Ledger, address: Address): PlacedCell {
  const [table = '', row = '', column = ''] = address.split('/')
  return placedCell(ledger, table, row, column)
}

/** The first of several places of one figure that prints it; the first of all where none does. */
export function firstPrinted(first: PlacedCell, ...others: PlacedCell[]): PlacedCell {
  return [first, ...others].find(amountOf) ?? first
}

/** The amount in a cell, `undefined` where none is printed. */
export function amountOf({ cell }: PlacedCell): Amount | undefined {
  return cell.state === 'figure' ? cell.amount : undefined
}

/** The ids of the tables that cells stand in, each once. */
export function tablesOf(placed: readonly PlacedCell[]): string[] {
  return [...new Set(placed.flatMap(({ address }) => parseAddress(address)?.table ?? []))]
}
