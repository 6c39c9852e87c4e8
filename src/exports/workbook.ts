import type { Finding } from '../checks/finding.ts'
import { stateOf } from '../figures/published/summary.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { tableIds, tableOf } from '../ledger/lookup.ts'
import { explanationListing } from './explanationListing.ts'
import { findingSheet } from './findingListing.ts'
import { listingSheet } from './listing.ts'
import { tableName } from '../words/names.ts'
import type { Say } from '../words/say.ts'
import { scorecardListing } from './scorecardListing.ts'
import { linesIn, rowOfCells, type Sheet, type SheetRow, textRow } from './sheet.ts'
import { tableSheet } from './tableSheet.ts'

/**
 * The whole ledger as sheets: what it is, every printed table in its form, the figures of the
 * explanation, the scorecard, and the checks with their outcome. What is not published has no sheet.
 */
export async function workbookSheets(
  ledger: Ledger,
  findings: readonly Finding[],
  say: Say,
): Promise<Sheet[]> {
  const tables = tableIds(ledger).flatMap((id) => tableSheet(ledger, id, say) ?? [])
  const explanation = explanationListing(ledger)
  const lists = [
    ...(explanation.rows.length
      ? [
          listingSheet(say('exports.sheet.explanation'), explanation, say, {
            notes: [say('exports.note.explanation')],
          }),
        ]
      : []),
    ...(ledger.scorecard
      ? [
          listingSheet(say('exports.sheet.scorecard'), scorecardListing(ledger), say, {
            notes: [ledger.scorecard.title],
            wrapped: true,
          }),
        ]
      : []),
    ...(findings.length ? [await findingSheet(ledger, findings, say)] : []),
  ]
  return [coverSheet(ledger, say), ...tables, ...lists]
}

const TEXT = 72
const WIDTHS = [16, TEXT]

/** What the workbook is, where it comes from, how to read it, and what became of each table. */
function coverSheet(ledger: Ledger, say: Say): Sheet {
  const { department, region, year, unit, source } = ledger
  const title = say('exports.cover.title', { department, year })
  const facts: [string, string | undefined][] = [
    ['department', department],
    ['region', region],
    ['year', String(year)],
    ['unit', say(`terms.unit.${unit}`)],
    ['source', source.title],
    ['publisher', source.publisher],
    ['url', source.url],
  ]
  const line = (label: string, text: string): SheetRow =>
    rowOfCells([
      { field: { text: label }, look: { bold: true, wrapped: true } },
      { field: { text }, look: { wrapped: true, lines: linesIn(text, TEXT) } },
    ])
  const heading = (key: string): SheetRow => textRow(say(key), WIDTHS.length, { bold: true })
  const notes = ['blank', 'empty', 'inferred', 'text', 'right'] as const
  return {
    title: say('exports.sheet.cover'),
    widths: WIDTHS,
    rows: [
      textRow(title, WIDTHS.length, { bold: true, large: true }),
      ...facts.flatMap(([key, text]) => (text ? [line(say(`exports.cover.${key}`), text)] : [])),
      textRow('', WIDTHS.length),
      heading('exports.cover.tables'),
      ...tableIds(ledger).map((id) =>
        line(
          say(`tables.states.${stateOf(ledger, id)}`),
          [tableOf(ledger, id)?.number, tableName(ledger, id, say)].filter(Boolean).join(' '),
        ),
      ),
      textRow('', WIDTHS.length),
      heading('exports.cover.reading'),
      ...notes.map((key) => line(say(`exports.reading.${key}`), say(`exports.reading.${key}Text`))),
    ],
    frozen: { rows: 0, columns: 0 },
    landscape: false,
  }
}
