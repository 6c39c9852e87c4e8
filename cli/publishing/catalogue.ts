import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Catalogue, CatalogueEntry } from '../../src/ledger/ledger.ts'
import { parseCatalogue } from '../../src/ledger/parse.ts'
import { writeJson } from './write.ts'

export const CATALOGUE = 'index.json'

/**
 * The catalogue of a folder; an empty one where there is none. Where it was not written here, its
 * first ledger stands there by choice. Throws where it cannot be read.
 */
export function readCatalogue(folder: string): Catalogue {
  const file = join(folder, CATALOGUE)
  if (!existsSync(file)) return { ledgers: [] }
  const parsed = parseCatalogue(JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.ok) {
    const { first = chosenIn(parsed.value.ledgers), ...rest } = parsed.value
    return { ...(first !== undefined && { first }), ...rest }
  }
  const [problem] = parsed.problems
  throw new Error(`${file}: ${problem?.path}: ${problem?.message}`)
}

/**
 * Writes the catalogue of a folder: by region and department, the newest first, whatever the order
 * they came in; before all else the one that was chosen to open.
 */
export function writeCatalogue(folder: string, catalogue: Catalogue): void {
  writeJson(join(folder, CATALOGUE), ordered(catalogue))
}

function ordered({ ledgers, first, ...rest }: Catalogue): Catalogue {
  const sorted = [...ledgers].sort(byPlace)
  const chosen = sorted.find(({ id }) => id === first)
  return {
    ...(chosen && { first: chosen.id }),
    ledgers: chosen ? [chosen, ...sorted.filter((each) => each !== chosen)] : sorted,
    ...rest,
  }
}

function chosenIn(ledgers: readonly CatalogueEntry[]): string | undefined {
  const [first] = ledgers
  return first && ledgers.some((each) => byPlace(each, first) < 0) ? first.id : undefined
}

function byPlace(one: CatalogueEntry, other: CatalogueEntry): number {
  return (
    compare(regionOf(one), regionOf(other)) ||
    compare(dirname(one.file), dirname(other.file)) ||
    other.year - one.year ||
    (other.revision ?? 1) - (one.revision ?? 1) ||
    compare(one.id, other.id)
  )
}

function regionOf({ regionId, region }: CatalogueEntry): string {
  return regionId ?? region
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
