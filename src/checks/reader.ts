import type { Address } from '../ledger/address.ts'
import type { Figures } from '../ledger/known.ts'

/** Reads figures for the checks. */
export interface Reader {
  /** `undefined`: not published, or omitted, so that what needs it is uncheckable. */
  readonly read: Figures
  /** Whether a figure is unknown because the document leaves its cell blank. */
  readonly isOmitted: (address: Address) => boolean
}

/** A reader for which blank cells that the document omits are unknown rather than nothing. */
export function omitting(figures: Figures, omitted: ReadonlySet<string>): Reader {
  return {
    read: (address) => (omitted.has(address) ? undefined : figures(address)),
    isOmitted: (address) => omitted.has(address),
  }
}
