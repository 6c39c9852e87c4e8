import type { View } from './view.ts'

/**
 * The pure half of the registry: what each view says and gives away, in the order of the navigation.
 * Runs in plain Node; the components are in `index.ts`.
 */
export const VIEWS: readonly View[] = []
