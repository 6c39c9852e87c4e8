import { type FlowEnd, moneyFlow } from '@/figures/moneyFlow.ts'
import { tablesOf } from '@/figures/placedCell.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { plain } from '@/exports/fields.ts'
import {
  choiceColumn,
  figureColumn,
  listingOf,
  textColumn,
  UNIT_COLUMN,
} from '@/exports/listing.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import { unitName } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { endName, flowNote } from './flow.ts'
import { flowPicture, type FlowSize } from './flowPicture.ts'

/** All the money of the year, from where it came to where it went; of a ledger that has a flow. */
export function flowPart(ledger: Ledger, say: Say): ChartExport {
  const flow = moneyFlow(ledger)
  if (!flow) throw new Error('nothing flows')
  const { unit } = flow.total.amount
  const row = (side: string) => (end: FlowEnd) => ({
    side,
    name: endName(end, say),
    unit,
    amount: plain(end.amount, unit),
    address: 'placed' in end ? end.placed.address : undefined,
  })
  return {
    tables: tablesOf(
      [flow.total, ...flow.sources, ...flow.uses].flatMap((end) =>
        'placed' in end ? end.placed : [],
      ),
    ),
    unit: unitName(unit, say),
    listing: () =>
      listingOf(
        [
          choiceColumn('side', ['source', 'total', 'use'], 'exports.side'),
          textColumn('name'),
          UNIT_COLUMN,
          figureColumn('amount'),
          textColumn('address'),
        ],
        [
          ...flow.sources.map(row('source')),
          {
            side: 'total',
            name: say('overview.bridge.total'),
            unit,
            amount: plain(flow.total.amount, unit),
            address: flow.total.placed.address,
          },
          ...flow.uses.map(row('use')),
        ],
        'exports.twin',
      ),
    picture: (theme) => flowPicture(flow, say, theme, FILE, { unit, note: flowNote(flow, say) }),
  }
}

const FILE: FlowSize = {
  width: 856,
  sources: 200,
  uses: 200,
  bar: 12,
  gap: 10,
  between: 6,
  least: 340,
  name: { size: 15, line: 19 },
  value: { size: 16, line: 20 },
  note: { size: 12, line: 18 },
}
