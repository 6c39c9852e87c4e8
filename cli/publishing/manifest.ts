import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { csvOf } from '../../src/exports/csv.ts'
import type { Say } from '../../src/words/say.ts'
import type { Journal } from './journal.ts'
import { write, writeJson } from './write.ts'

/** The version of what is published and how it is laid out. */
const VERSION = 1
const FILES = 'files.csv'

/** What is published beside the ledgers, or a ledger. */
export interface Published {
  /** Figures of a ledger or series, entries of the catalogue; nothing of a page. */
  readonly rows?: number
  /** Made from ledgers: goes with them. */
  readonly isMade?: true
}

/**
 * Writes what is published: `files.csv` names each file with its bytes, SHA-256 and rows, and
 * `datapackage.json`, a Frictionless package, the tables among them. What was made before and is no
 * more is removed.
 */
export function writeManifest(
  out: string,
  published: ReadonlyMap<string, Published>,
  journal: Journal,
  say: Say,
): void {
  for (const file of madeBefore(out))
    if (!published.has(file)) rmSync(join(out, file), { force: true })
  const lines = [...published]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, { rows, isMade }]) => {
      const path = join(out, file)
      return [
        file,
        String(statSync(path).size),
        journal.hashOf(path),
        rows?.toString() ?? '',
        isMade ? 'made' : '',
      ]
    })
  write(
    join(out, FILES),
    csvOf(
      [FIELDS.map(({ name }) => name), ...lines].map((line) => line.map((text) => ({ text }))),
      'plain',
    ),
  )
  writeJson(join(out, 'datapackage.json'), {
    profile: 'data-package',
    name: 'final-accounts',
    title: say('publish.package'),
    version: String(VERSION),
    resources: [
      resource('catalogue', 'index.json', 'application/json', published.get('index.json')?.rows),
      {
        ...resource('files', FILES, 'text/csv', lines.length),
        profile: 'tabular-data-resource',
        schema: { fields: FIELDS, missingValues: [''], primaryKey: 'path' },
      },
    ],
  })

  function resource(name: string, file: string, mediatype: string, rows: number | undefined) {
    const path = join(out, file)
    return {
      name,
      path: file,
      mediatype,
      encoding: 'utf-8',
      bytes: statSync(path).size,
      hash: `sha256:${journal.hashOf(path)}`,
      rows,
    }
  }
}

const FIELDS = [
  { name: 'path', type: 'string' },
  { name: 'bytes', type: 'integer' },
  { name: 'sha256', type: 'string' },
  { name: 'rows', type: 'integer' },
  { name: 'made', type: 'string' },
]

/** What the last run made; a path may not leave the folder. */
function madeBefore(out: string): string[] {
  const file = join(out, FILES)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\r\n')
    .filter((line) => line.endsWith(',made'))
    .map((line) => line.slice(0, line.indexOf(',')))
    .filter((path) => /^[\w-][\w./=-]*$/.test(path) && !path.includes('..'))
}
