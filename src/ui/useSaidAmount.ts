import { useSay } from './useSay.ts'
import { saidAmount } from '@/words/amounts.ts'
import type { Amount, Unit } from '@/money/index.ts'

export function useSaidAmount() {
  const say = useSay()
  return (of: Amount | undefined, unit?: Unit) => saidAmount(of, say, unit)
}
