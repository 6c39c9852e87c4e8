import {
  createRouter,
  createWebHashHistory,
  type RouteLocationNormalized,
  type RouteLocationNormalizedLoaded,
  type Router,
  type RouteRecordRaw,
} from 'vue-router'
import { type Component, shallowRef } from 'vue'
import { loadViewMessages } from '@/locales/index.ts'
import OverviewView from '@/views/overview/OverviewView.vue'

/** The views in the order of the navigation; their names are route names and message keys. */
export const VIEWS = [
  'overview',
  'spending',
  'budget',
  'sangong',
  'scorecard',
  'checks',
  'tables',
  'about',
] as const
/** Where a ledger leaves the screen: on paper and before an audience. */
const OCCASIONS = ['report', 'present'] as const
export const PAGES = [...VIEWS, ...OCCASIONS] as const
export type PageName = (typeof PAGES)[number]

const components: Record<PageName, RouteRecordRaw['component']> = {
  overview: OverviewView,
  spending: withMessages(() => import('@/views/spending/SpendingView.vue')),
  budget: withMessages(() => import('@/views/budget/BudgetView.vue')),
  sangong: withMessages(() => import('@/views/sangong/SangongView.vue')),
  scorecard: withMessages(() => import('@/views/scorecard/ScorecardView.vue')),
  checks: withMessages(() => import('@/views/checks/ChecksView.vue')),
  tables: withMessages(() => import('@/views/tables/TablesView.vue')),
  about: withMessages(() => import('@/views/about/AboutView.vue')),
  report: withMessages(() => import('@/views/report/ReportView.vue')),
  present: withMessages(() => import('@/views/present/PresentView.vue')),
}

const paths: Partial<Record<PageName, string>> = {
  overview: '/:ledger?',
  present: '/:ledger/present/:slide?',
}

/** A view that loads when it is asked for, and its messages beside it. */
function withMessages(load: () => Promise<{ default: Component }>) {
  return async () => (await Promise.all([load(), loadViewMessages()]))[0].default
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
    history: createWebHashHistory(),
    routes: [
      ...PAGES.map(
        (name) =>
          ({
            path: paths[name] ?? `/:ledger/${name}`,
            name,
            component: components[name],
          }) as RouteRecordRaw,
      ),
      { path: '/:path(.*)*', name: 'unknown', component: { render: () => null } },
    ],
    scrollBehavior: (to, from, saved) =>
      pageOf(to) === pageOf(from) ? false : (saved ?? (to.path === from.path ? false : { top: 0 })),
  })
  router.onError((_, { fullPath }) => (lostAddress.value = fullPath))
  router.afterEach(() => (lostAddress.value = undefined))
  return router
}

/** Evidence opens and closes beside its page, which stays where it is. */
function pageOf({ path, query }: RouteLocationNormalized): string {
  return JSON.stringify([path, { ...query, evidence: undefined }])
}
