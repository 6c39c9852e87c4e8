import type { ChartTheme } from '@/charts/theme.ts'
import { sayIn } from '@/locales/index.ts'
import type { Language } from '@/locales/languages.ts'
import type { Query, Telling } from '@/views/view.ts'
import { ledgerWith } from './ledgerWith.ts'
import { defaultLedger, type LedgerData } from './ledgers.ts'

/** What a view speaks of: a ledger in a language, at a state of its address. */
export async function telling(
  language: Language,
  data: LedgerData = defaultLedger(),
  query: Query = {},
): Promise<Telling> {
  return { ledger: ledgerWith({}, data), say: await sayIn(language), findings: undefined, query }
}

/** Colours for what no one looks at. */
export const anyTheme = { ink: '#111', teal: '#155', surface: '#fff' } as ChartTheme
