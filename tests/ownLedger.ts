import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { computed, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Ledger } from '@/ledger/ledger.ts'
import { own } from '@/library/browser.ts'
import type { KeptLedger } from '@/library/shelf.ts'
import { useLedgerStore } from '@/stores/ledger.ts'
import { GIVEN } from '@/ui/useGiven.ts'

/** What a composable gives on the page of a ledger of this browser, which keeps nothing beyond the page. */
export async function onOwnLedger<T>(ledger: KeptLedger, use: (ledger: () => Ledger) => T) {
  setActivePinia(createPinia())
  const store = useLedgerStore()
  const entry = await own.add(ledger)
  await store.open(entry.id)
  const given = computed(() => (store.state.status === 'ready' ? store.state : undefined))
  let made!: T
  const Page = defineComponent({
    setup() {
      made = use(() => given.value!.ledger)
      return () => h('div')
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: {} }],
  })
  mount(Page, { global: { plugins: [router], provide: { [GIVEN as symbol]: given } } })
  return { made, id: entry.id, kept: async () => (await own.reading(entry.id))! }
}
