import { useI18n } from 'vue-i18n'
import type { Ledger } from '@/ledger/ledger.ts'
import { numberedTitle, tableOf } from '@/ledger/lookup.ts'

/**
 * Names the document, the tables and what else of it something was taken from, where nothing can be
 * a link.
 */
export function useSourceText(): (
  ledger: Ledger,
  tables: readonly string[],
  titles?: readonly string[],
) => string {
  const { t } = useI18n()
  return (ledger, tables, titles = []) => {
    const printed = tables.flatMap((id) => {
      const table = tableOf(ledger, id)
      return table ? [numberedTitle(table)] : []
    })
    const named = [...printed, ...titles].map((table) => t('app.sourceCell', { table }))
    return [`${t('app.source')}${t('app.colon')}${ledger.source.title}`, ...named].join(' ')
  }
}
