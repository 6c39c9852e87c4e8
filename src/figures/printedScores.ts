import { type Address, addressOf } from '../ledger/address.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { partsOf } from '../ledger/parts.ts'
import { Decimal } from '../money/index.ts'

/** A total score of the department as one place of the document prints it. */
export interface PrintedScore {
  readonly value: string
  readonly address: Address
  readonly where: 'scorecard' | 'narrative'
}

const TOTAL = addressOf('scorecard', 'total', 'score')
const WELL_KNOWN = addressOf('narrative', 'performance-self-evaluation', 'score')

/** The scorecard's printed total, then every other value that the explanation gives for it. */
export function printedScores(ledger: Ledger): PrintedScore[] {
  const printed = ledger.scorecard?.total.score
  const scores: PrintedScore[] = printed
    ? [{ value: printed, address: TOTAL, where: 'scorecard' }]
    : []
  for (const { id, figures } of partsOf(ledger))
    for (const { key, kind, value, cell } of figures) {
      const address = addressOf('narrative', id, key)
      const isTotal = kind === 'score' && (cell === TOTAL || address === WELL_KNOWN)
      if (isTotal && !scores.some((known) => new Decimal(known.value).eq(value)))
        scores.push({ value, address, where: 'narrative' })
    }
  return scores
}
