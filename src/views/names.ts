/**
 * The views in the order of the navigation: their names are folders, routes and keys of messages.
 * What each gives is collected in `parts.ts`, its components in `index.ts`.
 */
export const VIEW_NAMES = [
  'overview',
  'spending',
  'budget',
  'sangong',
  'scorecard',
  'checks',
  'compare',
  'tables',
  'about',
] as const
export type ViewName = (typeof VIEW_NAMES)[number]

/** Where a ledger leaves the screen, collected from all views: on paper, before an audience, as one picture. */
export const OCCASIONS = ['report', 'present', 'poster'] as const
/** Of a ledger that was imported in this browser: what is not sure, what to mend before it is published. */
const OF_IMPORTED = ['review', 'proof'] as const
export const PAGE_NAMES = [...VIEW_NAMES, ...OCCASIONS, ...OF_IMPORTED] as const
export type PageName = (typeof PAGE_NAMES)[number]
