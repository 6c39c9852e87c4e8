import { gaugeMax } from './gauge.ts'
import { arcText, lineName, standingText } from './words.ts'
import type { SangongFigures, SangongLine } from './sangong.ts'
import type { Unit } from '@/money/index.ts'
import { amountText } from '@/exports/figuresIn.ts'
import { type Dial, gaugesPicture } from './gaugesPicture.ts'
import {
  figureColumn,
  type Listing,
  listingOf,
  textColumn,
  UNIT_COLUMN,
} from '@/exports/listing.ts'
import type { Say } from '@/words/say.ts'
import { digits, inCell, plain, rateOf } from '@/exports/fields.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import { TABLE } from './linePlaces.ts'

/** What the gauges of the three public expenses give away; amounts in `unit`. */
export function sangongPart(figures: SangongFigures, unit: Unit, say: Say): ChartExport {
  const lines = [figures.total, ...figures.lines]
  return {
    tables: [TABLE],
    title: say('exports.sangong'),
    unit: say(`terms.unit.${unit}`),
    listing: () => sangongListing(figures, unit, say),
    picture: (theme) =>
      gaugesPicture(
        lines.map((line) => dialOf(line, figures, unit, say)),
        theme,
      ),
  }
}

function dialOf(line: SangongLine, figures: SangongFigures, unit: Unit, say: Say): Dial {
  const { completion } = line
  const percent = completion.kind === 'none' ? undefined : completion.percent.toNumber()
  const standing = standingText(line, figures, say)
  const arc = arcText(percent, gaugeMax(percent), say)
  return {
    name: lineName(line, say),
    percent,
    rate: completion.kind === 'none' ? say('budget.dash') : completion.text,
    notes: [
      ...(standing ? [standing] : []),
      ...(completion.kind === 'none' ? [say(`app.rate.${completion.why}`)] : []),
      ...(completion.kind === 'derived' ? [say('app.rate.how')] : []),
      ...(arc ? [arc] : []),
      `${say('sangong.columns.budget')} ${amountText(line.budgetValue, unit, say)}`,
      `${say('sangong.columns.actual')} ${amountText(line.actualValue, unit, say)}`,
    ],
  }
}

const COLUMNS = [
  textColumn('name'),
  UNIT_COLUMN,
  figureColumn('budget'),
  figureColumn('actual'),
  figureColumn('stated-budget'),
  figureColumn('stated-actual'),
  figureColumn('difference'),
  figureColumn('rate'),
  textColumn('no-rate'),
  figureColumn('share'),
  textColumn('reason'),
]

/** Only where a line is none of the three public expenses. */
const STANDING = textColumn('standing')

/** Budget and actual of the three public expenses, in the table and where the text differs. */
export function sangongListing(figures: SangongFigures, unit: Unit, say: Say): Listing {
  const lines = [figures.total, ...figures.lines]
  const columns = lines.some(({ isFurther }) => isFurther) ? [...COLUMNS, STANDING] : COLUMNS
  return listingOf(
    columns,
    lines.map((line) => ({
      name: lineName(line, say),
      unit,
      budget: inCell(line.budget.cell, unit),
      actual: inCell(line.actual.cell, unit),
      'stated-budget': plain(line.statedBudget?.amount, unit),
      'stated-actual': plain(line.statedActual?.amount, unit),
      difference: plain(line.difference, unit),
      ...rateOf(line.completion, say),
      share: line.share && digits(line.share.text),
      reason: line.reason,
      standing: standingText(line, figures, say),
    })),
    'exports.twin',
  )
}
