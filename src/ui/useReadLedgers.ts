import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import type { CatalogueEntry } from '@/ledger/ledger.ts'
import type { OpenLedger } from '@/library/source.ts'
import { useLedgerStore } from '@/stores/ledger.ts'

/** So many are on their way at once. */
const AT_ONCE = 4

/** The ledgers of some entries of the catalogue, as they come. */
export function useReadLedgers(wanted: () => readonly CatalogueEntry[]) {
  const store = useLedgerStore()
  const read = shallowRef<ReadonlyMap<string, OpenLedger>>(new Map())
  const lost = shallowRef<ReadonlySet<string>>(new Set())
  const asked = new Set<string>()
  let under = 0
  let gone = false

  const missing = computed(() =>
    wanted().filter(({ id }) => !read.value.has(id) && !lost.value.has(id)),
  )

  async function ask(entry: CatalogueEntry): Promise<void> {
    asked.add(entry.id)
    under++
    const found = await store.read(entry.id)
    under--
    if (gone) return
    if (found.ok)
      read.value = new Map(read.value).set(entry.id, { entry, ledger: found.value.ledger })
    else lost.value = new Set(lost.value).add(entry.id)
    go()
  }

  function go(): void {
    for (const entry of missing.value) if (under < AT_ONCE && !asked.has(entry.id)) void ask(entry)
  }

  /** Asks anew for what did not come. */
  function retry(): void {
    for (const id of lost.value) asked.delete(id)
    lost.value = new Set()
    go()
  }

  watch(missing, go, { immediate: true })
  onBeforeUnmount(() => (gone = true))

  return {
    /** In the order in which they are wanted. */
    ledgers: computed(() => wanted().flatMap(({ id }) => read.value.get(id) ?? [])),
    /** How many are still on their way. */
    left: computed(() => missing.value.length),
    lost: computed(() => wanted().filter(({ id }) => lost.value.has(id))),
    retry,
  }
}
