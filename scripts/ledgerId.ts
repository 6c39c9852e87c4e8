import { basename } from 'node:path'

/** The id of a ledger that no catalogue lists: of its file's name what an id may consist of. */
export function ledgerId(file: string, year: number): string {
  const name = basename(file).replace(/\.json$/, '')
  return name.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '') || `ledger-${year}`
}
