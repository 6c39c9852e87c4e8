import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tsvFormatRows } from 'd3-dsv'
import { groupedBy } from '../../src/checks/groupedBy.ts'
import type { Catalogue, CatalogueEntry } from '../../src/ledger/ledger.ts'
import { parseCatalogue } from '../../src/ledger/parse.ts'
import { departmentRows, departmentsIn, departmentsOf } from '../../src/library/departments.ts'
import { fileOf } from '../../src/library/folder.ts'
import { initialsOf, spelled } from './place.ts'
import { write, writeJson } from './write.ts'

export const CATALOGUE = 'index.json'
/** Where there are more ledgers, departments are listed by province. */
const MOST_LISTED = 10_000

/** A whole catalogue, however it is written down. */
type Whole = Omit<Catalogue, 'provinces'>

/**
 * The catalogue of a folder; an empty one where there is none. Where it was not written here, its
 * first ledger stands there by choice. Throws where it cannot be read.
 */
export function readCatalogue(folder: string): Whole {
  const file = join(folder, CATALOGUE)
  if (!existsSync(file)) return { ledgers: [] }
  const parsed = parseCatalogue(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.ok) {
    const [problem] = parsed.problems
    throw new Error(`${file}: ${problem?.path}: ${problem?.message}`)
  }
  const { ledgers, provinces = [], first = chosenIn(ledgers), ...rest } = parsed.value
  const known = new Set(ledgers.map(({ id }) => id))
  const others = provinces
    .flatMap((province) => entriesIn(join(folder, province.file)))
    .filter(({ id }) => !known.has(id))
  return { ...(first !== undefined && { first }), ledgers: [...ledgers, ...others], ...rest }
}

function entriesIn(file: string): CatalogueEntry[] {
  if (!existsSync(file)) return []
  return departmentsIn(readFileSync(file, 'utf8')).flatMap(
    ({ name, region, regionId, scope, ledgers }) =>
      ledgers.map((ledger) => ({
        department: name,
        region,
        ...(regionId && { regionId }),
        ...(scope && { scope }),
        ...ledger,
        file: fileOf(ledger.id) ?? '',
      })),
  )
}

/**
 * Writes the catalogue of a folder: by region and department, the newest first, whatever the order
 * they came in; before all else the one that was chosen to open. Gives the files with their rows.
 */
export function writeCatalogue(folder: string, catalogue: Whole): ReadonlyMap<string, number> {
  const { ledgers, ...rest } = ordered(catalogue)
  const isLong = ledgers.length > MOST_LISTED
  // An id that does not name its file is opened by the list alone.
  const [listed, others] = isLong
    ? [
        ledgers.filter(({ id, file }, index) => index === 0 || fileOf(id) !== file),
        ledgers.filter(({ id, file }) => fileOf(id) === file),
      ]
    : [ledgers, []]
  const shards = [...groupedBy(others, provinceOf)].map(([key, entries]) => {
    const departments = departmentsOf(entries)
    const file = `departments/${key}.tsv`
    write(join(folder, file), `${tsvFormatRows(departmentRows(departments))}\n`)
    const [name = ''] = entries.map(({ region }) => provinceName(region)).sort()
    return { name, departments: departments.length, file }
  })
  const provinces = isLong ? shards.sort((one, other) => compare(one.file, other.file)) : undefined
  writeJson(join(folder, CATALOGUE), { ...rest, ledgers: listed, ...(provinces && { provinces }) })
  return new Map([
    [CATALOGUE, listed.length],
    ...shards.map(({ file, departments }) => [file, departments] as const),
  ])
}

/** The key of a region's province: the first digits of its code, else its name in letters. */
export function provinceOf({
  regionId,
  region,
}: Pick<CatalogueEntry, 'region' | 'regionId'>): string {
  return regionId?.slice(0, 2) ?? spelled(provinceName(region))
}

function provinceName(region: string): string {
  return /^.+?(省|自治区|市|特别行政区)/.exec(region)?.[0] ?? region
}

function ordered({ ledgers, first, ...rest }: Whole): Whole {
  const sorted = [...asWritten(ledgers.map((each) => ({ ...each, initials: initialsOf(each) })))]
  sorted.sort(byPlace)
  const chosen = sorted.find(({ id }) => id === first)
  return {
    ...(chosen && { first: chosen.id }),
    ledgers: chosen ? [chosen, ...sorted.filter((each) => each !== chosen)] : sorted,
    ...rest,
  }
}

/** What is said of a ledger always stands in one order. */
function asWritten(ledgers: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const parsed = parseCatalogue({ ledgers })
  if (parsed.ok) return parsed.value.ledgers
  const [problem] = parsed.problems
  throw new Error(`${problem?.path}: ${problem?.message}`)
}

function chosenIn(ledgers: readonly CatalogueEntry[]): string | undefined {
  const [first] = ledgers
  return first && ledgers.some((each) => byPlace(each, first) < 0) ? first.id : undefined
}

function byPlace(one: CatalogueEntry, other: CatalogueEntry): number {
  return (
    compare(one.regionId ?? one.region, other.regionId ?? other.region) ||
    compare(dirname(one.file), dirname(other.file)) ||
    other.year - one.year ||
    (other.revision ?? 1) - (one.revision ?? 1) ||
    compare(one.id, other.id)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
