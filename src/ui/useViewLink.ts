import type { RouteLocationRaw } from 'vue-router'
import { useRoute } from 'vue-router'
import type { Address } from '@/ledger/address.ts'
import { useGiven } from './useGiven.ts'

/** Builds links to views of the ledger that is given; the language goes with them. */
export function useViewLink() {
  const route = useRoute()
  const given = useGiven()

  function toView(
    view: string,
    query: Readonly<Record<string, string | undefined>> = {},
  ): RouteLocationRaw {
    const lang = route.query['lang']
    return {
      name: view,
      params: given.value ? { ledger: given.value.entry.id } : {},
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
