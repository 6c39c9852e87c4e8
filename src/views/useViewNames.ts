import { computed } from 'vue'
import { useLedgerStore } from '@/stores/ledger.ts'
import { VIEW_NAMES } from './names.ts'

/** The views that there is a way to: to a comparison only where there is another ledger. */
export function useViewNames() {
  const store = useLedgerStore()
  return computed(() =>
    VIEW_NAMES.filter((name) => name !== 'compare' || store.catalogue.length > 1),
  )
}
