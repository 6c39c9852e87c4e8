import { type Address, addressOf } from '../ledger/address.ts'
import { CARRIED_ON, CARRIED_ON_BY_CODE } from '../ledger/form/relations.ts'
import { minus, plus } from '../ledger/formula.ts'
import { type Figures, type Known, knownFigures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { exists, publishedTable } from '../ledger/lookup.ts'
import { placeWords } from '../ledger/placeName.ts'
import { isOneDepartment } from '../ledger/whose.ts'
import { amount, isUnit, valueIn } from '../money/index.ts'
import type { Check } from './check.ts'
import { evaluate } from './evaluate.ts'
import { changesByFigure } from './families/years/years.ts'
import type { Finding } from './finding.ts'
import { measureOf, weighed } from './severity.ts'

/** Why two ledgers are not held against each other. */
export type Apart = 'another-department' | 'not-consecutive' | 'another-scope'

/** Why a ledger is not that of the year after another's; `undefined` where it is. */
export function apartFrom(earlier: Ledger, later: Ledger): Apart | undefined {
  if (!isOneDepartment(earlier, later)) return 'another-department'
  if (later.year !== earlier.year + 1) return 'not-consecutive'
  return earlier.scope === later.scope ? undefined : 'another-scope'
}

/**
 * What one year's accounts say of the year before, held against that year's own: what it left is
 * what this one begins with, and a stated change is the difference of the two. Addresses of the
 * earlier year begin with it, `2020:totals/…`; money is in the later ledger's unit. Of two ledgers
 * that are not of consecutive years there is nothing to be said.
 */
export function checkConsecutive(earlier: Ledger, later: Ledger): Finding[] {
  if (apartFrom(earlier, later)) return []
  const reader = { read: figuresOfBoth(earlier, later), isOmitted: () => false }
  const measure = measureOf(knownFigures(later))
  return [...carriedOn(earlier, later), ...changesSaid(earlier, later)].map((check) => {
    const placed = { ...check, family: 'years' as const }
    return weighed(evaluate(placed, reader), placed, measure)
  })
}

/** A figure of the earlier year, as its checks and findings name it. */
function ofYear({ year }: Ledger, address: Address): Address {
  return `${year}:${address}`
}

function carriedOn(earlier: Ledger, later: Ledger): Check[] {
  return [...CARRIED_ON, ...byCode(later)]
    .filter(([closing, opening]) => exists(earlier, closing) && exists(later, opening))
    .map(([closing, opening]) => ({
      kind: 'agreement',
      id: `carried-on:${opening}`,
      left: plus(opening),
      right: plus(ofYear(earlier, closing)),
      message: messageOf('carried-on', earlier, later),
    }))
}

function byCode(later: Ledger): [closing: Address, opening: Address][] {
  const { tables, closing, opening } = CARRIED_ON_BY_CODE
  return tables.flatMap((table) =>
    (publishedTable(later, table)?.rows ?? []).map(({ key }): [Address, Address] => [
      addressOf(table, key, closing),
      addressOf(table, key, opening),
    ]),
  )
}

function changesSaid(earlier: Ledger, later: Ledger): Check[] {
  return [...changesByFigure(later)]
    .filter(([figure]) => exists(later, figure) && exists(earlier, figure))
    .flatMap(([figure, changes]) =>
      changes.map((change): Check => ({
        kind: 'equation',
        id: `stated-change:${change}`,
        left: [plus(figure), minus(change)],
        right: [plus(ofYear(earlier, figure))],
        message: messageOf('stated-change', earlier, later, {
          figure: (placeWords(later, figure) ?? [figure]).filter(Boolean).join(' · '),
        }),
      })),
    )
}

function messageOf(
  key: string,
  earlier: Ledger,
  later: Ledger,
  more: Check['message']['values'] = {},
): Check['message'] {
  return { key, values: { earlier: String(earlier.year), later: String(later.year), ...more } }
}

/** Blank is not 0: it says nothing of another year. */
function figuresOfBoth(earlier: Ledger, later: Ledger): Figures {
  const start = `${earlier.year}:`
  const [before, now] = [knownFigures(earlier), knownFigures(later)]
  return (address) => {
    const known = address.startsWith(start)
      ? inUnitOf(later, earlier, before(address.slice(start.length) as Address))
      : now(address)
    return known?.printed === null ? undefined : known
  }
}

function inUnitOf(later: Ledger, earlier: Ledger, known: Known | undefined): Known | undefined {
  if (!known || !isUnit(known.unit) || earlier.unit === later.unit) return known
  const value = (of: Known['value']) => valueIn(amount(of.toFixed(), earlier.unit), later.unit)
  return { ...known, value: value(known.value), half: value(known.half) }
}
