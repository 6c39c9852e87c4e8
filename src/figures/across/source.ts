import { type Address, parseAddress } from '../../ledger/address.ts'
import { rowCode } from '../../ledger/codeTree.ts'
import { kindOf, standardForm } from '../../ledger/form/lookup.ts'
import { tableShape } from '../../ledger/form/shape.ts'
import type { CatalogueEntry, Ledger, NarrativeFigure } from '../../ledger/ledger.ts'
import { narrativeFigure, printedTable, rowOf } from '../../ledger/lookup.ts'
import { type PrintedAt, printedAt } from '../../ledger/printedAt.ts'
import { headOf } from '../../ledger/whose.ts'

/** Whose figures they are, of which year and scope: what a catalogue says of a ledger. */
export type Head = Omit<CatalogueEntry, 'file'>

/** What a source prints at an address, with what decides whether it may stand beside another's. */
export type FoundAt =
  /** Its ledger could not be read. */
  | { readonly state: 'unread' }
  | Exclude<PrintedAt, { state: 'printed' }>
  | (Extract<PrintedAt, { state: 'printed' }> & {
      /** Of a figure of the explanation. */
      readonly kind?: NarrativeFigure['kind']
      /** Of a line with a code: what the document calls it. */
      readonly name?: string
      /** The printed names of what a total counts in that the form's does not. */
      readonly beyond?: readonly string[]
    })

/**
 * One department's published figures of one year: a ledger's, or what a file of series or of
 * rankings says of them.
 */
export interface FigureSource extends Head {
  readonly at: (address: Address) => FoundAt
}

/** The figures of a ledger, under the id and the number of its publication that the catalogue knows. */
export function sourceOf({ id, revision }: Pick<Head, 'id' | 'revision'>, ledger: Ledger) {
  return {
    id,
    ...(revision !== undefined && { revision }),
    ...headOf(ledger),
    at: (address: Address) => foundAt(ledger, address),
  } satisfies FigureSource
}

/** A ledger that could not be read: it has figures, and nobody knows them. */
export function unreadSource(head: Head): FigureSource {
  return { ...head, at: () => ({ state: 'unread' }) }
}

function foundAt(ledger: Ledger, address: Address): FoundAt {
  const at = printedAt(ledger, address)
  const place = parseAddress(address)
  if (at.state !== 'printed' || !place) return at
  if (place.table === 'narrative') {
    const kind = narrativeFigure(ledger, place.row, place.column)?.kind
    return kind ? { ...at, kind } : at
  }
  const table = printedTable(ledger, place.table)
  const row = table && rowOf(table, place.row)
  const beyond = countedIn(ledger, place.table, place.row)
  return {
    ...at,
    ...(row && rowCode(row) && { name: row.name }),
    ...(beyond.length && { beyond }),
  }
}

/** Only the three public expenses are a sum of named things: other totals are of all there is. */
function countedIn(ledger: Ledger, id: string, whole: string): string[] {
  if (kindOf(ledger, id) !== 'three-public-expenses') return []
  const known = new Set(standardForm(id)?.rows.map(({ key }) => key))
  const shape = tableShape(ledger, id)
  const parts = shape?.rowSums.find((sum) => sum.whole === whole)?.parts ?? []
  return parts.flatMap((key) => {
    const row = shape && !known.has(key) && rowOf(shape.table, key)
    return row ? [row.name] : []
  })
}
