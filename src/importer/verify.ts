import { type Address, parseAddress } from '../ledger/address.ts'
import type { FormEquation } from '../ledger/form/equation.ts'
import { equationsOf } from '../ledger/form/equations.ts'
import { type Figures, knownFigures, ZERO } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { Decimal } from '../money/index.ts'
import type { Doubt, FigurePlace, FilePlace } from './draft.ts'

/**
 * The figures of equations that do not hold, and those beside them that equations placed. A document
 * may differ from itself, but so does a figure that was read wrong: somebody should look.
 */
export function unbalanced(ledger: Ledger, places: ReadonlyMap<Address, FigurePlace>): Doubt[] {
  const figures = asPrinted(ledger)
  const broken = new Map<Address, { equations: string[]; at: FilePlace }>()
  for (const equation of equationsOf(ledger)) {
    if (holds(equation, figures)) continue
    const cells = [...equation.left, ...equation.right].map(({ address }) => address)
    const printed = cells.flatMap((address) => places.get(address) ?? [])
    const blank = cells.filter((address) => figures(address)?.printed === null)
    for (const address of cells) {
      const isBlank = figures(address)?.printed === null
      const at = places.get(address) ?? (isBlank ? printed[0] : undefined)
      if (!at || (isBlank && blank.length > MOST_BLANKS)) continue
      const known = broken.get(address) ?? { equations: [], at }
      known.equations.push(`${equation.rule}: ${equation.place}`)
      broken.set(address, known)
    }
  }
  const doubts = [...broken].map(([address, { equations, at }]): Doubt => ({
    address,
    at,
    reason: 'unbalanced',
    value: figures(address)?.printed,
    alternatives: [],
    equations,
  }))
  const byRow = new Map<string, Set<string>>()
  for (const [address, { equations }] of broken) {
    const row = rowOf(address)
    byRow.set(row, new Set([...(byRow.get(row) ?? []), ...equations]))
  }
  const beside = [...places].flatMap(([address, { inferredBy, ...at }]): Doubt[] => {
    const equations = byRow.get(rowOf(address))
    return equations && inferredBy && !broken.has(address)
      ? [
          {
            address,
            at,
            reason: 'beside-unbalanced',
            value: figures(address)?.printed,
            alternatives: [],
            equations: [...equations],
          },
        ]
      : []
  })
  return [...doubts, ...beside]
}

/** Table and row of a cell. */
function rowOf(address: Address): string {
  return address.slice(0, address.lastIndexOf('/'))
}

/** Where more cells of an equation are blank, none of them is more suspect than the others. */
const MOST_BLANKS = 8

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
