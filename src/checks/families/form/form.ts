import type { Check } from '../../check.ts'
import type { Checked } from '../../family.ts'
import { budgetNames, entryNames, formulaNames, namesOfCodes } from './names.ts'
import { itemsOfSections, oneUnit, printedCodes, splits, tables } from './tables.ts'
import { ownName } from './ownName.ts'
import { wording } from './wording.ts'
import { writtenYears } from './writtenYears.ts'

/** Family 6: what the form asks: tables that are there, whole and named alike, finished wording. */
export function form({ ledger, gaps }: Checked): Check[] {
  return [
    ...tables(ledger),
    ...oneUnit(ledger),
    ...itemsOfSections(ledger),
    ...splits(gaps),
    ...namesOfCodes(ledger),
    ...printedCodes(ledger),
    ...budgetNames(ledger),
    ...entryNames(ledger),
    ...formulaNames(ledger),
    ...ownName(ledger),
    ...wording(ledger),
    ...writtenYears(ledger),
  ]
}
