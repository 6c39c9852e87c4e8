import { computed, type ComputedRef } from 'vue'
import { useSay } from '@/ui/useSay.ts'
import type { SpendingTree } from './spendingTree.ts'
import { saidSpending } from './words.ts'

/** The view's sentence; for what doesn't call the words themselves yet. */
export function useSpendingSentence(
  tree: () => SpendingTree | undefined,
  focus: () => string,
): ComputedRef<string | undefined> {
  const say = useSay()
  return computed(() => {
    const from = tree()
    return from && saidSpending(from, focus(), say)
  })
}
