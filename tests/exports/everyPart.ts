import { runChecks } from '@/checks/runChecks.ts'
import type { ChartExport, PartExport } from '@/exports/partExport.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { VIEW_NAMES } from '@/views/names.ts'
import { partsOn } from '@/views/parts.ts'
import { say } from './words.ts'

/** What every part of every page gives away, by name; what a ledger does not have is not there. */
export function everyPart(ledger: Ledger): Record<string, PartExport | ChartExport> {
  const telling = { ledger, say, findings: runChecks(ledger), query: {} }
  return Object.fromEntries(
    VIEW_NAMES.flatMap((page) =>
      partsOn(page).flatMap(({ id, part }) => {
        const taken = part.taken(telling)
        return taken ? [[`${page} ${id}`, taken] as const] : []
      }),
    ),
  )
}
