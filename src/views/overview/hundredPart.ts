import { hundredYuan } from '@/figures/hundredYuan.ts'
import { tablesOf } from '@/figures/placedCell.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { inPercent, plain } from '@/exports/fields.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import { unitName } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { groupName } from './hundred.ts'
import { hundredPicture, type HundredSize } from './hundredPicture.ts'

/** Where 100 yuan went. */
export function hundredPart(ledger: Ledger, say: Say): ChartExport {
  const hundred = hundredYuan(ledger)
  if (!hundred) throw new Error('no hundred yuan')
  const { groups } = hundred
  const unit = groups[0]?.amount.unit ?? ledger.unit
  return {
    tables: tablesOf(groups.flatMap(({ classes }) => classes.map(({ placed }) => placed))),
    unit: unitName(unit, say),
    listing: () =>
      listingOf(
        [
          textColumn('code'),
          textColumn('name'),
          figureColumn('yuan'),
          UNIT_COLUMN,
          figureColumn('amount'),
          figureColumn('of-total'),
        ],
        groups.map((group) => ({
          code: group.kind === 'class' ? group.classes[0]?.code : undefined,
          name: groupName(group, say),
          yuan: String(group.yuan),
          unit,
          amount: plain(group.amount, unit),
          'of-total': inPercent(group.share.div(100)),
        })),
        'exports.twin',
      ),
    picture: (theme) => hundredPicture(hundred, say, theme, FILE),
  }
}

const FILE: HundredSize = {
  side: 360,
  gap: 24,
  number: { size: 24, line: 26, width: 48 },
  name: { size: 15, line: 20, width: 200 },
  between: [14, 40],
  note: { size: 12, line: 18 },
}
