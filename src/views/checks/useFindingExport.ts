import { useSay } from '@/ui/useSay.ts'
import type { Finding } from '@/checks/finding.ts'
import { csvOf } from '@/exports/csv.ts'
import { findingListing, findingSheet } from '@/exports/findingListing.ts'
import { saidFields } from '@/exports/listing.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useDownload } from '@/ui/export/useDownload.ts'
import { useExportState } from '@/ui/export/useExportState.ts'
import { writeXlsx, XLSX_TYPE } from '@/ui/export/writeXlsx.ts'
import { ruleText } from '@/words/rule.ts'

type Write = (
  ledger: Ledger,
  findings: readonly Finding[],
) => Promise<[content: BlobPart, type: string]>

export const FINDING_FORMATS = ['csv', 'xlsx', 'json'] as const
export type FindingFormat = (typeof FINDING_FORMATS)[number]

/**
 * Hands out findings as a table for people (CSV or XLSX, in the reader's words) or as data (JSON),
 * and says how that goes.
 */
export function useFindingExport() {
  const say = useSay()
  const download = useDownload()
  const { working, outcome, run } = useExportState()

  const ruleOf = (ledger: Ledger, finding: Finding) => ruleText(ledger, finding, say)

  function save(
    ledger: Ledger,
    findings: readonly Finding[],
    name: string,
    format: FindingFormat,
  ): void {
    void run(async () => {
      // Lets the page say so first.
      await new Promise((resolve) => setTimeout(resolve, 20))
      const [content, type] = await write[format](ledger, findings)
      download(content, `${name}.${format}`, type)
      return 'saved'
    })
  }

  const write: Record<FindingFormat, Write> = {
    csv: async (ledger, findings) => {
      const listing = await findingListing(ledger, findings, ruleOf)
      return [csvOf(saidFields(listing, say)), 'text/csv;charset=utf-8']
    },
    xlsx: async (ledger, findings) => {
      const sheet = await findingSheet(ledger, findings, say, ruleOf)
      return [await writeXlsx([sheet]), XLSX_TYPE]
    },
    json: async (_, findings) => [`${JSON.stringify(findings, null, 2)}\n`, 'application/json'],
  }

  return { working, outcome, save }
}
