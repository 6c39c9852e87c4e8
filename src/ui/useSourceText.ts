import { useSay } from './useSay.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { sourceText } from '@/words/source.ts'

export function useSourceText() {
  const say = useSay()
  return (ledger: Ledger, tables: readonly string[], titles?: readonly string[]) =>
    sourceText(ledger, tables, say, titles)
}
