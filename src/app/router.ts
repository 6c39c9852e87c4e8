import {
  createMemoryHistory,
  createRouter,
  createWebHashHistory,
  type RouteLocationNormalized,
  type RouteLocationNormalizedLoaded,
  type Router,
  type RouterHistory,
} from 'vue-router'
import { shallowRef } from 'vue'
import { PAGE_NAMES, type PageName } from '@/views/names.ts'
import OverviewView from '@/views/overview/OverviewView.vue'
import { loadPage } from './views.ts'

const PATHS: Partial<Record<PageName, string>> = {
  overview: '/:ledger?',
  present: '/:ledger/present/:slide?',
}

/** The id of the ledger in an address; without one, the first ledger is meant. */
export function ledgerIdOf({ params }: RouteLocationNormalizedLoaded): string | undefined {
  const id = params['ledger']
  return typeof id === 'string' && id ? id : undefined
}

/** Where a reader wanted to go when the view's script could not be loaded. */
export const lostAddress = shallowRef<string>()

/** Addresses live in the hash: any base path and any static host will do. */
export function createAppRouter(): Router {
  const router = createRouter({
    history: ownHistory(),
    routes: [
      ...PAGE_NAMES.map((name) => ({
        path: PATHS[name] ?? `/:ledger/${name}`,
        name,
        component: name === 'overview' ? OverviewView : () => loadPage(name),
      })),
      { path: '/:path(.*)*', name: 'unknown', component: { render: () => null } },
    ],
    scrollBehavior: (to, from, saved) =>
      asPage(to) === asPage(from) ? false : (saved ?? (to.path === from.path ? false : { top: 0 })),
  })
  router.onError((_, { fullPath }) => (lostAddress.value = fullPath))
  router.afterEach(() => (lostAddress.value = undefined))
  return router
}

/**
 * The browser's history; where a frame may not write it (`srcdoc`, `sandbox` without the page's
 * origin) one that lasts as long as the page.
 */
function ownHistory(): RouterHistory {
  const { hash } = location
  try {
    // As the router does it. Written as a hash, it is resolved as the router's addresses are.
    history.replaceState(history.state, '', hash || '#/')
    return createWebHashHistory()
  } catch {
    const kept = createMemoryHistory('#')
    kept.replace(hash.slice(1) || '/')
    return kept
  }
}

/** Evidence opens and closes beside its page, which stays where it is. */
function asPage({ path, query }: RouteLocationNormalized): string {
  return JSON.stringify([path, { ...query, evidence: undefined }])
}
