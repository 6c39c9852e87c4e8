import { type Address, addressOf } from '../../../ledger/address.ts'
import { isAverage } from '../../../ledger/average.ts'
import { PASSAGES } from '../../../ledger/form/passages.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Ledger, NarrativeFigure, Part } from '../../../ledger/ledger.ts'
import { amount, Decimal, isUnit, valueIn } from '../../../money/index.ts'
import type { Check } from '../../check.ts'

/** A printed average, such as what a reception cost a guest, is what its two figures give. */
export function quotients(ledger: Ledger, part: Part): Check[] {
  return part.figures.flatMap((figure) => {
    const [numerator, denominator] = (figure.of ?? formOf(part, figure)) as Address[]
    if (!isAverage(figure) || !numerator || !denominator) return []
    const address = addressOf('narrative', part.id, figure.key)
    return {
      kind: 'ratio',
      id: `quotient:${address}`,
      left: plus(address),
      numerator: [plus(numerator)],
      denominator: [plus(denominator)],
      scale: scaleOf(ledger, figure),
      message: { key: 'quotient', values: { address } },
    }
  })
}

/** What the form says is divided by what, where the ledger does not. */
function formOf({ id }: Part, { key }: NarrativeFigure): readonly Address[] {
  const form = PASSAGES.find((each) => each.id === id)
  return form?.figures.find((each) => each.key === key)?.of ?? []
}

/** 元/人次 counts 元, whatever the unit of the document. */
function scaleOf(ledger: Ledger, { unit = '' }: NarrativeFigure): Decimal {
  const money = unit.split(/[/／每]/)[0]
  return isUnit(money) ? valueIn(amount('1', ledger.unit), money) : new Decimal(1)
}
