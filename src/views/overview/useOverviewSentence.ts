import { computed, type ComputedRef } from 'vue'
import { useSay } from '@/ui/useSay.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { overviewSentence } from './words.ts'

/** The year in one sentence. */
export function useOverviewSentence(of: () => Ledger): ComputedRef<string> {
  const say = useSay()
  return computed(() => overviewSentence(of(), say))
}
