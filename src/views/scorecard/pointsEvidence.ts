import type { Points } from '@/figures/points.ts'
import type { Address } from '@/ledger/address.ts'
import { type FormulaText, sumFormula } from '@/ledger/formula.ts'

/** Where points are printed, or how they are added up; `undefined` where they are blank. */
export function pointsEvidence(points: Points): Address | FormulaText | undefined {
  if (points.origin === 'blank') return undefined
  return points.origin === 'printed' ? points.sources[0] : sumFormula(points.sources)
}
