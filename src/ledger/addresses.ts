import { type Address, addressOf } from './address.ts'
import type { Ledger, Scorecard } from './ledger.ts'
import { printedTable, tableIds } from './lookup.ts'
import { indicatorsOf, partsOf } from './parts.ts'

/** The addresses of all that a ledger prints, blank cells included, each once. */
export function addressesOf(ledger: Ledger): ReadonlySet<Address> {
  const { scorecard } = ledger
  return new Set([
    ...tableIds(ledger).flatMap((id) =>
      (printedTable(ledger, id)?.rows ?? []).flatMap((row) =>
        Object.keys(row.cells).map((column) => addressOf(id, row.key, column)),
      ),
    ),
    ...partsOf(ledger).flatMap(({ id, figures }) =>
      figures.map(({ key }) => addressOf('narrative', id, key)),
    ),
    ...(scorecard ? inScorecard(scorecard) : []),
  ])
}

function inScorecard(card: Scorecard): Address[] {
  const { execution, groups } = card
  const of = (row: string, ...columns: string[]) =>
    columns.map((column) => addressOf('scorecard', row, column))
  return [
    ...of('total', 'weight', 'score'),
    ...(execution ? of('execution', 'weight', 'score') : []),
    ...(execution?.rows ?? []).flatMap(({ key, cells }) =>
      of(`execution.${key}`, ...Object.keys(cells)),
    ),
    ...groups.flatMap(({ id }) => of(id, 'weight')),
    ...indicatorsOf(card).flatMap(({ id }) => of(id, 'weight', 'score', 'actual')),
  ]
}
