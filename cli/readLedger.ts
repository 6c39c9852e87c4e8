import { readFileSync } from 'node:fs'
import type { Ledger } from '../src/ledger/ledger.ts'
import { parseLedger } from '../src/ledger/parse.ts'

/** The ledger in a file, or what stands in its way, a line each. */
export function readLedger(
  file: string,
): { readonly ledger: Ledger } | { readonly err: readonly string[] } {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return { err: [`${file}: ${(error as Error).message}`] }
  }
  const ledger = parseLedger(json)
  return ledger.ok
    ? { ledger: ledger.value }
    : { err: ledger.problems.map(({ path, message }) => `${file}: ${path}: ${message}`) }
}
