import { useI18n } from 'vue-i18n'
import { equationOf } from '@/checks/equation.ts'
import { worstFirst } from '@/checks/groups.ts'
import { carryOverBridge } from '@/views/overview/bridge.ts'
import { departures } from '@/views/budget/departures.ts'
import { openingBudgetUse } from '@/views/overview/overview.ts'
import { expenditureByKind, incomeBySource } from '@/figures/wholes.ts'
import { amountOf } from '@/figures/placedCell.ts'
import { sangongFigures } from '@/views/sangong/sangong.ts'
import { scorecardFigures } from '@/views/scorecard/scorecard.ts'
import { type SlideId, slideClass, slideTree } from './slides.ts'
import { yearExpenditure } from '@/figures/spendingByClass.ts'
import { shareIn, type SpendingNode } from '@/views/spending/spendingTree.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { type Amount, formatAmount, formatPercent } from '@/money/index.ts'
import { useChecksStore } from '@/stores/checks.ts'
import { useOutcomeText } from '@/ui/useOutcomeText.ts'
import { useRuleText } from '@/ui/useRuleText.ts'
import { useSpendingNames } from '@/views/spending/useSpendingNames.ts'

/** Lines of one kind in the notes of a slide. */
const MOST = 8

/** What a presenter may add to a slide: its figures as printed and the document's own reasons. */
export function useSlideNotes(): (ledger: Ledger, id: SlideId) => string[] {
  const { t } = useI18n()
  const { ruleText } = useRuleText()
  const outcomeText = useOutcomeText()
  const checks = useChecksStore()
  const { nameOf } = useSpendingNames()

  function exactly(amount: Amount | undefined): string {
    return amount
      ? `${formatAmount(amount)}\u00a0${t(`terms.unit.${amount.unit}`)}`
      : t('app.notPublished')
  }

  function line(name: string, amount: Amount | undefined, share?: string): string {
    const said = t('slides.notes.line', { name, amount: exactly(amount) })
    return share ? t('slides.notes.share', { line: said, share }) : said
  }

  function because(said: string, reason: string | undefined): string {
    return reason ? t('slides.notes.reason', { line: said, reason }) : said
  }

  function year(ledger: Ledger): string[] {
    const { opening, actual } = openingBudgetUse(ledger)
    return [
      line(t('overview.headline.income'), amountOf(incomeBySource(ledger).placed)),
      line(t('overview.headline.expenditure'), amountOf(yearExpenditure(ledger))),
      ...(opening && actual
        ? [
            line(t('slides.notes.opening'), opening.amount),
            line(t('slides.notes.actual'), actual.amount),
          ]
        : []),
    ]
  }

  function codes(ledger: Ledger, whole: SpendingNode | undefined): string[] {
    const tree = slideTree(ledger)
    if (!tree || !whole) return []
    return whole.children.slice(0, MOST).map((node) => {
      const share = shareIn(node, whole)
      return line(nameOf(node, tree), node.amount, share && formatPercent(share, 1))
    })
  }

  function budget(ledger: Ledger): string[] {
    return departures(ledger)
      .slice(0, MOST)
      .map(({ name, code, opening, value, reason }) =>
        because(
          t('slides.notes.compared', {
            name: name || code,
            budget: exactly(opening?.amount),
            actual: exactly(value),
          }),
          reason,
        ),
      )
  }

  function sangong(ledger: Ledger): string[] {
    const figures = sangongFigures(ledger)
    if (!figures) return []
    return [figures.total, ...figures.lines].map(({ id, name, budgetValue, actualValue, reason }) =>
      because(
        t('slides.notes.compared', {
          name: name || t(`sangong.lines.${id}`),
          budget: exactly(budgetValue),
          actual: exactly(actualValue),
        }),
        reason,
      ),
    )
  }

  function scorecard(ledger: Ledger): string[] {
    return (scorecardFigures(ledger)?.lost ?? [])
      .slice(0, MOST)
      .flatMap(({ name, weight, score, indicator }) =>
        weight.origin === 'blank' || score.origin === 'blank'
          ? []
          : because(
              t('slides.notes.points', { name, weight: weight.text, score: score.text }),
              indicator?.reason ?? undefined,
            ),
      )
  }

  function points(ledger: Ledger): string[] {
    return worstFirst(checks.alarms)
      .slice(0, MOST)
      .map((finding) => {
        const equation = equationOf(ledger, finding)
        const outcome = equation && outcomeText(finding, equation)
        return [ruleText(ledger, finding), outcome].filter(Boolean).join(t('app.colon'))
      })
  }

  const notes: Partial<Record<SlideId, (ledger: Ledger) => string[]>> = {
    year,
    bridge: (ledger) =>
      carryOverBridge(ledger).map(({ key, placed }) =>
        line(t(`overview.bridge.${key}`), amountOf(placed)),
      ),
    spending: (ledger) => codes(ledger, slideTree(ledger)?.root),
    class: (ledger) => codes(ledger, slideClass(ledger)),
    kinds: (ledger) =>
      expenditureByKind(ledger).parts.map(({ key, amount, share }) =>
        line(t(`overview.kinds.${key}`), amount, share && formatPercent(share, 1)),
      ),
    budget,
    sangong,
    scorecard,
    points,
    sources: () => [t('slides.notes.sources')],
  }
  return (ledger, id) => notes[id]?.(ledger) ?? []
}
