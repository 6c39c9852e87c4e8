import { SQUARES, squarePaths } from '@/charts/squares.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { hundredYuan, type YuanGroup } from '@/figures/hundredYuan.ts'
import { tablesOf } from '@/figures/placedCell.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { inPercent, plain } from '@/exports/fields.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import type { Picture, PictureText } from '@/exports/picture.ts'
import { wrapText } from '@/exports/wrapText.ts'
import { unitName } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { groupInk, groupName, groupYuan, noteOf } from './hundred.ts'

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
    picture: (theme) =>
      hundredPicture(groups, say(`overview.hundred.${noteOf(hundred)}`), say, theme),
  }
}

const SIDE = 360
const GAP = 24
const NUMBER = { size: 24, width: 48 }
const NAME = { size: 15, line: 20, width: 200 }
const ROW = 14
const NOTE = { size: 12, line: 18 }

function hundredPicture(
  groups: readonly YuanGroup[],
  note: string,
  say: Say,
  theme: ChartTheme,
): Picture {
  const scale = SIDE / SQUARES.side
  const paths = squarePaths(
    groups.map(({ yuan }) => yuan),
    scale,
  )
  const left = SIDE + GAP
  const texts: PictureText[] = []
  let top = 0
  for (const group of groups) {
    const lines = wrapText(groupName(group, say), NAME.width, NAME.size)
    texts.push({
      text: groupYuan(group, say),
      x: left + NUMBER.width,
      y: top + NUMBER.size,
      align: 'end',
      size: NUMBER.size,
      fill: groupInk(group).in(theme),
      bold: true,
    })
    lines.forEach((text, index) =>
      texts.push({
        text,
        x: left + NUMBER.width + NOTE.size,
        y: top + NUMBER.size - 2 + index * NAME.line,
        size: NAME.size,
        fill: theme.ink,
      }),
    )
    top += Math.max(NUMBER.size, lines.length * NAME.line) + ROW
  }
  const width = left + NUMBER.width + NOTE.size + NAME.width
  let y = Math.max(SIDE, top) + NOTE.size
  for (const text of wrapText(note, width, NOTE.size)) {
    y += NOTE.line
    texts.push({ text, x: 0, y, size: NOTE.size, fill: theme.muted })
  }
  return {
    width,
    height: Math.ceil(y + NOTE.line / 3),
    panels: [],
    shapes: groups.map((group, index) => ({
      path: paths[index] ?? '',
      fill: groupInk(group).in(theme),
    })),
    texts,
  }
}
