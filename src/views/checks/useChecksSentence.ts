import { computed, type ComputedRef } from 'vue'
import { useChecksStore } from '@/stores/checks.ts'
import { useSay } from '@/ui/useSay.ts'
import { checksSentence } from './words.ts'

/** What the checks of the ledger on show came to, in one sentence; `undefined` until they are done. */
export function useChecksSentence(): ComputedRef<string | undefined> {
  const say = useSay()
  const store = useChecksStore()
  return computed(() => checksSentence(store.findings, say))
}
