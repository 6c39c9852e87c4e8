import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Apart, apartFrom, checkConsecutive } from '../src/checks/consecutive.ts'
import { type Finding, isAlarm } from '../src/checks/finding.ts'
import { runChecks } from '../src/checks/runChecks.ts'
import { type UnknownKey, unknownKeys } from '../src/ledger/form/unknownKeys.ts'
import type { Ledger } from '../src/ledger/ledger.ts'
import type { Say } from '../src/words/say.ts'
import { ledgerFiles } from './ledgerFiles.ts'
import { printFindings } from './printFindings.ts'
import { readLedger } from './readLedger.ts'

/** What a command answers: its exit status, and lines for standard output and standard error. */
export interface Answer {
  readonly status: 0 | 1 | 2
  readonly out: readonly string[]
  readonly err: readonly string[]
}

const USAGE = 'usage: ledger check <ledger.json or folder> [--format text|json]'

/**
 * `check <ledger.json>`: the findings of a ledger's checks and, as notices on standard error, the
 * keys that no check can read. Of a folder, all of its ledgers, and what each says of the year before
 * against that year's own. Status 0: nothing differs, 1: something does, 2: there is a file that is
 * no ledger, or none at all.
 */
export function check(argv: readonly string[], say: Say): Answer {
  const parsed = options(argv)
  if (!parsed) return unreadable([USAGE])
  const { file, format } = parsed
  return statSync(file, { throwIfNoEntry: false })?.isDirectory()
    ? checkFolder(file, format, say)
    : checkFile(file, format, say)
}

function checkFile(file: string, format: Format, say: Say): Answer {
  const read = readLedger(file)
  if ('err' in read) return unreadable(read.err)
  const { ledger } = read
  const findings = runChecks(ledger)
  return {
    status: findings.some(isAlarm) ? 1 : 0,
    out: [
      format === 'json' ? JSON.stringify(findings, null, 2) : printFindings(findings, ledger, say),
    ],
    err: notices({ file, ledger }),
  }
}

interface Filed {
  readonly file: string
  readonly ledger: Ledger
}

/** Two ledgers of one department and of years that follow each other; why they are not compared. */
interface Pair {
  readonly earlier: Filed
  readonly later: Filed
  readonly findings: readonly Finding[]
  readonly apart: Apart | undefined
}

function checkFolder(folder: string, format: Format, say: Say): Answer {
  const read = ledgerFiles(folder).map((file) => ({ file, ...readLedger(file) }))
  const refused = read.flatMap((each) => ('err' in each ? each.err : []))
  const filed = read.flatMap((each): Filed[] => ('ledger' in each ? [each] : []))
  if (!filed.length) return unreadable([...refused, `${folder}: no ledger`])

  const each = filed.map((one) => ({ ...one, findings: runChecks(one.ledger) }))
  const pairs = pairsOf(filed)
  const isFound = [...each, ...pairs].some(({ findings }) => findings.some(isAlarm))
  return {
    status: refused.length ? 2 : isFound ? 1 : 0,
    out: format === 'json' ? [asJson(each, pairs)] : asText(each, pairs, say),
    err: [...refused, ...filed.flatMap(notices)],
  }
}

function pairsOf(filed: readonly Filed[]): Pair[] {
  const byYear = new Map<number, Filed[]>()
  for (const each of filed) {
    const { year } = each.ledger
    const known = byYear.get(year)
    if (known) known.push(each)
    else byYear.set(year, [each])
  }
  return filed.flatMap((later) =>
    (byYear.get(later.ledger.year - 1) ?? []).flatMap((earlier): Pair[] => {
      const apart = apartFrom(earlier.ledger, later.ledger)
      if (apart === 'another-department') return []
      return [{ earlier, later, apart, findings: checkConsecutive(earlier.ledger, later.ledger) }]
    }),
  )
}

function asText(
  each: readonly (Filed & { readonly findings: readonly Finding[] })[],
  pairs: readonly Pair[],
  say: Say,
): string[] {
  return [
    ...each.flatMap(({ file, ledger, findings }) => [
      `${file}: ${ledger.department} ${ledger.year}`,
      printFindings(findings, ledger, say),
    ]),
    ...pairs.flatMap(({ earlier, later, findings, apart }) => [
      `${earlier.file} → ${later.file}: ${later.ledger.department} ` +
        `${earlier.ledger.year} → ${later.ledger.year}`,
      apart ? `not compared: ${apart}` : printFindings(findings, later.ledger, say),
    ]),
  ]
}

function asJson(
  each: readonly { readonly file: string; readonly findings: readonly Finding[] }[],
  pairs: readonly Pair[],
): string {
  return JSON.stringify(
    {
      ledgers: each.map(({ file, findings }) => ({ file, findings })),
      years: pairs.map(({ earlier, later, findings, apart }) => ({
        earlier: earlier.file,
        later: later.file,
        ...(apart ? { apart } : { findings }),
      })),
    },
    null,
    2,
  )
}

function notices({ file, ledger }: Filed): string[] {
  return unknownKeys(ledger).map((unknown) => `${file}: ${notice(unknown)}`)
}

type Format = 'text' | 'json'

/** Says which key the form does not know. */
export function notice({ path, key, what, nearest }: UnknownKey): string {
  const meant = nearest ? ` (perhaps "${nearest}")` : ''
  return `${path}: "${key}" is not a key of the form${meant}: the ${what} is not checked`
}

function options(argv: readonly string[]): { file: string; format: Format } | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    })
    const [command, file, ...more] = positionals
    const format = (['text', 'json'] as const).find((each) => each === values.format)
    return command === 'check' && file && !more.length && format ? { file, format } : undefined
  } catch {
    return undefined
  }
}

function unreadable(err: readonly string[]): Answer {
  return { status: 2, out: [], err }
}
