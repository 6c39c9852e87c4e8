import type { SpendingRow } from './spendingRows.ts'

/** The rows that a report has room for, and how they were chosen. */
interface ReportRows {
  readonly rows: readonly SpendingRow[]
  /** How many are not among them. */
  readonly left: number
  /** The digits of the longest codes listed, where all longer ones were left out. */
  readonly digits: number | undefined
}

/** At most so many rows: without the lowest levels of codes, or else the first ones. */
export function reportRows(rows: readonly SpendingRow[], most: number): ReportRows {
  if (rows.length <= most) return { rows, left: 0, digits: undefined }
  const deepest = rows.reduce((level, { depth }) => Math.max(level, depth), 1)
  for (let level = deepest - 1; level > 0; level--) {
    const upper = rows.filter(({ depth }) => depth <= level)
    if (upper.length > 1 && upper.length <= most) {
      const digits = upper.reduce((longest, { node }) => Math.max(longest, node.code.length), 0)
      return { rows: upper, left: rows.length - upper.length, digits }
    }
  }
  return { rows: rows.slice(0, most), left: rows.length - most, digits: undefined }
}
