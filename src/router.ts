import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router'
import OverviewView from './views/OverviewView.vue'

/** The views in the order of the navigation; their names are route names and message keys. */
export const VIEWS = [
  'overview',
  'spending',
  'budget',
  'sangong',
  'scorecard',
  'tables',
  'about',
] as const
export type ViewName = (typeof VIEWS)[number]

const components: Record<ViewName, RouteRecordRaw['component']> = {
  overview: OverviewView,
  spending: () => import('./views/SpendingView.vue'),
  budget: () => import('./views/BudgetView.vue'),
  sangong: () => import('./views/SangongView.vue'),
  scorecard: () => import('./views/ScorecardView.vue'),
  tables: () => import('./views/TablesView.vue'),
  about: () => import('./views/AboutView.vue'),
}

/** Addresses live in the hash: any base path and any static host will do. */
export function createAppRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      ...VIEWS.map((name): RouteRecordRaw => {
        const path = name === 'overview' ? '/:ledger?' : `/:ledger/${name}`
        return { path, name, component: components[name] } as RouteRecordRaw
      }),
      { path: '/:path(.*)*', name: 'unknown', component: { render: () => null } },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
}
