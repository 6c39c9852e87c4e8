import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { type LocationQueryValue, useRoute } from 'vue-router'
import { derivedFigure } from '@/figures/derivedFigure.ts'
import type { FormulaTerm } from '@/ledger/formula.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { parseFormula } from '@/ledger/parseFormula.ts'
import { placeName } from '@/ledger/placeName.ts'
import { printedAt } from '@/ledger/printedAt.ts'
import { groupDigits } from '@/money/index.ts'
import { useBudgetSentence } from '@/views/budget/useBudgetSentence.ts'
import { useChecksSentence } from '@/views/checks/useChecksSentence.ts'
import { useOverviewSentence } from '@/views/overview/useOverviewSentence.ts'
import { useSangongSentence } from '@/views/sangong/useSangongSentence.ts'
import { useScorecardSentence } from '@/views/scorecard/useScorecardSentence.ts'
import { useSpendingSentence } from '@/views/spending/useSpendingSentence.ts'
import { useSpendingState } from '@/views/spending/useSpendingState.ts'
import { useUnitName } from '@/ui/useUnitName.ts'

/**
 * What one can quote of the page on show, with its source: the figure that the address marks, or
 * else the sentence of the view, or of the year where the view has none.
 */
export function useQuote(ledger: () => Ledger): ComputedRef<string> {
  const { t } = useI18n()
  const route = useRoute()
  const unitName = useUnitName()
  const spending = useSpendingState(ledger())
  const year = useOverviewSentence(ledger)
  const sentences: Partial<Record<string, ComputedRef<string | undefined>>> = {
    spending: useSpendingSentence(
      () => spending.tree.value,
      () => spending.code.value,
    ),
    budget: useBudgetSentence(ledger),
    sangong: useSangongSentence(ledger),
    scorecard: useScorecardSentence(ledger),
    checks: useChecksSentence(),
  }

  const marked = computed(() => {
    const { evidence, cell, figure } = route.query
    const place = { tables: cell, about: figure, scorecard: figure }[String(route.name)]
    return first(evidence) || first(place)
  })

  function withUnit(digits: string, unit: string | undefined): string {
    if (!unit) return digits
    return unit === '%' ? `${digits}%` : `${digits} ${unitName(unit)}`
  }

  function published(address: string): string | undefined {
    const at = printedAt(ledger(), address)
    if (at.state === 'missing') return undefined
    const figure =
      at.state === 'printed'
        ? withUnit(groupDigits(at.printed), at.unit)
        : t(`evidence.state.${at.state}`)
    const direction =
      at.state === 'printed' && at.direction ? t(`evidence.direction.${at.direction}`) : ''
    return t('share.figure', {
      place: placeName(ledger(), address),
      figure: [direction, figure].filter(Boolean).join(' '),
    })
  }

  const inWords = (terms: readonly FormulaTerm[]) =>
    terms
      .map(({ address, sign }, index) => {
        const name = placeName(ledger(), address)
        if (sign < 0) return `− ${name}`
        return index ? `+ ${name}` : name
      })
      .join(' ')

  function figureText(text: string): string | undefined {
    const formula = parseFormula(text)
    if (!formula) return undefined
    const { terms, divisor } = formula
    const [term] = terms
    if (term?.sign === 1 && terms.length === 1 && !divisor.length) return published(term.address)
    const found = derivedFigure(ledger(), formula)
    if (found.state !== 'figure') return undefined
    const below = divisor.length > 1 ? `(${inWords(divisor)})` : inWords(divisor)
    const above = divisor.length && terms.length > 1 ? `(${inWords(terms)})` : inWords(terms)
    return t(found.exact ? 'share.derived' : 'share.about', {
      formula: divisor.length ? `${above} ÷ ${below}` : above,
      figure: withUnit(found.text, found.unit),
    })
  }

  return computed(() => {
    const { department, year: of, source } = ledger()
    const sentence =
      (marked.value && figureText(marked.value)) ||
      sentences[String(route.name)]?.value ||
      year.value
    return t('share.said', {
      sentence: sentence.replaceAll('\u00a0', ' '),
      department,
      year: of,
      source: source.title,
    })
  })
}

function first(value: LocationQueryValue | LocationQueryValue[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
