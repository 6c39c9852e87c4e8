import { equationOf } from '../checks/equation.ts'
import { type Finding, REASONS } from '../checks/finding.ts'
import { formulaText } from '../checks/formulaText.ts'
import { byFamily, SEVERITIES } from '../checks/groups.ts'
import { VERDICTS } from '../checks/summary.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { placeName } from '../ledger/placeName.ts'
import { mapInTurns } from './inTurns.ts'
import {
  choiceColumn,
  figureColumn,
  type Listing,
  listingOf,
  listingSheet,
  textColumn,
  UNIT_COLUMN,
} from './listing.ts'
import { foundText } from '../words/found.ts'
import { ruleText } from '../words/rule.ts'
import type { Say } from '../words/say.ts'
import type { Sheet } from './sheet.ts'

const columnsOf = (findings: readonly Finding[]) => [
  textColumn('check'),
  choiceColumn(
    'family',
    byFamily(findings).map(([family]) => family),
    'checks.family',
  ),
  choiceColumn('verdict', VERDICTS, 'checks.verdict'),
  choiceColumn('severity', SEVERITIES, 'checks.severity'),
  textColumn('found'),
  textColumn('rule'),
  textColumn('formula'),
  figureColumn('left'),
  figureColumn('right'),
  figureColumn('difference'),
  figureColumn('tolerance'),
  UNIT_COLUMN,
  choiceColumn('because', REASONS, 'checks.because'),
  textColumn('cause'),
  textColumn('places'),
  textColumn('addresses'),
]

/** Findings, one a row: both sides, difference, tolerance, and the figures that take part. */
export async function findingListing(
  ledger: Ledger,
  findings: readonly Finding[],
  say: Say,
): Promise<Listing> {
  return listingOf(
    columnsOf(findings),
    await mapInTurns(findings, (finding) => {
      const equation = equationOf(ledger, finding)
      const { check, family, verdict, severity, difference, tolerance, addresses } = finding
      return {
        check,
        family,
        verdict,
        severity,
        found: foundText(ledger, finding, say),
        rule: ruleText(ledger, finding, say),
        formula: equation && formulaText(equation),
        left: finding.left.value,
        right: finding.right.value,
        difference,
        tolerance,
        unit: equation?.unit,
        because: finding.because?.key,
        cause: finding.cause,
        places: addresses.map((address) => placeName(ledger, address)).join('；'),
        addresses: addresses.join(' '),
      }
    }),
    'checks.csv',
  )
}

/** The same as a sheet, with notes on how to read it. */
export async function findingSheet(
  ledger: Ledger,
  findings: readonly Finding[],
  say: Say,
): Promise<Sheet> {
  const listing = await findingListing(ledger, findings, say)
  const notes = [say('exports.note.checks'), say('exports.note.tolerance')]
  return listingSheet(say('exports.sheet.checks'), listing, say, { notes })
}
