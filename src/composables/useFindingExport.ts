import { useI18n } from 'vue-i18n'
import type { Finding } from '@/checks/finding.ts'
import { csvOf } from '@/exports/csv.ts'
import { findingListing } from '@/exports/findingListing.ts'
import { saidFields } from '@/exports/listing.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useDownload } from './useDownload.ts'
import { useExportState } from './useExportState.ts'
import { useRuleText } from './useRuleText.ts'

/**
 * Hands out findings as a table for people (CSV, in the reader's words) or as data (JSON), and says
 * how that goes.
 */
export function useFindingExport() {
  const { t } = useI18n()
  const { ruleText } = useRuleText()
  const download = useDownload()
  const { working, outcome, run } = useExportState()

  function csv(ledger: Ledger, findings: readonly Finding[], name: string): void {
    void run(async () => {
      // Lets the page say so first.
      await new Promise((resolve) => setTimeout(resolve, 20))
      const listing = await findingListing(ledger, findings, ruleText)
      download(csvOf(saidFields(listing, t)), `${name}.csv`, 'text/csv;charset=utf-8')
      return 'saved'
    })
  }

  function json(findings: readonly Finding[], name: string): void {
    void run(async () => {
      download(`${JSON.stringify(findings, null, 2)}\n`, `${name}.json`, 'application/json')
      return 'saved'
    })
  }

  return { working, outcome, csv, json }
}
