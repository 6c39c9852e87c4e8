import type { Ledger } from '../ledger/ledger.ts'
import { numberedTitle, tableOf } from '../ledger/lookup.ts'
import type { Say } from './say.ts'

/**
 * Names the document, the tables and what else of it something was taken from, where nothing can be
 * a link.
 */
export function sourceText(
  ledger: Ledger,
  tables: readonly string[],
  say: Say,
  titles: readonly string[] = [],
): string {
  const printed = tables.flatMap((id) => {
    const table = tableOf(ledger, id)
    return table ? [numberedTitle(table)] : []
  })
  const named = [...printed, ...titles].map((table) => say('app.sourceCell', { table }))
  return [`${say('app.source')}${say('app.colon')}${ledger.source.title}`, ...named].join(' ')
}
