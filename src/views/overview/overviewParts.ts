import type { ChangeGroup } from './changes.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Say } from '@/words/say.ts'
import { bridgePart } from './bridgePart.ts'
import { changesPart } from './changesPart.ts'
import { classesPart } from './classesPart.ts'
import { incomePart, kindsPart } from './wholeParts.ts'

interface OverviewWords {
  readonly say: Say
  readonly className: (code: string, printed: string) => string
  readonly changeSubject: (group: ChangeGroup) => string
}

/** What each card of the overview gives away, in the unit that the card shows. */
export function overviewParts(ledger: Ledger, { say, className, changeSubject }: OverviewWords) {
  return {
    bridge: () => bridgePart(ledger, say),
    classes: () => classesPart(ledger, say, className),
    income: () => incomePart(ledger, say),
    kinds: () => kindsPart(ledger, say),
    changes: () => changesPart(ledger, changeSubject),
  }
}
