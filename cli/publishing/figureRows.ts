import { tsvFormatRow } from 'd3-dsv'
import { parseAddress } from '../../src/ledger/address.ts'
import { addressesOf } from '../../src/ledger/addresses.ts'
import type { CatalogueEntry, Ledger } from '../../src/ledger/ledger.ts'
import { narrativeFigure, tableIds, tableOf } from '../../src/ledger/lookup.ts'
import { printedAt } from '../../src/ledger/printedAt.ts'
import { amount, isUnit } from '../../src/money/index.ts'
import { HEADLINES } from './headlines.ts'

/** Yuan as `DECIMAL(18,2)` takes them. */
const YUAN = /^-?\d{1,16}\.\d\d$/

/** Columns of the figures with their SQL types, as rows are written. */
export const FIGURE_COLUMNS = {
  region: 'VARCHAR',
  region_id: 'VARCHAR',
  department: 'VARCHAR',
  id: 'VARCHAR',
  scope: 'VARCHAR',
  revision: 'UTINYINT',
  tbl: 'VARCHAR',
  row: 'VARCHAR',
  column: 'VARCHAR',
  kind: 'VARCHAR',
  direction: 'VARCHAR',
  unit: 'VARCHAR',
  yuan: 'DECIMAL(18,2)',
  printed: 'VARCHAR',
} as const

/** Columns of the headlines before the figures; those are yuan under their addresses. */
export const HEADLINE_COLUMNS = {
  region: 'VARCHAR',
  region_id: 'VARCHAR',
  department: 'VARCHAR',
  name: 'VARCHAR',
  id: 'VARCHAR',
  scope: 'VARCHAR',
  revision: 'UTINYINT',
  empty_tables: 'VARCHAR',
} as const

/** The rows of a ledger for both, as TSV, with how many figures are money and their sum in 分. */
export interface FigureRows {
  readonly figures: string
  readonly headlines: string
  readonly rows: number
  readonly fen: bigint
}

/**
 * What a ledger prints, one figure a row: blanks have none. Money is in yuan beside what is printed;
 * an amount that is finer than a fen or too large for the column is only printed.
 */
export function figureRows(entry: CatalogueEntry, ledger: Ledger): FigureRows {
  const { id, region, regionId, scope, revision = 1, department, file } = entry
  const office = file.slice(0, Math.max(0, file.lastIndexOf('/')))
  let fen = 0n
  const lines: string[] = []
  for (const address of addressesOf(ledger)) {
    const at = printedAt(ledger, address)
    const place = parseAddress(address)
    if (at.state !== 'printed' || !place) continue
    const yuan = yuanOf(at.printed, at.unit)
    if (yuan) fen += BigInt(yuan.replace('.', ''))
    lines.push(
      tsvFormatRow([
        region,
        regionId ?? '',
        office,
        id,
        scope ?? '',
        String(revision),
        place.table,
        place.row,
        place.column,
        place.table === 'narrative'
          ? (narrativeFigure(ledger, place.row, place.column)?.kind ?? '')
          : '',
        at.direction ?? '',
        at.unit ?? '',
        yuan ?? '',
        at.printed,
      ]),
    )
  }
  const empty = tableIds(ledger).filter((table) => tableOf(ledger, table)?.state === 'empty')
  const headlines = HEADLINES.map((address) => {
    const at = printedAt(ledger, address)
    return (at.state === 'printed' && yuanOf(at.printed, at.unit)) || ''
  })
  return {
    figures: lines.map((line) => `${line}\n`).join(''),
    headlines: `${tsvFormatRow([
      region,
      regionId ?? '',
      office,
      department,
      id,
      scope ?? '',
      String(revision),
      empty.join(' '),
      ...headlines,
    ])}\n`,
    rows: lines.length,
    fen,
  }
}

/** Money in yuan to the fen; `undefined` where it is none, or cannot be said so. */
function yuanOf(printed: string, unit: string | undefined): string | undefined {
  if (!isUnit(unit)) return undefined
  const { yuan } = amount(printed, unit)
  const text = yuan.toFixed(2)
  return yuan.decimalPlaces() <= 2 && YUAN.test(text) ? text : undefined
}
