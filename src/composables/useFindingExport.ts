import { useI18n } from 'vue-i18n'
import { equationOf } from '@/checks/equation.ts'
import type { Finding } from '@/checks/finding.ts'
import { formulaText } from '@/checks/formulaText.ts'
import { csvOf, type Field } from '@/figures/csv.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { placeName } from '@/ledger/placeName.ts'
import { useDownload } from './useDownload.ts'
import { useRuleText } from './useRuleText.ts'
import { useUnitName } from './useUnitName.ts'

const COLUMNS = [
  'check',
  'family',
  'verdict',
  'severity',
  'rule',
  'formula',
  'left',
  'right',
  'difference',
  'tolerance',
  'unit',
  'because',
  'cause',
  'places',
  'addresses',
] as const
type Column = (typeof COLUMNS)[number]

/** Hands out findings as a table for people (CSV, in the reader's words) or as data (JSON). */
export function useFindingExport() {
  const { t } = useI18n()
  const { ruleText } = useRuleText()
  const unitName = useUnitName()
  const download = useDownload()

  function csv(ledger: Ledger, findings: readonly Finding[], name: string): void {
    const rows = findings.map((finding) => {
      const fields = fieldsOf(ledger, finding)
      return COLUMNS.map((column) => fields[column])
    })
    const head = COLUMNS.map((column): Field => ({ text: t(`checks.csv.${column}`) }))
    download(csvOf([head, ...rows]), `${name}.csv`, 'text/csv;charset=utf-8')
  }

  function json(findings: readonly Finding[], name: string): void {
    download(`${JSON.stringify(findings, null, 2)}\n`, `${name}.json`, 'application/json')
  }

  function fieldsOf(ledger: Ledger, finding: Finding): Record<Column, Field> {
    const equation = equationOf(ledger, finding)
    const { because, cause, addresses } = finding
    return {
      check: { text: finding.check },
      family: { text: t(`checks.family.${finding.family}`) },
      verdict: { text: t(`checks.verdict.${finding.verdict}`) },
      severity: { text: t(`checks.severity.${finding.severity}`) },
      rule: { text: ruleText(ledger, finding) },
      formula: { text: equation ? formulaText(equation) : '' },
      left: { figure: finding.left.value },
      right: { figure: finding.right.value },
      difference: { figure: finding.difference },
      tolerance: { figure: finding.tolerance },
      unit: { text: unitName(equation?.unit) ?? '' },
      because: { text: because ? t(`checks.because.${because.key}`) : '' },
      cause: { text: cause ?? '' },
      places: {
        text: addresses.map((address) => placeName(ledger, address)).join(t('checks.join')),
      },
      addresses: { text: addresses.join(' ') },
    }
  }

  return { csv, json }
}
