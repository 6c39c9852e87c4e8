import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { NamedBytes } from '@/importer/source.ts'

const FOLDER = 'tests/cases/import'

/** What is right of a case: addresses with what is printed there, see the folder's README. */
export interface Truth {
  readonly cells: Readonly<Record<string, string>>
  readonly blank?: readonly string[]
  readonly zero?: readonly string[]
  readonly unknown?: readonly string[]
  readonly expect?: { readonly kind: 'refuse' | 'partial' | 'flag'; readonly why: string }
}

export interface Case extends NamedBytes {
  readonly truth: Truth
}

/** Small files with one trap each whose names begin so. */
export function casesNamed(...starts: readonly string[]): readonly Case[] {
  return readdirSync(FOLDER)
    .filter((name) => starts.some((start) => name.startsWith(start)))
    .filter((name) => !/\.(json|md)$/.test(name))
    .map(caseNamed)
}

export function caseNamed(name: string): Case {
  const truth = join(FOLDER, `${basename(name, extname(name))}.truth.json`)
  return {
    name,
    bytes: new Uint8Array(readFileSync(join(FOLDER, name))),
    truth: JSON.parse(readFileSync(truth, 'utf8')) as Truth,
  }
}
