import type { Succession } from '../../ledger/ledger.ts'
import { isOneDepartment, isOneRegion } from '../../ledger/whose.ts'
import type { Head } from './source.ts'

/** Those of the same department, also under an id that it had before it was renamed. */
export function ofDepartment<T extends Head>(
  all: readonly T[],
  of: Head,
  successions: readonly Succession[] = [],
): T[] {
  const ids = idsOf(of.departmentId, successions)
  return all.filter(
    (each) =>
      isOneDepartment(each, of) || (each.departmentId !== undefined && ids.has(each.departmentId)),
  )
}

/** A renamed department is one; merged and split ones are not. */
function idsOf(id: string | undefined, successions: readonly Succession[]): ReadonlySet<string> {
  const ids = new Set<string>()
  const add = (each: string) => {
    if (ids.has(each)) return
    ids.add(each)
    for (const { from, to, kind } of successions)
      if (kind === 'renamed' && (from === each || to === each)) add(from === each ? to : from)
  }
  if (id) add(id)
  return ids
}

/** Those of the departments of its region in its year, itself among them. */
export function ofRegionAndYear<T extends Head>(all: readonly T[], of: Head): T[] {
  return all.filter((each) => each.year === of.year && isOneRegion(each, of))
}

/**
 * Departments of its region that have accounts of other years, and none of this: one entry of each.
 * One that has become another by then is missing no more.
 */
export function withoutAccounts<T extends Head>(
  all: readonly T[],
  of: Head,
  successions: readonly Succession[] = [],
): T[] {
  const gone = new Set(
    successions.flatMap(({ from, date }) => (Number(date.slice(0, 4)) <= of.year ? from : [])),
  )
  const those = all.filter((each) => isOneRegion(each, of))
  const there = those.filter(({ year }) => year === of.year)
  return byDepartment(those.filter(({ year }) => year !== of.year))
    .flatMap(([one]) => one ?? [])
    .filter(
      (one) =>
        !gone.has(one.departmentId ?? '') && !there.some((each) => isOneDepartment(each, one)),
    )
}

/** What is of one department stands together, in an order that is the sources' own. */
export function byDepartment<T extends Head>(all: readonly T[]): T[][] {
  const groups: T[][] = []
  const known = new Map<string, T[]>()
  // One that is known by its id tells the names by which one without is found.
  for (const each of [...all].sort(byIdFirst)) {
    const keys = keysOf(each)
    const group = keys.map((key) => known.get(key)).find((found) => found)
    if (group) group.push(each)
    else groups.push([each])
    const own = group ?? groups.at(-1)
    for (const key of keys) if (own && !known.has(key)) known.set(key, own)
  }
  return groups
}

function byIdFirst(one: Head, other: Head): number {
  const own = Number(other.departmentId !== undefined) - Number(one.departmentId !== undefined)
  return own || (one.id < other.id ? -1 : 1)
}

function keysOf({ departmentId, department, region, formerNames }: Head): string[] {
  const names = [department, ...(formerNames?.department ?? [])].map((name) => `${region} ${name}`)
  return departmentId === undefined ? names : [departmentId, ...names]
}

/** Why two ledgers as a whole do not stand side by side. */
export type Refusal = 'year' | 'region' | 'scope'

/** What keeps them apart: one department is compared over years, others in one region and year. */
export function refusals(
  one: Head,
  other: Head,
  successions: readonly Succession[] = [],
): readonly Refusal[] {
  const isScope = one.scope === other.scope ? [] : (['scope'] as const)
  if (ofDepartment([other], one, successions).length) return isScope
  return [
    ...(one.year === other.year ? [] : (['year'] as const)),
    ...(isOneRegion(one, other) ? [] : (['region'] as const)),
    ...isScope,
  ]
}
