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

/** The name of a department, with its region's where it does not begin with that. */
function fullName({ region, department }: Head): string {
  const isNamed = Array.from(region, (_, at) => region.slice(at)).some(
    (part) => part.length > 1 && department.startsWith(part),
  )
  return isNamed ? department : `${region} ${department}`
}

/**
 * The folder of a department, the same whenever it is published: its id, else its name in letters.
 * The office alone (本级) has one of its own.
 */
function officeOf(head: Head): string {
  const office = head.departmentId?.replace(/\W+/g, '-') ?? spelled(fullName(head))
  return head.scope === 'own' ? `${office}-own` : office
}

/** The initials of a department's full name in pinyin, for who types those. */
export function initialsOf(head: Head): string {
  return pinyin(fullName(head), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
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
export function spelled(name: string): string {
  const letters = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return letters || 'ledger'
}
