import type { Check } from '../../check.ts'
import type { Checked } from '../../family.ts'
import { budgetNames, entryNames, formulaNames, namesOfCodes } from './names.ts'
import { itemsOfSections, oneUnit, printedCodes, tables } from './tables.ts'
import { wording } from './wording.ts'
import { writtenYears } from './writtenYears.ts'

/** Family 6: what the form asks: tables that are there, whole and named alike, finished wording. */
export function form({ ledger }: Checked): Check[] {
  return [
    ...tables(ledger),
    ...oneUnit(ledger),
    ...itemsOfSections(ledger),
    ...namesOfCodes(ledger),
    ...printedCodes(ledger),
    ...budgetNames(ledger),
    ...entryNames(ledger),
    ...formulaNames(ledger),
    ...wording(ledger),
    ...writtenYears(ledger),
  ]
}
