import { useSay } from '@/ui/useSay.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useChecks } from '../useChecks.ts'
import { useGiven } from '../useGiven.ts'
import { isSheetFormat, SHEET_FORMATS, WORKBOOK_FORMAT_IDS } from '@/exports/formats.ts'
import { useDownload } from './useDownload.ts'
import type { ExportOutcome } from './useExportState.ts'
import { useExportSteps } from './useExportSteps.ts'
import { writeSheets } from './writeSheets.ts'
import { writeZip } from './writeZip.ts'
import { inTime } from '@/exports/inTime.ts'

export const LEDGER_FORMATS = [...WORKBOOK_FORMAT_IDS, 'package', 'json'] as const
export type LedgerFormat = (typeof LEDGER_FORMATS)[number]

/** Hands out the whole ledger as a file, and says how far that is. */
export function useLedgerExport() {
  const say = useSay()
  const checks = useChecks()
  const given = useGiven()
  const download = useDownload()
  const { step, done, begin, through } = useExportSteps()

  async function save(ledger: Ledger, format: LedgerFormat): Promise<ExportOutcome> {
    await through(() => write(ledger, format))
    return 'saved'
  }

  async function write(ledger: Ledger, format: LedgerFormat): Promise<void> {
    const name = say('exports.file', { year: ledger.year, department: ledger.department })
    if (format === 'json') {
      const { ledgerJson } = await inTime(() => import('@/exports/ledgerJson.ts'))
      download(ledgerJson(ledger), `${name}.json`, 'application/json')
      return
    }
    await begin('checking')
    const findings = await checks.done()
    await begin('arranging')
    if (isSheetFormat(format)) {
      const { workbookSheets } = await inTime(() => import('@/exports/workbook.ts'))
      const sheets = await workbookSheets(ledger, findings, say)
      await begin('writing')
      download(await writeSheets(sheets, format), `${name}.${format}`, SHEET_FORMATS[format].type)
    } else {
      const { dataPackage } = await inTime(() => import('@/exports/dataPackage.ts'))
      const files = await dataPackage(idOf(ledger), ledger, findings, say)
      await begin('writing')
      download(await writeZip(files), `${name}.zip`, 'application/zip')
    }
  }

  function idOf(ledger: Ledger): string {
    return given.value?.ledger === ledger ? given.value.entry.id : String(ledger.year)
  }

  return { step, done, save }
}
