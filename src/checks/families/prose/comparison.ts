import type { Address } from '../../../ledger/address.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Says } from '../../../ledger/form/comparisonWords.ts'
import type { Check } from '../../check.ts'

/**
 * That two figures stand to each other as the words have it. 基本持平 claims no equality: figures
 * that are apart are worth a look, no more.
 */
export function comparison(
  id: string,
  says: Says,
  [figure, than]: readonly [Address, Address],
  said: string,
): Check {
  const [one, other] = [[plus(figure)], [plus(than)]]
  const message = { key: says === 'about-equal' ? 'about-equal' : 'word', values: { said } }
  switch (says) {
    case 'more':
      return { kind: 'order', strict: true, id, left: other, right: one, message }
    case 'less':
      return { kind: 'order', strict: true, id, left: one, right: other, message }
    case 'equal':
      return { kind: 'equation', id, left: one, right: other, message }
    case 'about-equal':
      return { kind: 'equation', id, left: one, right: other, message, atMost: 'medium' }
  }
}
