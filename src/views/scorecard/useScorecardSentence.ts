import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { scorecardFigures } from './scorecard.ts'
import { type Clause, scorecardSentence } from './scorecardSentence.ts'
import type { Ledger } from '@/ledger/ledger.ts'

/** The scorecard in one sentence; `undefined` where there is none. */
export function useScorecardSentence(of: () => Ledger): ComputedRef<string | undefined> {
  const { t } = useI18n()

  function say({ key, values, names = [] }: Clause): string {
    const joined = names.join(t('scorecard.sentence.comma'))
    return t(`scorecard.sentence.${key}`, { ...values, names: joined })
  }

  return computed(() => {
    const figures = scorecardFigures(of())
    if (!figures) return undefined
    const [total, ...rest] = scorecardSentence(figures).map(say)
    return t('scorecard.sentence.whole', {
      total,
      rest: rest.join(t('scorecard.sentence.semicolon')),
    })
  })
}
