import { useI18n } from 'vue-i18n'
import type { Finding } from '@/checks/finding.ts'
import { csvOf } from '@/exports/csv.ts'
import { findingListing } from '@/exports/findingListing.ts'
import { saidFields } from '@/exports/listing.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useDownload } from './useDownload.ts'
import { useRuleText } from './useRuleText.ts'

/** Hands out findings as a table for people (CSV, in the reader's words) or as data (JSON). */
export function useFindingExport() {
  const { t } = useI18n()
  const { ruleText } = useRuleText()
  const download = useDownload()

  function csv(ledger: Ledger, findings: readonly Finding[], name: string): void {
    const fields = saidFields(findingListing(ledger, findings, ruleText), t)
    download(csvOf(fields), `${name}.csv`, 'text/csv;charset=utf-8')
  }

  function json(findings: readonly Finding[], name: string): void {
    download(`${JSON.stringify(findings, null, 2)}\n`, `${name}.json`, 'application/json')
  }

  return { csv, json }
}
