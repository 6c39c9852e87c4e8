import type { ChartTheme } from '../charts/theme.ts'
import type { Listing } from './listing.ts'
import type { Picture } from './picture.ts'

/** What a chart gives away: its picture in the colours of a theme, and the table with its figures. */
export interface ChartExport {
  /** The title of what stands alone, where that of the page would not say enough. */
  readonly title?: string
  /** What the figures include, for those who see nothing but the picture. */
  readonly scope?: string
  readonly picture: (theme: ChartTheme) => Picture
  readonly listing: () => Listing
  /** Where the figures are from. */
  readonly tables: readonly string[]
}
