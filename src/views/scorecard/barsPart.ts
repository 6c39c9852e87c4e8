import type { ChartTheme } from '@/charts/theme.ts'
import { type BarRow, barsPicture, type RowBar } from '@/exports/barsPicture.ts'
import { pointsLegends, pointsText } from '@/exports/figuresIn.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import type { Points } from '@/figures/points.ts'
import { type Decimal, formatPercent } from '@/money/index.ts'
import type { Say } from '@/words/say.ts'
import { executionLine, POINTS_COLUMNS, type PointsLine, pointsListing } from './pointsListing.ts'
import { pointsLength } from './pointsLength.ts'
import type { ScorecardFigures } from './scorecard.ts'

/** Score against weight of the execution block and of every group; `undefined` without groups. */
export function barsPart(figures: ScorecardFigures, say: Say): ChartExport | undefined {
  const { title, execution, scale } = figures
  const groups = figures.rows.filter(({ level }) => level < 3)
  if (!groups.length) return undefined
  return {
    tables: [],
    from: [title],
    unit: say('terms.unit.分'),
    listing: () => pointsListing(POINTS_COLUMNS, figures, groups, say),
    picture: (theme) => {
      const looks = looksIn(theme)
      const row = ({ name, level, weight, score, share }: PointsLine): BarRow => ({
        label: name,
        bold: level === 1,
        below: level > 1,
        bars: [...barOf(weight, scale, looks.weight), ...barOf(score, scale, looks.score)].map(
          (bar) => ({ ...bar, slim: level > 1 }),
        ),
        value: `${pointsText(score, say)} / ${pointsText(weight, say)}`,
        aside: share && formatPercent(share),
      })
      const lines = [...(execution ? [executionLine(execution, say)] : []), ...groups]
      return barsPicture(
        [lines.map(row)],
        {
          key: (['weight', 'score'] as const).map((each) => ({
            text: say(`scorecard.table.${each}`),
            look: looks[each],
          })),
          notes: pointsLegends(
            lines.flatMap(({ weight, score }) => [weight, score]),
            say,
          ),
        },
        theme,
      )
    },
  }
}

function looksIn({ teal }: ChartTheme) {
  return { weight: { stroke: teal }, score: { fill: teal } }
}

function barOf(points: Points, scale: Decimal, look: RowBar['look']): RowBar[] {
  const width = pointsLength(points, scale)
  return width ? [{ left: 0, width, look }] : []
}
