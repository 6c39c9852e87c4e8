import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What stands beside ledgers and is none. */
const OTHERS = /^(index|series|datapackage|import-log)\.json$|\.schema\.json$/

/** The ledgers of a folder and of all below it, in the order of their paths. */
export function ledgerFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !OTHERS.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}
