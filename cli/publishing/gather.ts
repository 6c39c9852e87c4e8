import { existsSync, readFileSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { Catalogue, CatalogueEntry } from '../../src/ledger/ledger.ts'
import { parseCatalogue } from '../../src/ledger/parse.ts'
import { ledgerFiles } from '../ledgerFiles.ts'
import { readCatalogue } from './catalogue.ts'
import type { Journal } from './journal.ts'
import { type Head, identityOf, placeOf } from './place.ts'
import type { Checked } from './work.ts'
import { write } from './write.ts'

type Good = Exclude<Checked, { readonly problems: unknown }>

/** A ledger that is published, with what is known of it. */
export interface Listed {
  readonly entry: CatalogueEntry
  readonly path: string
  readonly sha256: string
  readonly checked: Good
  /** Whether it is new or another than before. */
  readonly isChanged: boolean
}

/** What is known of the file at a path, and whether it was not known before. */
export interface Checks {
  readonly at: (path: string) => Checked
  readonly isNew: (path: string) => boolean
}

export interface Gathered {
  readonly catalogue: Omit<Catalogue, 'ledgers'>
  readonly listed: readonly Listed[]
  /** What is no ledger, or stands in the place of another, a line each. */
  readonly refused: readonly string[]
}

/**
 * Brings the ledgers of a folder to their places below `out`, beside those that are there already. A
 * place follows from what a ledger says, unless the catalogue of either folder names another.
 */
export async function gather(
  folder: string,
  out: string,
  journal: Journal,
  check: (paths: readonly string[]) => Promise<Checks>,
): Promise<Gathered> {
  const isInPlace = resolve(folder) === resolve(out)
  const { ledgers: there, ...before } = readCatalogue(out)
  const { ledgers: given, ...wanted } = isInPlace ? { ledgers: there } : readCatalogue(folder)
  const kept = there.filter(({ file }) => existsSync(join(out, file)))
  // What is published below the ledgers is none of them.
  const below = `${resolve(out)}${sep}`
  const sources = ledgerFiles(folder).filter(
    (file) => isInPlace || !resolve(file).startsWith(below),
  )
  const checks = await check([...sources, ...kept.map(({ file }) => join(out, file))])

  const placed = new Map(kept.map((entry) => [entry.file, entry]))
  const byFile = new Map(given.map((entry) => [entry.file, entry]))
  const byIdentity = new Map(
    kept.map((entry) => {
      // A list may say less than the ledger.
      const checked = checks.at(join(out, entry.file))
      return [identityOf({ ...entry, ...('head' in checked && checked.head) }), entry]
    }),
  )
  const ids = new Set([...kept, ...given].map(({ id }) => id))
  const refused: string[] = []
  const taken = new Map<string, { path: string; sha256: string }>()
  const changed = new Set<string>()

  for (const path of sources) {
    const checked = checks.at(path)
    if ('problems' in checked) {
      refused.push(...checked.problems.map((problem) => `${path}: ${problem}`))
      continue
    }
    const head = { ...checked.head, ...revisionIn(path) }
    const file = relative(folder, path).split(sep).join('/')
    const entry = entryOf(head, file)
    const unfit = parseCatalogue({ ledgers: [entry] })
    if (!unfit.ok) {
      refused.push(...unfit.problems.map(({ message }) => `${path}: ${message}`))
      continue
    }
    const sha256 = journal.hashOf(path)
    const other = taken.get(entry.file)
    if (other) {
      if (other.sha256 !== sha256)
        refused.push(
          `${path}: of the same department, year and scope as ${other.path}; a later publication is named <year>.r2.json`,
        )
      continue
    }
    taken.set(entry.file, { path, sha256 })
    const target = join(out, entry.file)
    if (!isInPlace && !(existsSync(target) && journal.hashOf(target) === sha256)) {
      write(target, readFileSync(path))
      changed.add(entry.file)
    }
    placed.set(entry.file, entry)
    byIdentity.set(identityOf(entry), entry)
  }

  const listed = [...placed.values()].flatMap((entry): Listed[] => {
    const source = taken.get(entry.file)
    const path = join(out, entry.file)
    const from = source?.path ?? path
    const checked = checks.at(from)
    if ('problems' in checked) {
      if (!source && !isInPlace) refused.push(...checked.problems.map((each) => `${path}: ${each}`))
      return []
    }
    const sha256 = source?.sha256 ?? journal.hashOf(path)
    const isChanged = changed.has(entry.file) || checks.isNew(from)
    return [{ entry: { ...entry, ...checked.head }, path, sha256, checked, isChanged }]
  })
  return { catalogue: { ...before, ...wanted }, listed, refused }

  function entryOf(head: Head, file: string): CatalogueEntry {
    const listed = byFile.get(file)
    if (listed) return { ...listed, ...head }
    if (isInPlace) return { id: freeId(idOf(file)), ...head, file }
    const same = byIdentity.get(identityOf(head))
    if (same) return { id: same.id, ...head, file: same.file }
    const entry = placeOf(head, ({ id, file }) => ids.has(id) || placed.has(file))
    ids.add(entry.id)
    return entry
  }

  function freeId(wanted: string): string {
    let id = wanted
    for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`
    ids.add(id)
    return id
  }
}

/** The id by which the app finds a file without the catalogue, or one that an address can hold. */
function idOf(file: string): string {
  return (
    file
      .replace(/\.json$/, '')
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[-.]+/, '') || 'ledger'
  )
}

/** A later publication of a year says so in its name: `2021.r2.json`. */
function revisionIn(path: string): { revision?: number } {
  const revision = Number(/\.r(\d{1,3})\.json$/.exec(basename(path))?.[1] ?? 1)
  return revision > 1 ? { revision } : {}
}
