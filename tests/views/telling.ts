import type { Language } from '@/locales/languages.ts'
import { sayIn } from '@/locales/index.ts'
import { parseLedger } from '@/ledger/parse.ts'
import type { Telling } from '@/views/view.ts'
import { defaultLedger, type LedgerData } from '../ledgers.ts'

/** What a view speaks of before the checks are done, at an address without a query. */
export async function tellingOf(
  data: LedgerData = defaultLedger(),
  language: Language = 'zh',
): Promise<Telling> {
  const parsed = parseLedger(data)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { ledger: parsed.value, say: await sayIn(language), findings: undefined, query: {} }
}
