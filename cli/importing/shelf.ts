import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pinyin } from 'pinyin-pro'
import type { CatalogueEntry, Ledger } from '../../src/ledger/ledger.ts'
import { parseCatalogue } from '../../src/ledger/parse.ts'

/**
 * Writes a ledger to a file of that name, or into a folder with its catalogue; says where. In a
 * folder it takes the place only of what was made of the same files.
 */
export function shelve(ledger: Ledger, out: string): string {
  if (out.endsWith('.json')) {
    write(out, ledger)
    return out
  }
  const catalogue = join(out, 'index.json')
  const entries = listed(catalogue)
  const known = entries.find(
    ({ department, year, file }) =>
      department === ledger.department &&
      year === ledger.year &&
      isOfSameFiles(join(out, file), ledger),
  )
  const office = spelled(ledger.department)
  const entry: CatalogueEntry = known ?? {
    id: free(
      `${office}-${ledger.year}`,
      entries.map(({ id }) => id),
    ),
    department: ledger.department,
    region: ledger.region,
    year: ledger.year,
    file: `${free(
      `${office}/${ledger.year}`,
      entries.map(({ file }) => file.replace(/\.json$/, '')),
    )}.json`,
  }
  const file = join(out, entry.file)
  write(file, {
    $schema: `${'../'.repeat(entry.file.split('/').length - 1)}ledger.schema.json`,
    ...ledger,
  })
  if (!known) write(catalogue, { ledgers: [...entries, entry] })
  return relative('.', file)
}

function listed(catalogue: string): readonly CatalogueEntry[] {
  if (!existsSync(catalogue)) return []
  const parsed = parseCatalogue(JSON.parse(readFileSync(catalogue, 'utf8')))
  if (!parsed.ok) throw new Error(`${catalogue}: ${parsed.problems[0]?.message ?? ''}`)
  return parsed.value.ledgers
}

function isOfSameFiles(file: string, { source }: Ledger): boolean {
  const hashes = (of: Ledger['source'] | undefined) =>
    of?.files?.map(({ sha256 }) => sha256).join() ?? ''
  if (!existsSync(file)) return true
  const known = JSON.parse(readFileSync(file, 'utf8')) as Partial<Ledger>
  return hashes(known.source) === hashes(source)
}

/** A department's name in letters that an address can have. */
function spelled(department: string): string {
  const letters = pinyin(department, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return letters || 'ledger'
}

function free(wanted: string, taken: readonly string[]): string {
  let name = wanted
  for (let count = 2; taken.includes(name); count++) name = `${wanted}-${count}`
  return name
}

/** Nobody ever sees half a file. */
export function write(file: string, json: object): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.part`
  writeFileSync(beside, `${JSON.stringify(json, null, 2)}\n`)
  renameSync(beside, file)
}
