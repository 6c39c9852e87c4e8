import type { CatalogueEntry, Ledger } from '@/ledger/ledger.ts'
import { headOf } from '@/ledger/whose.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { changed, defaultEntry, defaultLedger, type LedgerData } from '../../ledgers.ts'

/** A ledger beside the default one, and what the catalogue says of it. */
export interface Neighbour {
  readonly entry: CatalogueEntry
  readonly ledger: Ledger
}

/** The default ledger with other figures and another head, under an id of its own. */
export function neighbour(
  id: string,
  change: (copy: LedgerData) => void,
  cells: Readonly<Record<string, string | null>> = {},
): Neighbour {
  const ledger = ledgerWith(cells, changed(defaultLedger(), change))
  return { ledger, entry: { id, ...headOf(ledger), file: `${id}.json` } }
}

/** The default ledger itself. */
export const own: Neighbour = { entry: defaultEntry(), ledger: ledgerWith() }

const [SPENT, SPENT_BY_CODE] = ['totals/expenditure.year-total/amount', 'expenditure/total/total']

/** Another year of its department. */
export const yearOf = (year: number, spent: string, change?: (copy: LedgerData) => void) =>
  neighbour(
    `own-${year}`,
    (copy) => {
      copy.year = year
      change?.(copy)
    },
    { [SPENT]: spent },
  )

/** Another department of its region and year; `null` where it does not print what it spent. */
export const departmentOf = (
  name: string,
  spent: string | null,
  change?: (copy: LedgerData) => void,
) =>
  neighbour(
    name,
    (copy) => {
      copy.department = name
      copy.departmentId = encodeURIComponent(name).replaceAll('%', '')
      change?.(copy)
    },
    { [SPENT]: spent, ...(spent === null && { [SPENT_BY_CODE]: null }) },
  )
