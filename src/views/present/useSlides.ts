import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { summarise } from '@/checks/summary.ts'
import { expenditureByKind } from '@/figures/wholes.ts'
import { amountOf, placedCell } from '@/figures/placedCell.ts'
import type { SlideText } from '@/exports/slide.ts'
import { type SlideId, SLIDES, slideClass, slideTree } from './slides.ts'
import { yearExpenditure } from '@/figures/spendingByClass.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { formatPercent, groupDigits } from '@/money/index.ts'
import { useChecksStore } from '@/stores/checks.ts'
import { useBudgetSentence } from '@/views/budget/useBudgetSentence.ts'
import { useOverviewSentence } from '@/views/overview/useOverviewSentence.ts'
import { useSaidAmount } from '@/ui/useSaidAmount.ts'
import { useSangongSentence } from '@/views/sangong/useSangongSentence.ts'
import { useScorecardSentence } from '@/views/scorecard/useScorecardSentence.ts'
import { useSlideNotes } from './useSlideNotes.ts'
import { useSourceText } from '@/ui/useSourceText.ts'
import { useSpendingNames } from '@/views/spending/useSpendingNames.ts'
import { useSpendingSentence } from '@/views/spending/useSpendingSentence.ts'

const TABLES: Partial<Record<SlideId, readonly string[]>> = {
  year: ['totals'],
  bridge: ['totals'],
  spending: ['expenditure'],
  class: ['expenditure'],
  kinds: ['expenditure', 'basic'],
  budget: ['general-budget'],
  sangong: ['sangong'],
}

/** What the slides of a ledger say, in the language of the interface. */
export function useSlides(of: () => Ledger): ComputedRef<Record<SlideId, SlideText>> {
  const { t } = useI18n()
  const saidAmount = useSaidAmount()
  const checks = useChecksStore()
  const sourceText = useSourceText()
  const notesOf = useSlideNotes()
  const { shortNameOf } = useSpendingNames()
  const year = useOverviewSentence(of)
  const tree = computed(() => slideTree(of()))
  const largest = computed(() => slideClass(of()))
  const spending = useSpendingSentence(
    () => tree.value,
    () => '',
  )
  const within = useSpendingSentence(
    () => tree.value,
    () => largest.value?.code ?? '',
  )
  const budget = useBudgetSentence(of)
  const sangong = useSangongSentence(of)
  const scorecard = useScorecardSentence(of)

  /** Only where all of it is printed. */
  const bridge = computed(() => {
    const at = (row: string) => amountOf(placedCell(of(), 'totals', row, 'amount'))
    const opening = at('income.opening')
    const income = at('income.year-total')
    const expenditure = at('expenditure.year-total')
    const closing = at('expenditure.closing')
    if (!opening || !income || !expenditure || !closing) return undefined
    return t('slides.sentence.bridge', {
      opening: saidAmount(opening),
      income: saidAmount(income),
      expenditure: saidAmount(expenditure),
      closing: saidAmount(closing),
    })
  })

  const kinds = computed(() => {
    const whole = amountOf(yearExpenditure(of()))
    const parts = expenditureByKind(of()).parts.map(({ key, amount, share }) =>
      t(share ? 'slides.sentence.kindShare' : 'slides.sentence.kind', {
        name: t(`overview.kinds.${key}`),
        amount: saidAmount(amount),
        share: share ? formatPercent(share, 1) : '',
      }),
    )
    const joined = parts.join(t('slides.sentence.comma'))
    return whole
      ? t('slides.sentence.kinds', { whole: saidAmount(whole), parts: joined })
      : t('slides.sentence.kindsAlone', { parts: joined })
  })

  const points = computed(() => {
    if (checks.failed) return t('checks.failed')
    if (!checks.findings) return t('slides.sentence.checking')
    const { checks: count, causes } = summarise(checks.findings)
    return t(`slides.sentence.${causes ? 'points' : 'noPoints'}`, {
      checks: groupDigits(String(count)),
      causes: groupDigits(String(causes)),
    })
  })

  const sentences: Record<SlideId, () => string | undefined> = {
    title: () => t('app.yearOf', { year: of().year }),
    year: () => year.value,
    bridge: () => bridge.value,
    spending: () => spending.value,
    class: () => within.value,
    kinds: () => kinds.value,
    budget: () => budget.value,
    sangong: () => sangong.value,
    scorecard: () => scorecard.value,
    points: () => points.value,
    sources: () => t('slides.sentence.sources'),
  }

  function titleOf(id: SlideId): string {
    if (id === 'title') return of().department
    const node = largest.value
    const name = node && tree.value ? shortNameOf(node, tree.value) : ''
    return t(`slides.title.${id}`, { name })
  }

  function sourceOf(id: SlideId): string {
    const { scorecard: card } = of()
    const source = sourceText(of(), TABLES[id] ?? [])
    return id === 'scorecard' && card
      ? `${source} ${t('app.sourceCell', { table: card.title })}`
      : source
  }

  return computed(() => {
    const texts = SLIDES.map((id): [SlideId, SlideText] => [
      id,
      {
        id,
        title: titleOf(id),
        sentence: sentences[id](),
        source: sourceOf(id),
        notes: notesOf(of(), id),
      },
    ])
    return Object.fromEntries(texts) as Record<SlideId, SlideText>
  })
}
