import { pinyin } from 'pinyin-pro'
import type { CatalogueEntry } from '../../src/ledger/ledger.ts'

/** What a catalogue says of a ledger beside its id and file. */
export type Head = Omit<CatalogueEntry, 'id' | 'file'>

/** Which ledger it is, whoever wrote it down: of one department and year there is one of each scope and revision. */
export function identityOf({
  department,
  region,
  departmentId,
  year,
  revision,
  scope,
}: Head): string {
  return JSON.stringify([departmentId ?? [region, department], year, revision ?? 1, scope ?? ''])
}

/**
 * The folder of a department, the same whenever it is published: its id, else its name in letters,
 * with the region's where the name does not begin with it. The office alone (本级) has one of its own.
 */
function officeOf({ department, region, departmentId, scope }: Head): string {
  const named = Array.from(region, (_, at) => region.slice(at)).some(
    (part) => part.length > 1 && department.startsWith(part),
  )
  const office =
    departmentId?.replace(/^\.+/, '') ?? spelled(named ? department : `${region} ${department}`)
  return scope === 'own' ? `${office}-own` : office
}

/** Where a ledger stands: `some-office/2021.json`, its second publication `some-office/2021.r2.json`. */
export function placeOf(
  head: Head,
  isTaken: (place: Pick<CatalogueEntry, 'id' | 'file'>) => boolean,
): CatalogueEntry {
  const year = head.revision ? `${head.year}.r${head.revision}` : String(head.year)
  const office = officeOf(head)
  for (let count = 1; ; count++) {
    const name = count === 1 ? office : `${office}-${count}`
    const place = { id: `${name}-${year}`, ...head, file: `${name}/${year}.json` }
    if (!isTaken(place)) return place
  }
}

/** A name in letters that an address can have. */
function spelled(name: string): string {
  const letters = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return letters || 'ledger'
}
