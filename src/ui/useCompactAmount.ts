import { useSay } from './useSay.ts'
import { spokenAmount } from '@/words/amounts.ts'
import type { Amount } from '@/money/index.ts'

export function useCompactAmount() {
  const say = useSay()
  return (of: Amount) => spokenAmount(of, say)
}
