import { type Address, parseAddress } from '../ledger/address.ts'
import type { FormEquation } from '../ledger/form/equation.ts'
import { equationsOf } from '../ledger/form/equations.ts'
import { type Figures, knownFigures, ZERO } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { Decimal } from '../money/index.ts'
import type { Doubt, FilePlace } from './draft.ts'

/**
 * The figures of equations that do not hold. A document may differ from itself, but so does a
 * figure that was read wrong: somebody should look.
 */
export function unbalanced(ledger: Ledger, places: ReadonlyMap<Address, FilePlace>): Doubt[] {
  const figures = asPrinted(ledger)
  const broken = new Map<Address, string[]>()
  for (const equation of equationsOf(ledger)) {
    if (holds(equation, figures)) continue
    for (const { address } of [...equation.left, ...equation.right])
      if (figures(address)?.printed != null)
        broken.set(address, [...(broken.get(address) ?? []), `${equation.rule}: ${equation.place}`])
  }
  return [...broken].flatMap(([address, equations]) => {
    const at = places.get(address)
    return at
      ? {
          address,
          at,
          reason: 'unbalanced',
          value: figures(address)?.printed,
          alternatives: [],
          equations,
        }
      : []
  })
}

/**
 * The figures of a ledger. Where a column prints the zeros at the end of its figures, one with fewer
 * digits is rounded and not short.
 */
function asPrinted(ledger: Ledger): Figures {
  const figures = knownFigures(ledger)
  const places = new Map<string, number>()
  for (const [id, table] of Object.entries(ledger.tables))
    for (const { cells } of table?.rows ?? [])
      for (const [column, printed] of Object.entries(cells)) {
        const place = `${id}/${column}`
        if (printed && /\.\d*0$/.test(printed) && new Decimal(printed).gt(0))
          places.set(place, Math.max(places.get(place) ?? 0, placesOf(printed)))
      }
  return (address) => {
    const figure = figures(address)
    const { table = '', column = '' } = parseAddress(address) ?? {}
    const printed = figure?.printed
    if (!figure || !printed || placesOf(printed) >= (places.get(`${table}/${column}`) ?? 0))
      return figure
    const digits = Math.max(placesOf(printed), 0)
    const finest = places.get(`${table}/${column}`) ?? 0
    return { ...figure, half: figure.half.times(new Decimal(10).pow(finest - digits)) }
  }
}

function placesOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0
}

/** Whether an equation holds within what its printed digits leave open. */
function holds({ kind, left, right }: FormEquation, figures: Figures): boolean {
  let difference = ZERO
  let tolerance = ZERO
  for (const [terms, side] of [
    [left, 1],
    [right, -1],
  ] as const)
    for (const { address, sign } of terms) {
      const figure = figures(address)
      if (!figure) continue
      difference = sign * side > 0 ? difference.plus(figure.value) : difference.minus(figure.value)
      tolerance = tolerance.plus(figure.half)
    }
  return kind === 'order' ? difference.lte(tolerance) : difference.abs().lte(tolerance)
}
