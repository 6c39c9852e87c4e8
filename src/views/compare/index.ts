import type { View } from '../view.ts'

/** Figures of this ledger against those of other years and departments. */
export const compare: View = { name: 'compare', parts: {}, slides: [], report: [] }
