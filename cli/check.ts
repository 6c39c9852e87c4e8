import { parseArgs } from 'node:util'
import { isAlarm } from '../src/checks/finding.ts'
import { runChecks } from '../src/checks/runChecks.ts'
import { type UnknownKey, unknownKeys } from '../src/ledger/form/unknownKeys.ts'
import type { Say } from '../src/words/say.ts'
import { printFindings } from './printFindings.ts'
import { readLedger } from './readLedger.ts'

/** What a command answers: its exit status, and lines for standard output and standard error. */
export interface Answer {
  readonly status: 0 | 1 | 2
  readonly out: readonly string[]
  readonly err: readonly string[]
}

const USAGE = 'usage: ledger check <ledger.json> [--format text|json]'

/**
 * `check <ledger.json>`: the findings of a ledger's checks and, as notices on standard error, the
 * keys that no check can read. Status 0: nothing differs, 1: something does, 2: there is no ledger
 * to check.
 */
export function check(argv: readonly string[], say: Say): Answer {
  const parsed = options(argv)
  if (!parsed) return unreadable([USAGE])
  const { file, format } = parsed

  const read = readLedger(file)
  if ('err' in read) return unreadable(read.err)
  const { ledger } = read

  const findings = runChecks(ledger)
  return {
    status: findings.some(isAlarm) ? 1 : 0,
    out: [
      format === 'json' ? JSON.stringify(findings, null, 2) : printFindings(findings, ledger, say),
    ],
    err: unknownKeys(ledger).map((unknown) => `${file}: ${notice(unknown)}`),
  }
}

function notice({ path, key, what, nearest }: UnknownKey): string {
  const meant = nearest ? ` (perhaps "${nearest}")` : ''
  return `${path}: "${key}" is not a key of the form${meant}: the ${what} is not checked`
}

function options(argv: readonly string[]): { file: string; format: string } | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    })
    const [command, file, ...more] = positionals
    return command === 'check' && file && !more.length && ['text', 'json'].includes(values.format)
      ? { file, format: values.format }
      : undefined
  } catch {
    return undefined
  }
}

function unreadable(err: readonly string[]): Answer {
  return { status: 2, out: [], err }
}
