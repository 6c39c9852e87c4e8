import { useI18n } from 'vue-i18n'
import { gaugeMax } from '@/charts/gauge.ts'
import type { ChartExport } from '@/exports/chartExport.ts'
import { type Dial, gaugesPicture } from '@/exports/gaugesPicture.ts'
import { sangongListing } from '@/exports/twinListings.ts'
import type { SangongLine } from '@/figures/sangong.ts'
import { type Amount, formatAmount, type Unit } from '@/money/index.ts'

/** What the gauges of the three public expenses give away. */
export function useSangongExport() {
  const { t } = useI18n()

  function nameOf({ name, id }: SangongLine): string {
    return name || t(`sangong.lines.${id}`)
  }

  return (lines: readonly SangongLine[], unit: Unit): ChartExport => {
    const said = (amount: Amount | undefined) =>
      amount ? formatAmount(amount, unit) : t('app.notPublished')

    function dial(line: SangongLine): Dial {
      const { completion } = line
      const percent = completion.kind === 'none' ? undefined : completion.percent.toNumber()
      const max = gaugeMax(percent)
      return {
        name: nameOf(line),
        percent,
        rate: completion.kind === 'none' ? t('budget.dash') : completion.text,
        notes: [
          ...(completion.kind === 'none' ? [t(`app.rate.${completion.why}`)] : []),
          ...(completion.kind === 'derived' ? [t('app.rate.how')] : []),
          ...(max > 100
            ? [t(percent && percent > max ? 'sangong.beyond' : 'sangong.over', { max })]
            : []),
          `${t('sangong.columns.budget')} ${said(line.budgetValue)}`,
          `${t('sangong.columns.actual')} ${said(line.actualValue)}`,
        ],
      }
    }

    return {
      tables: ['sangong'],
      title: t('exports.sangong'),
      listing: () => sangongListing(lines, unit, nameOf, t),
      picture: (theme) => gaugesPicture(lines.map(dial), theme),
    }
  }
}
