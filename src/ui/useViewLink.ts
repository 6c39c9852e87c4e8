import type { RouteLocationRaw } from 'vue-router'
import { useRoute } from 'vue-router'
import type { Address } from '@/ledger/address.ts'
import { useLedgerStore } from '@/stores/ledger.ts'

/** Builds links to views of the ledger on show; the language goes with them. */
export function useViewLink() {
  const route = useRoute()
  const store = useLedgerStore()

  function toView(view: string, query: Readonly<Record<string, string | undefined>> = {}): RouteLocationRaw {
    const lang = route.query['lang']
    const { state } = store
    return {
      name: view,
      params: state.status === 'ready' ? { ledger: state.entry.id } : {},
      query: { ...query, ...(lang ? { lang } : {}) },
    }
  }

  /** Where a figure is printed: its table with the cell marked, or its passage or indicator. */
  function toAddress(address: Address): RouteLocationRaw {
    const [table] = address.split('/')
    if (table === 'narrative') return toView('about', { figure: address })
    if (table === 'scorecard') return toView('scorecard', { figure: address })
    return toView('tables', { cell: address })
  }

  return { toView, toAddress }
}
