import { computed } from 'vue'
import { ofDepartment, ofRegionAndYear } from '@/figures/across/candidates.ts'
import { sourceOf, unreadSource } from '@/figures/across/source.ts'
import type { CatalogueEntry, Ledger } from '@/ledger/ledger.ts'
import { headOf } from '@/ledger/whose.ts'
import { useLedgerStore } from '@/stores/ledger.ts'
import { useAddress } from '@/ui/useAddress.ts'
import { useGiven } from '@/ui/useGiven.ts'
import { useReadLedgers } from '@/ui/useReadLedgers.ts'
import { chosenMeasure } from './measures.ts'

/** So many stand side by side. */
export const MOST_BESIDE = 6
/** More than these are not read one by one. */
export const MOST_READ = 400

/** What is compared: of over years, of one region and year, or side by side. */
export type Over = 'years' | 'departments' | 'side'

/** The entries of the catalogue that a ledger can be compared with, in every way there is. */
export function useCandidates(ledger: () => Ledger) {
  const store = useLedgerStore()
  const given = useGiven()
  const own = computed((): CatalogueEntry => ({
    id: '',
    file: '',
    ...given.value?.entry,
    ...headOf(ledger()),
  }))
  const others = computed(() => store.catalogue.filter(({ id }) => id !== own.value.id))
  const years = computed(() =>
    ofDepartment(others.value, own.value, store.successions).filter(
      ({ year }) => year !== own.value.year,
    ),
  )
  const departments = computed(() =>
    ofRegionAndYear(others.value, own.value).filter(
      (each) => !ofDepartment([each], own.value, store.successions).length,
    ),
  )
  return { own, others, years, departments }
}

/** The figure that the page is about. */
export function useChosen() {
  const figure = useAddress('compare', 'figure')
  const per = useAddress('compare', 'per')
  return computed(() => chosenMeasure(figure.value, per.value))
}

/** The ledger on show and, as they come, those of other entries, as sources of figures. */
export function useSources(ledger: () => Ledger, wanted: () => readonly CatalogueEntry[]) {
  const { own: entry } = useCandidates(ledger)
  const reading = useReadLedgers(wanted)
  const open = computed(() => [{ entry: entry.value, ledger: ledger() }, ...reading.ledgers.value])
  const sources = computed(() => [
    ...open.value.map(({ entry, ledger }) => sourceOf(entry, ledger)),
    ...reading.lost.value.map(unreadSource),
  ])
  const own = computed(() => sourceOf(entry.value, ledger()))
  const openOf = (id: string) => open.value.find((each) => each.entry.id === id)
  return { ...reading, entry, own, all: sources, open, openOf }
}
