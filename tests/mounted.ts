import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { type Component, computed, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { loadViewMessages } from '@/locales/index.ts'
import { GIVEN } from '@/ui/useGiven.ts'
import { useLedgerStore } from '@/stores/ledger.ts'
import { PAGE_NAMES } from '@/views/names.ts'
import { defaultEntry, defaultLedger, type LedgerData } from './ledgers.ts'

/** A ledger as the app has it. */
export function parsed(data: LedgerData = defaultLedger()): Ledger {
  const result = parseLedger(data)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** A component on a page that shows the ledger; `at` is the query, `section=duties`. Attached, it can have the focus. */
export async function mounted(
  component: Component,
  props: Record<string, unknown>,
  {
    ledger = parsed(),
    at = '',
    attached = false,
  }: { ledger?: Ledger; at?: string; attached?: boolean } = {},
): Promise<VueWrapper> {
  const pinia = createPinia()
  setActivePinia(pinia)
  useLedgerStore().state = { status: 'ready', entry: defaultEntry(), ledger }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: PAGE_NAMES.map((name) => ({ path: `/:ledger/${name}`, name, component: {} })),
  })
  await loadViewMessages()
  await router.push(`/${defaultEntry().id}/about?${at}`)
  const given = computed(() => ({ entry: defaultEntry(), ledger }))
  const provide = { [GIVEN as symbol]: given }
  return mount(component, {
    props,
    global: { plugins: [pinia, router], provide },
    ...(attached && { attachTo: document.body }),
  })
}

/** What a composable or a store gives on a page with this path, and the router that it follows. */
export async function used<T>(
  use: () => T,
  path: string,
): Promise<{ readonly given: T; readonly router: Router; readonly page: VueWrapper }> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const nothing = { render: () => null }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/:ledger/present/:slide?', name: 'present', component: nothing },
      { path: '/:path(.*)*', component: nothing },
    ],
  })
  await router.push(path)
  let given: T | undefined
  const page = mount(
    defineComponent({
      setup() {
        given = use()
        return () => h('div')
      },
    }),
    { global: { plugins: [pinia, router] } },
  )
  return { given: given as T, router, page }
}

/** The router and those who follow it have had their turn. */
export async function settled(): Promise<void> {
  for (let task = 0; task < 3; task++) await new Promise((resolve) => setTimeout(resolve))
}
