import type { Finding } from '@/checks/finding.ts'
import { findingListing, findingSheet } from '@/exports/findingListing.ts'
import { SHEET_FORMAT_IDS, SHEET_FORMATS } from '@/exports/formats.ts'
import { bareSheet } from '@/exports/listing.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useDownload } from '@/ui/export/useDownload.ts'
import { useExportState } from '@/ui/export/useExportState.ts'
import { writeSheets } from '@/ui/export/writeSheets.ts'
import { useSay } from '@/ui/useSay.ts'

export const FINDING_FORMATS = [...SHEET_FORMAT_IDS, 'json'] as const
export type FindingFormat = (typeof FINDING_FORMATS)[number]

/**
 * Hands out findings as a table for people, in the reader's words, or as data (JSON),
 * and says how that goes.
 */
export function useFindingExport() {
  const say = useSay()
  const download = useDownload()
  const { working, outcome, run } = useExportState()

  function save(
    ledger: Ledger,
    findings: readonly Finding[],
    name: string,
    format: FindingFormat,
  ): void {
    void run(async () => {
      // Lets the page say so first.
      await new Promise((resolve) => setTimeout(resolve, 20))
      const [content, type] = await fileOf(ledger, findings, format)
      download(content, `${name}.${format}`, type)
      return 'saved'
    })
  }

  async function fileOf(
    ledger: Ledger,
    findings: readonly Finding[],
    format: FindingFormat,
  ): Promise<[content: BlobPart, type: string]> {
    if (format === 'json') return [`${JSON.stringify(findings, null, 2)}\n`, 'application/json']
    const { isWorkbook, type } = SHEET_FORMATS[format]
    const sheet = isWorkbook
      ? await findingSheet(ledger, findings, say)
      : bareSheet('', await findingListing(ledger, findings, say), say)
    return [await writeSheets([sheet], format), type]
  }

  return { working, outcome, save }
}
