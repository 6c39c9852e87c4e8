import type { Ledger } from '../ledger/ledger.ts'
import { placeName } from '../ledger/placeName.ts'
import { printedAt } from '../ledger/printedAt.ts'
import { groupDigits } from '../money/index.ts'
import type { Say } from './say.ts'

/**
 * The figures of a ledger, or of one of its tables, that somebody corrected by hand after they were
 * read, a sentence each.
 */
export function correctedTexts(ledger: Ledger, say: Say, table?: string): readonly string[] {
  const shown = (printed: string | null) =>
    printed === null ? say('evidence.state.blank') : groupDigits(printed)
  return Object.entries(ledger.corrected ?? {})
    .filter(([address]) => table === undefined || address.startsWith(`${table}/`))
    .map(([address, read]) => {
      const at = printedAt(ledger, address)
      return say('evidence.correctedAt', {
        place: placeName(ledger, address),
        read: shown(read),
        now: shown(at.state === 'printed' ? at.printed : null),
      })
    })
}
