import { type Address, addressOf, parseAddress } from '../ledger/address.ts'
import { equationsOf } from '../ledger/form/equations.ts'
import { knownFigures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { printedIn } from '../ledger/lookup.ts'
import type { Decimal } from '../money/index.ts'
import type { Doubt, FigurePlace } from './draft.ts'

interface Claim {
  readonly table: string
  readonly row: string
  readonly column: string
  readonly rule: string
  readonly own: Decimal
  /** What another table prints for it. */
  readonly other: Decimal
}

/**
 * Figures of two columns that seem to have changed places: each says in one row what another table
 * says of the other. The sums within the table hold all the same.
 */
export function exchanged(ledger: Ledger, places: ReadonlyMap<Address, FigurePlace>): Doubt[] {
  const claims = brokenClaims(ledger)
  return claims.flatMap((one, index) =>
    claims
      .slice(index + 1)
      .filter((other) => isExchange(one, other))
      .flatMap((other) => [
        ...ofColumn(ledger, places, one, other),
        ...ofColumn(ledger, places, other, one),
      ]),
  )
}

/** Figures that another table prints otherwise. */
function brokenClaims(ledger: Ledger): Claim[] {
  const figures = knownFigures(ledger)
  return equationsOf(ledger).flatMap(({ kind, rule, place, left, right }): Claim[] => {
    const [one, other] = [left[0], right[0]]
    if (kind !== 'agreement' || !one || !other || left.length + right.length > 2) return []
    const [first, second] = [figures(one.address), figures(other.address)]
    if (!first || !second || first.value.eq(second.value)) return []
    return [[one.address, first, second] as const, [other.address, second, first] as const].flatMap(
      ([address, own, known]) => {
        const at = parseAddress(address)
        return at ? [{ ...at, rule: `${rule}: ${place}`, own: own.value, other: known.value }] : []
      },
    )
  })
}

function isExchange(one: Claim, other: Claim): boolean {
  return (
    one.table === other.table &&
    one.row === other.row &&
    one.column !== other.column &&
    one.own.eq(other.other) &&
    other.own.eq(one.other)
  )
}

/** The other figures of a column, with those of the column that may be theirs. */
function ofColumn(
  { tables }: Ledger,
  places: ReadonlyMap<Address, FigurePlace>,
  { table, row: total, column, rule }: Claim,
  other: Claim,
): Doubt[] {
  const printed = tables[table]
  if (!printed || printed.state === 'missing') return []
  return printed.rows.flatMap((row): Doubt[] => {
    const address = addressOf(table, row.key, column)
    const [value, instead] = [printedIn(row, column), printedIn(row, other.column)]
    // A blank cell may be the place of the other column's figure.
    const at =
      places.get(address) ??
      (instead == null ? undefined : places.get(addressOf(table, row.key, other.column)))
    if (row.key === total || !at || value === undefined) return []
    return [
      {
        address,
        at,
        reason: 'beside-unbalanced',
        value,
        alternatives: [instead ?? null],
        equations: [rule, other.rule],
      },
    ]
  })
}
