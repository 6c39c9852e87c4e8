import type { Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { sayIn } from '@/locales/index.ts'
import { defaultLedger, type LedgerData } from '../ledgers.ts'

/** The words of the Chinese interface. */
export const say = await sayIn('zh')

/** A ledger as the app has it. */
export function parsed(data: LedgerData = defaultLedger()): Ledger {
  const result = parseLedger(data)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
