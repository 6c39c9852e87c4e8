import { type Address, addressOf } from '../../../ledger/address.ts'
import { minus, plus } from '../../../ledger/formula.ts'
import type { Ledger, NarrativeFigure, Part } from '../../../ledger/ledger.ts'
import { narrativeFigure } from '../../../ledger/lookup.ts'
import { printedAt } from '../../../ledger/printedAt.ts'
import { Decimal } from '../../../money/index.ts'
import type { Check } from '../../check.ts'

/** A figure is that of its cell; a percentage and a rate of change are what their figures give. */
export function figureChecks(ledger: Ledger, part: Part, figure: NarrativeFigure): Check[] {
  const address = addressOf('narrative', part.id, figure.key)
  const checks: Check[] = []
  if (figure.cell)
    checks.push({
      kind: 'agreement',
      id: `prose:${address}`,
      left: plus(address),
      right: plus(figure.cell as Address),
      // An empty table says that there is nothing, as 0 does.
      ...(printedAt(ledger, figure.cell).state !== 'empty' && { said: true }),
      message: { key: 'prose', values: { address, cell: figure.cell } },
    })
  const [first, second] = (figure.of ?? []) as Address[]
  // Of itself, a figure is all, whatever it is.
  if (figure.kind === 'percent' && first && second && first !== second)
    checks.push({
      kind: 'ratio',
      id: `percent:${address}`,
      left: plus(address),
      numerator: [plus(first)],
      denominator: [plus(second)],
      ...scaleOf(figure),
      message: { key: 'percent', values: { address } },
    })
  if (figure.kind === 'percent-change' && first) {
    const current = changed(ledger, first)
    if (current)
      checks.push({
        kind: 'ratio',
        id: `change-rate:${address}`,
        left: plus(address),
        numerator: [plus(first)],
        denominator: [plus(current), minus(first)],
        ...scaleOf(figure),
        message: { key: 'change-rate', values: { address } },
      })
  }
  return checks
}

/** What one is in units that are not percent: 增长1.5倍, 千分之几. */
const SCALES: Readonly<Record<string, Decimal>> = {
  倍: new Decimal(1),
  '‰': new Decimal(1000),
}

function scaleOf({ unit = '' }: NarrativeFigure): { readonly scale?: Decimal } {
  const scale = Object.hasOwn(SCALES, unit) ? SCALES[unit] : undefined
  return scale ? { scale } : {}
}

/** The figure of which a stated change is one. */
function changed(ledger: Ledger, change: Address): Address | undefined {
  const [, part = '', key = ''] = change.split('/')
  return narrativeFigure(ledger, part, key)?.of?.[0] as Address | undefined
}
