import { tsvParseRows } from 'd3-dsv'
import { folded } from '../ledger/folded.ts'
import type { CatalogueEntry } from '../ledger/ledger.ts'
import { isOneDepartment, isOneRegion } from '../ledger/whose.ts'
import { fileOf } from './folder.ts'

/** A ledger of a department, as lists offer it. */
export type Offered = Pick<CatalogueEntry, 'id' | 'year' | 'revision'>

/** A department on offer, with its ledgers, the newest first. */
export interface Department {
  /** The id of its newest ledger; tells it from others. */
  readonly id: string
  readonly name: string
  readonly formerNames: readonly string[]
  readonly region: string
  readonly regionId: string | undefined
  readonly scope: CatalogueEntry['scope']
  readonly initials: string
  readonly ledgers: readonly Offered[]
}

/** The departments of a list of ledgers, in the order in which they first come. */
export function departmentsOf(entries: readonly CatalogueEntry[]): Department[] {
  const groups = new Map<string, CatalogueEntry[]>()
  for (const entry of entries) {
    // Ledgers of one department nearly always have one name: few are compared with one another.
    const key = JSON.stringify([entry.departmentId ?? entry.department, entry.scope ?? ''])
    let at = key
    for (let next = 1; ; at = `${key} ${next++}`) {
      const [first] = groups.get(at) ?? []
      if (!first || (isOneDepartment(entry, first) && isOneRegion(entry, first))) break
    }
    groups.set(at, [...(groups.get(at) ?? []), entry])
  }
  return [...groups.values()].map(departmentOf)
}

function departmentOf(entries: readonly CatalogueEntry[]): Department {
  const ledgers = [...entries].sort(newestFirst)
  const [newest] = ledgers as [CatalogueEntry]
  const { id, department, region, regionId, scope, initials = '' } = newest
  const names = ledgers.flatMap((each) => [
    each.department,
    ...(each.formerNames?.department ?? []),
  ])
  return {
    id,
    name: department,
    formerNames: [...new Set(names)].filter((name) => name !== department),
    region,
    regionId,
    scope,
    initials,
    ledgers: ledgers.map(({ id, year, revision }) => ({ id, year, ...(revision && { revision }) })),
  }
}

function newestFirst(one: Offered, other: Offered): number {
  return other.year - one.year || (other.revision ?? 1) - (one.revision ?? 1)
}

const COLUMNS = [
  'folder',
  'name',
  'formerNames',
  'region',
  'regionId',
  'scope',
  'initials',
  'ledgers',
] as const
const BETWEEN = '、'

/** The fields of departments for a TSV, under their names; ids are those that name their files. */
export function departmentRows(departments: readonly Department[]): string[][] {
  return [
    [...COLUMNS],
    ...departments.map(({ id, name, formerNames, region, regionId, scope, initials, ledgers }) => {
      const folder = id.slice(0, -editionOf(ledgers[0]).length - 1)
      return [
        folder,
        name,
        formerNames.join(BETWEEN),
        region,
        regionId ?? '',
        scope ?? '',
        initials,
        ledgers.map(editionOf).join(' '),
      ]
    }),
  ]
}

function editionOf(ledger: Offered | undefined): string {
  const { year, revision } = ledger ?? {}
  return revision ? `${year}.r${revision}` : String(year)
}

/** The departments in such a TSV; rows that are none, or that name no file, are passed over. */
export function departmentsIn(tsv: string): Department[] {
  const [head = [], ...rows] = tsvParseRows(tsv)
  const at = Object.fromEntries(COLUMNS.map((column) => [column, head.indexOf(column)])) as Record<
    (typeof COLUMNS)[number],
    number
  >
  return rows.flatMap((row) => {
    const field = (column: (typeof COLUMNS)[number]) => row[at[column]] ?? ''
    const ledgers = field('ledgers')
      .split(' ')
      .flatMap((edition): Offered[] => {
        const [, year, revision] = /^(\d{4})(?:\.r(\d+))?$/.exec(edition) ?? []
        const id = `${field('folder')}-${edition}`
        return year && fileOf(id)
          ? [{ id, year: Number(year), ...(revision && { revision: Number(revision) }) }]
          : []
      })
    const [newest] = ledgers
    const scope = field('scope')
    return newest && field('name')
      ? [
          {
            id: newest.id,
            name: field('name'),
            formerNames: field('formerNames').split(BETWEEN).filter(Boolean),
            region: field('region'),
            regionId: field('regionId') || undefined,
            scope: scope === 'own' || scope === 'consolidated' ? scope : undefined,
            initials: field('initials'),
            ledgers,
          },
        ]
      : []
  })
}

/** What a reader wants among the departments. */
export interface Wanted {
  readonly query: string
  readonly region?: string | undefined
  readonly year?: number | undefined
}

/**
 * The departments that a query finds, best first: by name, former name, initials, region, code; a
 * query of several words finds what has them all, and one of characters what has them in this order
 * (焦作科协 → 焦作市科学技术协会). Without a query all of the region and year, as they are listed.
 */
export function findDepartments(
  departments: readonly Department[],
  { query, region, year }: Wanted,
): Department[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const offered = departments.filter(
    (each) =>
      (region === undefined || each.region === region) &&
      (year === undefined || each.ledgers.some((ledger) => ledger.year === year)),
  )
  if (!words.length) return offered
  return offered
    .map((department, index) => ({ department, index, rank: rank(department, words) }))
    .filter(({ rank }) => rank < NONE)
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ department }) => department)
}

const NONE = 9

function rank(department: Department, words: readonly string[]): number {
  const { name, formerNames, region, code, initials, all } = textOf(department)
  const [word = ''] = words
  if (words.length > 1) return words.every((each) => all.includes(each)) ? 7 : NONE
  if (name === word) return 0
  if (name.startsWith(word)) return 1
  if (name.includes(word)) return 2
  if (formerNames.includes(word)) return 3
  if (initials.startsWith(word)) return 4
  if (initials.includes(word)) return 5
  if (region.includes(word) || code.includes(word)) return 6
  return isInOrder(word, all) ? 8 : NONE
}

/** Whether a text has the characters in this order; letters and digits are no abbreviation. */
function isInOrder(word: string, text: string): boolean {
  if (word.length < 2 || !/^\p{Script=Han}+$/u.test(word)) return false
  let at = -1
  for (const character of word) {
    at = text.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}

interface Text {
  readonly name: string
  readonly formerNames: string
  readonly region: string
  readonly code: string
  readonly initials: string
  readonly all: string
}

const texts = new WeakMap<Department, Text>()

/** As queries are compared with it; worked out once for all keys. */
function textOf(department: Department): Text {
  let known = texts.get(department)
  if (!known) {
    const { id, name, formerNames, region, regionId = '', initials } = department
    const of = [region, name, formerNames.join(' '), initials, `${regionId} ${id}`].map(folded)
    known = {
      region: of[0] ?? '',
      name: of[1] ?? '',
      formerNames: of[2] ?? '',
      initials: of[3] ?? '',
      code: of[4] ?? '',
      all: of.join(' '),
    }
    texts.set(department, known)
  }
  return known
}
