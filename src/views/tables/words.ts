import { tablesSummary } from '@/figures/published/summary.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { tableOf } from '@/ledger/lookup.ts'
import { DOCUMENT_LANGUAGE } from '@/locales/languages.ts'
import { saidCount } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'

/** How many tables have data, are empty and are missing, and how many figures they print. */
export function tablesSentence(ledger: Ledger, say: Say): string {
  const { figures, ...counts } = tablesSummary(ledger)
  const clauses = (['published', 'empty', 'missing'] as const).flatMap((state) =>
    counts[state] ? [say(`tables.sentence.${state}`, { count: counts[state] })] : [],
  )
  return (
    clauses.join(say('tables.sentence.join')) +
    say('tables.sentence.end', { figures: saidCount(figures) })
  )
}

/** What the language of the interface calls a table whose title is printed in another. */
export function tableGloss(ledger: Ledger, id: string, say: Say): string | undefined {
  if (say.language === DOCUMENT_LANGUAGE || !tableOf(ledger, id)?.title) return undefined
  return say.has(`tables.name.${id}`) ? say(`tables.name.${id}`) : undefined
}

/** The name of a table's file: year, department, number and title as printed. */
export function fileName(ledger: Ledger, id: string): string {
  const table = tableOf(ledger, id)
  return [ledger.year, ledger.department, table?.number, table?.title].filter(Boolean).join(' ')
}
