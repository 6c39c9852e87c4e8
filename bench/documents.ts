import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/* Published documents, which are not part of the project. */
const PUBLISHED = resolve(process.env.LEDGER_DOCUMENTS ?? '../shared/documents')

/** The bytes of a published document; says so where it is absent. */
export function published(name: string): Uint8Array | undefined {
  const path = resolve(PUBLISHED, name)
  if (existsSync(path)) return bytesOf(path)
  console.log(`${name} is absent and left out; LEDGER_DOCUMENTS names the folder that has it.`)
  return undefined
}

/** The bytes of a file of the project. */
export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path))
}
