import type { ChartTheme } from '../charts/theme.ts'
import type { Listing } from './listing.ts'
import type { Picture } from './picture.ts'

/** What a part of a view gives away: the table of its figures. */
export interface PartExport {
  /** The title of what stands alone, where that of the page would not say enough. */
  readonly title?: string
  /** What the figures include, for those who see nothing but the file. */
  readonly scope?: string
  /** Of its amounts or points, in the reader's words; none where each has its own. */
  readonly unit?: string
  readonly listing: () => Listing
  /** Where the figures are from: ids of tables. */
  readonly tables: readonly string[]
  /** And titles of what else they are from. */
  readonly from?: readonly string[]
}

/** A part that is a chart also gives away its picture, in the colours of a theme. */
export interface ChartExport extends PartExport {
  readonly picture: (theme: ChartTheme) => Picture
}

/** More rows than these make no picture that anybody could read. */
export const MOST_ROWS = 60
