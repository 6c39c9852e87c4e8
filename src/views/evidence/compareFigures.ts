import type { PrintedAt } from '@/ledger/printedAt.ts'
import { amount, Decimal, isUnit } from '@/money/index.ts'

/** How two printings of one figure compare; `close`: within one unit of the coarser last digit. */
export type Relation = 'equal' | 'close' | 'other'

/** Compares what is printed in two places; `undefined` where one of them prints nothing. */
export function compareFigures(left: PrintedAt, right: PrintedAt): Relation | undefined {
  if (left.state !== 'printed' || right.state !== 'printed') return undefined
  const [a, b] = [known(left), known(right)]
  const apart = a.value.minus(b.value).abs()
  if (apart.isZero()) return 'equal'
  return apart.lte(Decimal.max(a.digit, b.digit)) ? 'close' : 'other'
}

/** Money in yuan, all else as printed; with the worth of the last printed digit. */
function known({ printed, unit }: Extract<PrintedAt, { state: 'printed' }>) {
  const places = printed.split('.')[1]?.length ?? 0
  const digit = new Decimal(10).pow(-places).toFixed()
  const value = (text: string) => (isUnit(unit) ? amount(text, unit).yuan : new Decimal(text))
  return { value: value(printed), digit: value(digit) }
}
