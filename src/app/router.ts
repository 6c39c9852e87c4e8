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
import { meantAddress } from './meantAddress.ts'
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

/** Whether the script of a view is on its way. */
export const underWay = shallowRef(false)

/** Addresses live in the hash: any base path and any static host will do. */
export function createAppRouter(): Router {
  const history = ownHistory()
  let start = history.location
  const router = createRouter({
    history,
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
  router.beforeEach(({ fullPath }) => {
    const meant = meantAddress(fullPath)
    return meant === fullPath || { ...router.resolve(meant), replace: true }
  })
  let wanted: RouteLocationNormalized | undefined
  router.beforeEach((to, from) => {
    wanted = to
    underWay.value = to.name !== from.name
  })
  router.beforeResolve(() => goneElsewhere() ?? true)
  router.onError((_, to) => {
    // What was given up meanwhile may be late or lost.
    if (to !== wanted) return
    underWay.value = false
    const elsewhere = goneElsewhere()
    if (elsewhere) void router.replace(elsewhere).catch(() => undefined)
    else lostAddress.value = to.fullPath
  })
  router.afterEach((to) => {
    if (to !== wanted) return
    underWay.value = false
    lostAddress.value = undefined
  })
  return router

  /** Where its reader went before the first view was there, which the router does not see. */
  function goneElsewhere(): string | undefined {
    const { location } = history
    if (router.currentRoute.value.matched.length || location === start) return undefined
    return (start = location)
  }
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

/** Evidence and search open and close beside their page, which stays where it is. */
function asPage({ path, query }: RouteLocationNormalized): string {
  return JSON.stringify([path, { ...query, evidence: undefined, ask: undefined }])
}
