import { computed, ref, shallowRef, watch } from 'vue'
import type { CatalogueEntry, Province } from '@/ledger/ledger.ts'
import { type Department, departmentsIn, departmentsOf } from '@/library/departments.ts'
import { fromSite } from '@/library/site.ts'
import { useLedgerStore } from '@/stores/ledger.ts'

/** Lists that have come, as long as the page: each is fetched once. */
const fetched = new Map<string, readonly Department[]>()

/**
 * The departments on offer: all of the catalogue, and where that is too long those of a province
 * (`place` is its file), or of all.
 */
export function useDepartments(entry: () => CatalogueEntry | undefined) {
  const store = useLedgerStore()
  const listed = computed(() => departmentsOf(store.catalogue))
  const place = ref(provinceOf(entry(), store.provinces)?.file ?? '')
  const loaded = shallowRef<readonly Department[]>([])
  /** How many lists are wanted, have come, and did not. */
  const progress = shallowRef({ all: 0, done: 0, failed: 0 })

  async function load(): Promise<void> {
    const wanted = store.provinces.filter(({ file }) => !place.value || file === place.value)
    const asked = place.value
    let done = 0
    let failed = 0
    const tell = () => (progress.value = { all: wanted.length, done, failed })
    tell()
    await Promise.all(
      wanted.map(async ({ file }) => {
        const isThere = await fetchOnce(file)
        if (asked !== place.value) return
        if (isThere) done++
        else failed++
        tell()
      }),
    )
    if (asked === place.value) loaded.value = wanted.flatMap(({ file }) => fetched.get(file) ?? [])
  }

  watch(place, load, { immediate: true })

  /** What the list itself names stands before what came beside it. */
  const departments = computed(() => {
    const known = new Set(loaded.value.map(({ id }) => id))
    return [...listed.value.filter(({ id }) => !known.has(id)), ...loaded.value]
  })

  return { provinces: computed(() => store.provinces), place, departments, progress, load }
}

async function fetchOnce(file: string): Promise<boolean> {
  if (fetched.has(file)) return true
  const read = await fromSite(`data/${file}`)
  if (!('text' in read)) return false
  fetched.set(file, departmentsIn(read.text))
  return true
}

/** The province of a ledger, by the names of both; else the first. */
function provinceOf(
  entry: CatalogueEntry | undefined,
  provinces: readonly Province[],
): Province | undefined {
  return provinces.find(({ name }) => entry?.region.startsWith(name)) ?? provinces[0]
}
