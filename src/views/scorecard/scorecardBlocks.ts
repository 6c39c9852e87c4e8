import type { ChartTheme } from '@/charts/theme.ts'
import type { Points } from '@/figures/points.ts'
import { scorecardFigures } from './scorecard.ts'
import { alignedPercent } from '@/money/index.ts'
import { saidName } from '@/words/gloss.ts'
import type { Block } from '@/exports/pptx/blocks.ts'
import { pointsLegends, pointsText } from '@/exports/figuresIn.ts'
import type { Telling } from '../view.ts'

/** Score and weight of each group, and every total that the document gives. */
export function scorecardBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const figures = scorecardFigures(ledger)
  if (!figures) return []
  const { execution } = figures
  const groups = [
    ...(execution ? [{ ...execution, name: say('scorecard.execution.name') }] : []),
    ...figures.rows
      .filter(({ level }) => level === 1)
      .map((row) => ({ ...row, name: saidName(row.name, say) })),
  ]
  const value = (points: Points) => (points.origin === 'blank' ? null : points.value.toFixed())
  const [weight, score] = [say('scorecard.table.weight'), say('scorecard.table.score')]
  const title = say('scorecard.bars.title')
  const chartTitle = say('deck.chartTitle', { title, unit: say('terms.unit.分') })
  const said = groups.map(
    (group) =>
      `${group.name} ${weight} ${pointsText(group.weight, say)} ${score} ${pointsText(group.score, say)}`,
  )
  const legends = pointsLegends(
    [
      ...groups.flatMap((group) => [group.weight, group.score]),
      ...figures.totals.map(({ points }) => points),
    ],
    say,
  )
  return [
    ...(groups.length
      ? [
          {
            kind: 'chart',
            title: chartTitle,
            alt: say('deck.alt.pairs', { title: chartTitle, values: said.join(say('deck.comma')) }),
            categories: groups.map(({ name }) => name),
            series: [
              {
                name: weight,
                values: groups.map((group) => value(group.weight)),
                fill: 'hollow',
                colour: theme.ink,
                labelled: true,
              },
              {
                name: score,
                values: groups.map((group) => value(group.score)),
                fill: 'solid',
                colour: theme.teal,
                labelled: true,
              },
            ],
            legend: true,
            more: (count: number) => say('deck.moreBars', { count }),
          } as const,
        ]
      : []),
    {
      kind: 'table',
      title,
      alt: say('deck.alt.scorecard', { title }),
      columns: [
        { head: say('scorecard.table.name'), width: 2.2, grow: true },
        { head: `${score} / ${weight}`, width: 1.4, right: true },
        { head: say('scorecard.table.share'), width: 1, right: true },
      ],
      rows: [
        ...figures.totals.map(({ source, points }) => [
          say(`scorecard.totals.${source}`),
          pointsText(points, say) +
            (source === 'scorecard' && figures.printedWeight.origin !== 'blank'
              ? ` / ${pointsText(figures.printedWeight, say)}`
              : ''),
          '',
        ]),
        ...groups.map((group) => [
          group.name,
          `${pointsText(group.score, say)} / ${pointsText(group.weight, say)}`,
          group.share ? alignedPercent(group.share) : say('budget.dash'),
        ]),
      ],
      totals: figures.totals.length,
      more: (count) => say('deck.moreRows', { count }),
    },
    ...(legends.length
      ? [
          {
            kind: 'note',
            text: legends.join(' '),
          } as const,
        ]
      : []),
  ]
}
