import { isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import type { LedgerData } from '../ledgers.ts'

type PartData = LedgerData['narrative'][number]['parts'][number]
export type FigureData = PartData['figures'][number]

/** A ledger of one passage, of which all nine tables are missing. */
export function smallLedger(
  part: Partial<PartData> & { readonly text: string },
  more: Partial<LedgerData> = {},
): LedgerData {
  return {
    version: 2,
    department: '某市水利局',
    region: '某市',
    year: 2024,
    unit: '万元',
    source: { title: '某市水利局部门决算' },
    duties: [],
    organisation: [],
    tables: {},
    narrative: [{ id: 's', title: '说明', parts: [{ id: 'p', figures: [], ...part }] }],
    glossary: [],
    ...more,
  }
}

/** Amounts by key, as the text prints them. */
export function amounts(of: Readonly<Record<string, string>>): FigureData[] {
  return Object.entries(of).map(([key, value]) => ({ key, kind: 'amount', value, unit: '万元' }))
}

/** The alarms of a ledger by their ids, but for its missing tables. */
export function alarmsOf(data: LedgerData): string[] {
  const parsed = parseLedger(data)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed))
  return alarmsIn(parsed.value)
}

function alarmsIn(ledger: Ledger): string[] {
  return runChecks(ledger)
    .filter((finding) => isAlarm(finding) && !finding.check.startsWith('table:'))
    .map(({ check }) => check)
}
