import { type ChecksSummary, VERDICTS, type VerdictCounts } from '@/checks/summary.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { barsPicture, type RowBar } from '@/exports/barsPicture.ts'
import { figureColumn, listingOf, textColumn } from '@/exports/listing.ts'
import type { BarLook } from '@/exports/picture.ts'
import { saidCount } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import type { ChartExport } from '@/exports/partExport.ts'

const COLUMNS = [
  textColumn('family', 'checks.chart.family'),
  ...VERDICTS.map((verdict) => figureColumn(verdict, `checks.verdict.${verdict}`)),
  figureColumn('checks', 'checks.chart.checks'),
]

/** How the checks of each kind came out. */
export function familiesPart(summary: ChecksSummary, say: Say): ChartExport {
  const { families } = summary
  const columns = (counts: VerdictCounts) =>
    Object.fromEntries(VERDICTS.map((verdict) => [verdict, String(counts[verdict])]))
  return {
    tables: [],
    unit: say('checks.chart.unit'),
    listing: () =>
      listingOf(COLUMNS, [
        ...families.map(({ family, checks, counts }) => ({
          family: say(`checks.family.${family}`),
          ...columns(counts),
          checks: String(checks),
        })),
        {
          family: say('checks.chart.total'),
          ...columns(summary.counts),
          checks: String(summary.checks),
        },
      ]),
    picture: (theme) => {
      const looks = looksIn(theme)
      const most = Math.max(...families.map(({ checks }) => checks))
      return barsPicture(
        [
          families.map(({ family, checks, counts }) => ({
            label: say(`checks.family.${family}`),
            bars: piecesOf(counts, most, looks),
            value: saidCount(checks),
            notes: [
              VERDICTS.filter((verdict) => counts[verdict])
                .map(
                  (verdict) => `${say(`checks.verdict.${verdict}`)} ${saidCount(counts[verdict])}`,
                )
                .join(' · '),
            ],
          })),
        ],
        {
          key: VERDICTS.map((verdict) => ({
            text: say(`checks.verdict.${verdict}`),
            look: looks[verdict],
          })),
        },
        theme,
      )
    },
  }
}

type Looks = Readonly<Record<(typeof VERDICTS)[number], BarLook>>

function looksIn({ ink, teal }: ChartTheme): Looks {
  const wash = { fill: teal, opacity: 0.12, stroke: teal }
  return {
    discrepancy: { fill: ink, stroke: ink },
    rounding: { ...wash, hatched: true },
    uncheckable: { stroke: teal, dashed: true },
    exact: wash,
  }
}

function piecesOf(counts: VerdictCounts, most: number, looks: Looks): RowBar[] {
  let left = 0
  return VERDICTS.flatMap((verdict) => {
    const width = (100 * counts[verdict]) / most
    const bar = { left, width, look: looks[verdict] }
    left += width
    return width ? [bar] : []
  })
}
