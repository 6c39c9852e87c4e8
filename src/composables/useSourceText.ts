import { useI18n } from 'vue-i18n'
import type { Ledger } from '@/ledger/ledger.ts'
import { numberedTitle, tableOf } from '@/ledger/lookup.ts'

/** Names the document and the tables that something was taken from, where nothing can be a link. */
export function useSourceText(): (ledger: Ledger, tables: readonly string[]) => string {
  const { t } = useI18n()
  return (ledger, tables) => {
    const named = tables.flatMap((id) => {
      const table = tableOf(ledger, id)
      return table ? [t('app.sourceCell', { table: numberedTitle(table) })] : []
    })
    return [`${t('app.source')}${t('app.colon')}${ledger.source.title}`, ...named].join(' ')
  }
}
