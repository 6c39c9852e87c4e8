import { addressesOf } from '../ledger/addresses.ts'
import type { CatalogueEntry, Ledger } from '../ledger/ledger.ts'
import { tableIds, tableOf } from '../ledger/lookup.ts'
import { printedAt } from '../ledger/printedAt.ts'

/** A ledger of a department, as its series knows it. */
export interface Edition extends Pick<
  CatalogueEntry,
  'id' | 'department' | 'region' | 'year' | 'revision' | 'scope'
> {
  /** The unit in which most of the document prints money. */
  readonly unit: Ledger['unit']
  /** Tables that the document declares empty. */
  readonly empty: readonly string[]
}

/**
 * Figures that are printed in one unit, by address: what each edition prints, in their order; `null`
 * where the cell is blank, `""` where there is none or its unit is another.
 */
export interface SeriesGroup {
  readonly unit?: string
  /** Of changes, where the text says it: the digits have no sign. */
  readonly direction?: 'increase' | 'decrease'
  readonly figures: Readonly<Record<string, readonly (string | null)[]>>
}

/** Every figure of a department over its years, digit by digit. */
export interface SeriesFile {
  readonly version: 1
  readonly editions: readonly Edition[]
  readonly groups: readonly SeriesGroup[]
}

/** The series of a department's ledgers, the same in whatever order they come. */
export function seriesOf(
  ledgers: readonly { readonly entry: CatalogueEntry; readonly ledger: Ledger }[],
): SeriesFile {
  const sorted = [...ledgers].sort((one, other) => compareEditions(one.entry, other.entry))
  const groups = new Map<string, Map<string, (string | null)[]>>()
  sorted.forEach(({ ledger }, index) => {
    for (const address of addressesOf(ledger)) {
      const at = printedAt(ledger, address)
      if (at.state !== 'printed' && at.state !== 'blank') continue
      const { unit, direction } = at.state === 'printed' ? at : {}
      const figures = entryOf(groups, JSON.stringify({ unit, direction }), () => new Map())
      const printed = entryOf(figures, address, () => sorted.map(() => ''))
      printed[index] = at.state === 'printed' ? at.printed : null
    }
  })
  return {
    version: 1,
    editions: sorted.map(({ entry, ledger }) => editionOf(entry, ledger)),
    groups: [...groups].sort(byKey).map(([key, figures]) => ({
      ...(JSON.parse(key) as object),
      figures: Object.fromEntries([...figures].sort(byKey)),
    })),
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, made: () => V): V {
  const known = map.get(key) ?? made()
  map.set(key, known)
  return known
}

function editionOf(entry: CatalogueEntry, ledger: Ledger): Edition {
  const { id, department, region, year, revision, scope } = entry
  return {
    id,
    department,
    region,
    year,
    ...(revision && { revision }),
    ...(scope && { scope }),
    unit: ledger.unit,
    empty: tableIds(ledger).filter((table) => tableOf(ledger, table)?.state === 'empty'),
  }
}

/** From the first year to the last, from the first publication of a year to the last. */
export function compareEditions(
  one: Pick<Edition, 'id' | 'year' | 'revision'>,
  other: Pick<Edition, 'id' | 'year' | 'revision'>,
): number {
  return (
    one.year - other.year ||
    (one.revision ?? 1) - (other.revision ?? 1) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  )
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : Number(one > other)
}

/** What a figure was and became from one edition to another; `undefined` where it is not printed. */
export interface FigureChange {
  readonly address: string
  readonly from: string | null | undefined
  readonly to: string | null | undefined
}

/** The figures that two editions print otherwise, in the order of their addresses. */
export function changesBetween(
  { editions, groups }: SeriesFile,
  from: string,
  to: string,
): FigureChange[] {
  const before = saidBy(from)
  const after = saidBy(to)
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((address) => ({ address, from: before.get(address), to: after.get(address) }))
    .filter((change) => change.from !== change.to)

  function saidBy(edition: string): ReadonlyMap<string, string | null> {
    const index = editions.findIndex(({ id }) => id === edition)
    const said = new Map<string, string | null>()
    for (const { unit, direction, figures } of groups)
      for (const [address, { [index]: printed }] of Object.entries(figures))
        if (printed) said.set(address, [printed, unit, direction].filter(Boolean).join(' '))
        else if (printed === null) said.set(address, null)
    return said
  }
}
