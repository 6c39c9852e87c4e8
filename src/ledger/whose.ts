import type { CatalogueEntry, Ledger } from './ledger.ts'

/** Whose accounts they are, as a ledger or the catalogue says it. */
export type Whose = Pick<
  CatalogueEntry,
  'department' | 'region' | 'departmentId' | 'regionId' | 'formerNames'
>

/** Whether two are of one department: by its id, else by what it is or was called. */
export function isOneDepartment(one: Whose, other: Whose): boolean {
  if (one.departmentId && other.departmentId) return one.departmentId === other.departmentId
  return shares(namesOf(one, 'department'), namesOf(other, 'department')) && isOneRegion(one, other)
}

/** Whether two are of one region: by its code, else by what it is or was called. */
export function isOneRegion(one: Whose, other: Whose): boolean {
  if (one.regionId && one.regionId === other.regionId) return true
  return shares(namesOf(one, 'region'), namesOf(other, 'region'))
}

function namesOf(whose: Whose, what: 'department' | 'region'): readonly string[] {
  return [whose[what], ...(whose.formerNames?.[what] ?? [])]
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each))
}

/** What a catalogue says of a ledger beside its id and file. */
export function headOf(ledger: Ledger): Omit<CatalogueEntry, 'id' | 'file'> {
  const { department, region, departmentId, regionId, scope, formerNames, year } = ledger
  return {
    department,
    region,
    ...(departmentId && { departmentId }),
    ...(regionId && { regionId }),
    ...(scope && { scope }),
    ...(formerNames && { formerNames }),
    year,
  }
}
