import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { checkConsecutive } from '../../src/checks/consecutive.ts'
import { type Finding, isAlarm } from '../../src/checks/finding.ts'
import { runChecks } from '../../src/checks/runChecks.ts'
import { addressesOf } from '../../src/ledger/addresses.ts'
import { unknownKeys } from '../../src/ledger/form/unknownKeys.ts'
import type { CatalogueEntry, Ledger } from '../../src/ledger/ledger.ts'
import { headOf } from '../../src/ledger/whose.ts'
import {
  type FigureChange,
  changesBetween,
  compareEditions,
  seriesOf,
} from '../../src/library/series.ts'
import { sayIn } from '../../src/locales/index.ts'
import { DOCUMENT_LANGUAGE } from '../../src/locales/languages.ts'
import { CARD_SHAPES } from '../../src/exports/card.ts'
import { shareCard } from '../../src/views/shareCard.ts'
import { sentenceOf } from '../../src/views/parts.ts'
import { VIEW_NAMES } from '../../src/views/names.ts'
import { foundText } from '../../src/words/found.ts'
import { ruleText } from '../../src/words/rule.ts'
import { notice } from '../check.ts'
import { paperTheme } from '../paperTheme.ts'
import { readLedger } from '../readLedger.ts'
import { figureRows } from './figureRows.ts'
import type { Head } from './place.ts'
import { write } from './write.ts'

/* The work of publishing, which several workers can do at once. */

/** A discrepancy as it is published. */
export interface Alarm extends Pick<
  Finding,
  'check' | 'family' | 'severity' | 'stake' | 'difference' | 'tolerance' | 'addresses'
> {
  readonly found: string
  readonly rule: string
}

/** What is known of a ledger once it has been read and checked, or why it was not. */
export type Checked =
  | {
      readonly head: Head
      /** How many figures it prints, blanks included. */
      readonly figures: number
      readonly title: string
      readonly sentence: string
      readonly source: Pick<Ledger['source'], 'title' | 'url'>
      readonly alarms: readonly Alarm[]
      readonly notices: readonly string[]
    }
  | { readonly problems: readonly string[] }

/** What is known of a department's ledgers together, once their series is written. */
export interface Joined {
  readonly sha256: string
  /** How many figures the series has. */
  readonly figures: number
  /** By the later of two ledgers: what differs from the year before. */
  readonly years: readonly { readonly id: string; readonly alarms: readonly Alarm[] }[]
  /** By a later publication of a year: what differs from the one before. */
  readonly revisions: readonly { readonly id: string; readonly changes: readonly FigureChange[] }[]
}

interface Filed {
  readonly entry: CatalogueEntry
  readonly path: string
}

/** The card of a ledger, as SVG in a file. */
export interface Drawn {
  readonly sha256: string
  readonly width: number
  readonly height: number
}

/** Rows of ledgers in two files, and what they come to; the sum in 分. */
export interface Tabled {
  readonly rows: number
  readonly fen: string
}

export type Task =
  | { readonly tabulate: readonly Filed[]; readonly to: string }
  | { readonly check: string }
  | { readonly join: readonly Filed[]; readonly to: string }
  | { readonly draw: string; readonly address: string | undefined; readonly to: string }

/* Whoever runs this file in a worker loads no other once it is there. */
const say = await sayIn(DOCUMENT_LANGUAGE)
const [FIRST_VIEW] = VIEW_NAMES

/** Reads and checks a ledger, joins a department's, draws the card of one, or makes rows of several. */
export function work(task: Task): Checked | Joined | Drawn | Tabled {
  if ('tabulate' in task) return tabled(task.tabulate, task.to)
  if ('check' in task) return checked(task.check)
  return 'join' in task ? joined(task.join, task.to) : drawn(task.draw, task.address, task.to)
}

function checked(path: string): Checked {
  const read = readLedger(path)
  if ('err' in read) return { problems: read.err.map((line) => line.slice(path.length + 2)) }
  const { ledger } = read
  const findings = runChecks(ledger)
  const { department, year, source } = ledger
  return {
    head: headOf(ledger),
    figures: addressesOf(ledger).size,
    title: say('app.title', { view: say(`app.views.${FIRST_VIEW}`), department, year }),
    sentence: sentenceOf(FIRST_VIEW, { ledger, say, findings, query: {} }),
    source: { title: source.title, ...(source.url && { url: source.url }) },
    alarms: alarmsOf(findings, ledger),
    notices: unknownKeys(ledger).map(notice),
  }
}

function tabled(files: readonly Filed[], to: string): Tabled {
  const all = files.map(({ entry, path }) => figureRows(entry, ledgerAt(path)))
  writeFileSync(`${to}.figures.tsv`, all.map(({ figures }) => figures).join(''))
  writeFileSync(`${to}.headlines.tsv`, all.map(({ headlines }) => headlines).join(''))
  return {
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    fen: String(all.reduce((sum, { fen }) => sum + fen, 0n)),
  }
}

/** A ledger that was read before. */
function ledgerAt(path: string): Ledger {
  const read = readLedger(path)
  if ('err' in read) throw new Error(read.err.join('\n'))
  return read.ledger
}

function drawn(path: string, address: string | undefined, to: string): Drawn {
  const ledger = ledgerAt(path)
  const telling = { ledger, say, findings: runChecks(ledger), query: {} }
  const theme = paperTheme(DOCUMENT_LANGUAGE)
  const { svg, width, height } = shareCard(FIRST_VIEW, telling, CARD_SHAPES[0], address, theme)
  write(to, svg)
  return { sha256: createHash('sha256').update(svg).digest('hex'), width, height }
}

function alarmsOf(findings: readonly Finding[], ledger: Ledger): Alarm[] {
  return findings.filter(isAlarm).map((finding) => {
    const { check, family, severity, stake, difference, tolerance, addresses } = finding
    return {
      check,
      family,
      severity,
      stake,
      difference,
      tolerance,
      addresses,
      found: foundText(ledger, finding, say),
      rule: ruleText(ledger, finding, say),
    }
  })
}

function joined(files: readonly Filed[], to: string): Joined {
  const ledgers = files
    .map(({ entry, path }) => ({ entry, ledger: ledgerAt(path) }))
    .sort((one, other) => compareEditions(one.entry, other.entry))
  const series = seriesOf(ledgers)
  const json = `${JSON.stringify(series)}\n`
  write(to, json)
  const last = ledgers.filter(({ entry }, index) => ledgers[index + 1]?.entry.year !== entry.year)
  return {
    sha256: createHash('sha256').update(json).digest('hex'),
    figures: series.groups.reduce((sum, { figures }) => sum + Object.keys(figures).length, 0),
    years: last.flatMap(({ entry, ledger }, index) => {
      const before = last[index - 1]
      const alarms = before ? alarmsOf(checkConsecutive(before.ledger, ledger), ledger) : []
      return alarms.length ? [{ id: entry.id, alarms }] : []
    }),
    revisions: ledgers.flatMap(({ entry }, index) => {
      const before = ledgers[index - 1]
      return before && before.entry.year === entry.year
        ? [{ id: entry.id, changes: changesBetween(series, before.entry.id, entry.id) }]
        : []
    }),
  }
}
