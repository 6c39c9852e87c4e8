import { partsOf } from '../../../ledger/parts.ts'
import type { Check } from '../../check.ts'
import type { Checked } from '../../family.ts'
import { breakdowns } from './breakdowns.ts'
import { comparisons } from './comparisons.ts'
import { counts } from './counts.ts'
import { figureChecks } from './figures.ts'
import { items } from './items.ts'
import { quotients } from './quotients.ts'
import { reasons } from './reasons.ts'
import { spokenItems } from './spokenItems.ts'

/** Family 3: the explanation against the tables and against itself. */
export function prose({ ledger, figures, gaps }: Checked): Check[] {
  return [
    ...partsOf(ledger).flatMap((part) => [
      ...part.figures.flatMap((figure) => figureChecks(ledger, part, figure)),
      ...quotients(ledger, part),
      ...reasons(ledger, part),
      ...comparisons(ledger, part),
    ]),
    ...items(ledger, gaps),
    ...spokenItems(ledger),
    ...breakdowns(ledger),
    ...counts(ledger, figures),
  ]
}
