import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { printFindings } from './printFindings.ts'
import { parseLedger } from '../src/ledger/parse.ts'
import { runChecks } from '../src/checks/runChecks.ts'
import { isAlarm } from '../src/checks/finding.ts'
import { sayIn } from '../src/locales/index.ts'
import { DOCUMENT_LANGUAGE } from '../src/locales/languages.ts'

const USAGE = 'usage: ledger check <ledger.json> [--format text|json]'
const UNREADABLE = 2

const say = await sayIn(DOCUMENT_LANGUAGE)
process.exitCode = main(process.argv.slice(3))

function main(argv: string[]): number {
  const parsed = options(argv)
  if (!parsed) return fail([USAGE])

  let json: unknown
  try {
    json = JSON.parse(readFileSync(parsed.file, 'utf8'))
  } catch (error) {
    return fail([`${parsed.file}: ${(error as Error).message}`])
  }
  const ledger = parseLedger(json)
  if (!ledger.ok)
    return fail(ledger.problems.map(({ path, message }) => `${parsed.file}: ${path}: ${message}`))

  const findings = runChecks(ledger.value)
  console.log(
    parsed.format === 'json'
      ? JSON.stringify(findings, null, 2)
      : printFindings(findings, ledger.value, say),
  )
  return findings.some(isAlarm) ? 1 : 0
}

function options(argv: string[]): { file: string; format: string } | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
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

function fail(lines: readonly string[]): number {
  for (const line of lines) console.error(line)
  return UNREADABLE
}
