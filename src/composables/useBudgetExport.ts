import { useI18n } from 'vue-i18n'
import { type BudgetMeasure, budgetBar, budgetScales } from '@/charts/budgetBarData.ts'
import { budgetPicture, type BudgetLine } from '@/exports/budgetPicture.ts'
import type { ChartExport } from '@/exports/chartExport.ts'
import { budgetListing } from '@/exports/twinListings.ts'
import type { BudgetItem } from '@/figures/budget.ts'
import { type Amount, formatAmount, type Unit } from '@/money/index.ts'

/** More lines than these make no picture that anybody could read. */
const MOST = 60

/** What the chart of budget and actual gives away. */
export function useBudgetExport() {
  const { t } = useI18n()

  function nameOf({ name, code }: BudgetItem): string {
    return name || t(code ? 'budget.unnamed' : 'budget.total')
  }

  function rateOf({ rate }: BudgetItem): string {
    if (rate.kind === 'none') return ''
    return rate.kind === 'derived' ? `${rate.text} ${t('app.rate.derived')}` : rate.text
  }

  return (
    total: BudgetItem,
    items: readonly BudgetItem[],
    measure: BudgetMeasure,
    unit: Unit,
  ): ChartExport => {
    const said = (amount: Amount | undefined) =>
      amount ? formatAmount(amount, unit) : t('app.notPublished')
    const line = (item: BudgetItem): BudgetLine => ({
      name: nameOf(item),
      code: item.code,
      bar: budgetBar(item, measure, unit),
      rate: rateOf(item),
      figures: [
        ...(item.rate.kind === 'none' ? [t(`app.rate.${item.rate.why}`)] : []),
        [
          `${t('budget.short.opening')} ${said(item.opening?.amount)}`,
          `${t('budget.short.actual')} ${said(item.value)}`,
        ].join(' · '),
      ],
    })
    return {
      tables: ['general-budget'],
      scope: t('spending.within.appropriation'),
      listing: () => budgetListing([total, ...items], unit, nameOf, t),
      picture: (theme) => {
        const first = line(total)
        const lines = items.map(line)
        const scales = budgetScales(
          first.bar,
          lines.map(({ bar }) => bar),
          measure,
        )
        const rest = lines.length - MOST
        return budgetPicture(
          [
            { lines: [first], scale: scales.total },
            ...(lines.length ? [{ lines: lines.slice(0, MOST), scale: scales.items }] : []),
          ],
          {
            key: { budget: t('budget.columns.opening'), actual: t('budget.columns.actual') },
            tick: (tick) => tick.toLocaleString('en') + (measure === 'completion' ? '%' : ''),
            note: rest > 0 ? t('exports.more', { count: rest }) : '',
          },
          theme,
        )
      },
    }
  }
}
