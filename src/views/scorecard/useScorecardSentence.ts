import { computed, type ComputedRef } from 'vue'
import type { Ledger } from '@/ledger/ledger.ts'
import { useSay } from '@/ui/useSay.ts'
import { scorecardSentence } from './words.ts'

/** The scorecard in one sentence; `undefined` where there is none. */
export function useScorecardSentence(of: () => Ledger): ComputedRef<string | undefined> {
  const say = useSay()
  return computed(() => scorecardSentence(of(), say))
}
