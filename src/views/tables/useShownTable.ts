import { computed } from 'vue'
import { publishedLayout } from '@/figures/publishedLayout.ts'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useEvidenceStore } from '@/stores/evidence.ts'
import { useAddress } from '@/ui/useAddress.ts'
import { placesOf } from './move.ts'
import { FIRST, shownTable } from './shownTable.ts'

/** The table on show and the cell that is marked in it, as the address has them. */
export function useShownTable(ledger: () => Ledger) {
  const evidence = useEvidenceStore()
  const table = useAddress('tables', 'table', FIRST)
  const cell = useAddress('tables', 'cell')

  const shown = computed(() => shownTable(ledger(), { table: table.value, cell: cell.value }))
  const layout = computed(() => publishedLayout(ledger(), shown.value))
  const marked = computed<Address | undefined>(() => {
    const address = cell.value as Address
    return layout.value && placesOf(layout.value.wide).has(address) ? address : undefined
  })

  /** A figure that is picked is marked, and says where it comes from. */
  function pick(address: Address): void {
    void evidence.open(address, { cell: address, table: undefined })
  }

  function unmark(): void {
    table.value = shown.value
    cell.value = ''
  }

  return { table, cell, shown, layout, marked, pick, unmark }
}
