import { computed, type ComputedRef } from 'vue'
import type { Ledger } from '@/ledger/ledger.ts'
import { useSay } from '@/ui/useSay.ts'
import { sangongSentence } from './words.ts'

/** The three public expenses in one sentence; `undefined` where they are not published. */
export function useSangongSentence(of: () => Ledger): ComputedRef<string | undefined> {
  const say = useSay()
  return computed(() => sangongSentence(of(), say))
}
