import { parseAddress } from './address.ts'
import type { Ledger, Scorecard } from './ledger.ts'
import { printedTable, rowOf } from './lookup.ts'

/**
 * An address in the document's own words, such as `支出决算表 · 科普活动 · 项目支出`; the address
 * itself where it names nothing that is published.
 */
export function placeName(ledger: Ledger, address: string): string {
  const parts = parseAddress(address)
  const words = parts && wordsOf(ledger, parts.table, parts.row, parts.column)
  return words ? words.filter(Boolean).join(' · ') : address
}

function wordsOf(ledger: Ledger, id: string, key: string, columnKey: string): string[] | undefined {
  if (id === 'narrative') {
    const section = ledger.narrative.find(({ parts }) => parts.some((part) => part.id === key))
    return section && [section.title]
  }
  if (id === 'scorecard')
    return ledger.scorecard && [ledger.scorecard.title, scorecardRowName(ledger.scorecard, key)]
  const table = printedTable(ledger, id)
  const row = table && rowOf(table, key)
  const column = table?.columns.find((each) => each.key === columnKey)
  return row && column && [table.title, row.name, column.title]
}

function scorecardRowName({ execution, groups }: Scorecard, key: string): string {
  for (const first of groups) {
    if (first.id === key) return first.name
    for (const { indicators } of first.groups)
      for (const { id, name } of indicators) if (id === key) return name
  }
  return execution?.rows.find((row) => key === `execution.${row.key}`)?.name ?? ''
}
