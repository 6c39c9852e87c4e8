import { computed, type ComputedRef } from 'vue'
import type { Ledger } from '@/ledger/ledger.ts'
import { useSay } from '@/ui/useSay.ts'
import { budgetSentence } from './words.ts'

/** Budget against actual in one sentence; `undefined` where neither is published. */
export function useBudgetSentence(of: () => Ledger): ComputedRef<string | undefined> {
  const say = useSay()
  return computed(() => budgetSentence(of(), say))
}
