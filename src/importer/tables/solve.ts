import { type Address, parseAddress } from '../../ledger/address.ts'
import type { FormEquation } from '../../ledger/form/equation.ts'

/*
 * Where a text lost its columns, the equations of the accounts say where a figure can stand: domain
 * filtering, without search. What only one placement satisfies is decided; the rest stays open.
 */

/** Figures in their order, with the cells among which they stand in that order. */
export interface OpenRow {
  readonly cells: readonly Address[]
  readonly figures: readonly Exact[]
  /** The cell that is the sum of the others of its row. */
  readonly total?: Address
}

/** A figure in the smallest unit that any has, and half of its last printed digit. */
export interface Exact {
  readonly value: bigint
  readonly half: bigint
}

/** What a row's figures may be: for each cell the figure in it, -1 where it is blank. */
export interface Solved {
  readonly placements: readonly (readonly number[])[]
  /** The equations that left fewer placements. */
  readonly equations: readonly string[]
  /** Equations of the row that the document breaks, so that they decided nothing. */
  readonly broken: readonly string[]
}

export interface Problem {
  readonly rows: readonly OpenRow[]
  readonly equations: readonly FormEquation[]
  /** What is known of cells outside the rows; `undefined`: there is no such cell. */
  readonly known: (address: Address) => Exact | undefined
}

/** No sum of more ways than this is followed; it decides later, when fewer are left, or not at all. */
const MOST_SUMS = 4000
/** A row with more ways than this to stand in its columns stays open, and decides nothing. */
const MOST_PLACEMENTS = 20_000
/** How often what the document breaks may be left out and all begin again. */
const MOST_RESTARTS = 200

interface Constraint {
  readonly id: string
  readonly isOrder: boolean
  readonly constant: bigint
  readonly tolerance: bigint
  /** Cells of open rows with their signs, by row. */
  readonly terms: ReadonlyMap<number, readonly (readonly [cell: number, sign: bigint])[]>
}

/** Decides what can be decided. */
export function solve({ rows, equations, known }: Problem): Solved[] {
  const place = new Map<Address, readonly [row: number, cell: number]>()
  for (const [row, { cells }] of rows.entries())
    for (const [cell, address] of cells.entries()) place.set(address, [row, cell])
  const all = rows.map(placements)
  const leftOut = rows.map(({ total }) =>
    total !== undefined && isLeftOut(total) ? total : undefined,
  )
  const gaps = new Set(
    rows.flatMap(({ cells }, row) =>
      leftOut[row] === undefined ? [] : cells.filter((cell) => cell !== leftOut[row]),
    ),
  )
  const constraints = withoutGaps(equations, gaps).flatMap(
    (equation) => constraintOf(equation) ?? [],
  )
  const dropped = new Set<Constraint>()
  for (let restart = 0; restart <= MOST_RESTARTS; restart++) {
    const solved = filtered(
      all,
      constraints.filter((each) => !dropped.has(each)),
    )
    if (!('broken' in solved))
      return solved.rows.map((each, row) => ({ ...each, broken: brokenIn(row) }))
    for (const each of solved.broken) dropped.add(each)
  }
  return all.map((placements, row) => ({ placements, equations: [], broken: brokenIn(row) }))

  function brokenIn(row: number): string[] {
    const total = leftOut[row]
    return [
      ...(total === undefined ? [] : [`row-total: ${total}`]),
      ...[...dropped].flatMap(({ id, terms }) => (terms.has(row) ? [id] : [])),
    ]
  }

  /** A row whose total no placement of its figures gives: the document left cells out. */
  function isLeftOut(total: Address): boolean {
    const own = equations.find(({ rule, place }) => rule === 'row-total' && place === total)
    if (!own) return false
    const constraint = constraintOf(own)
    if (!constraint || constraint.terms.size !== 1) return false
    const [[row, terms] = [0, []]] = constraint.terms
    const [left, right]: [Sums, Sums] = [
      new Map([[constraint.constant, constraint.tolerance]]),
      new Map([[0n, 0n]]),
    ]
    return !all[row]?.some((placement) => {
      const { value, half } = contribution(rows[row] as OpenRow, placement, terms)
      return isReachable(constraint, value, half, left, right)
    })
  }

  function constraintOf(equation: FormEquation): Constraint | undefined {
    let constant = 0n
    let tolerance = 0n
    const terms = new Map<number, (readonly [number, bigint])[]>()
    const signed = [
      ...equation.left.map((term) => ({ ...term, by: BigInt(term.sign) })),
      ...equation.right.map((term) => ({ ...term, by: BigInt(-term.sign) })),
    ]
    for (const { address, by } of signed) {
      const open = place.get(address)
      if (open) {
        const [row, cell] = open
        if (!all[row]?.length) return undefined
        terms.set(row, [...(terms.get(row) ?? []), [cell, by]])
        continue
      }
      const figure = known(address)
      if (!figure) {
        if (
          equation.kind === 'equation' &&
          parseAddress(address)?.table === parseAddress(signed[0]?.address ?? '')?.table
        )
          continue
        return undefined
      }
      constant += by * figure.value
      tolerance += figure.half
    }
    if (!terms.size) return undefined
    return {
      id: `${equation.rule}: ${equation.place}`,
      isOrder: equation.kind === 'order',
      constant,
      tolerance,
      terms,
    }
  }

  function filtered(
    start: readonly (readonly (readonly number[])[])[],
    using: readonly Constraint[],
  ): { rows: Omit<Solved, 'broken'>[] } | { broken: Constraint[] } {
    const domains = start.map((each) => [...each])
    const because = start.map(() => new Set<string>())
    const unsatisfied = using.filter((constraint) => {
      const reach = supported(constraint, domains)
      return reach !== undefined && [...reach.values()].some((values) => values.size === 0)
    })
    if (unsatisfied.length) return { broken: unsatisfied }
    let queue = new Set(using)
    const touching = start.map((_, row) => using.filter(({ terms }) => terms.has(row)))
    while (queue.size) {
      const [constraint] = queue
      if (!constraint) break
      queue.delete(constraint)
      const reach = supported(constraint, domains)
      if (!reach) continue
      for (const [row, values] of reach) {
        const terms = constraint.terms.get(row) ?? []
        const before = domains[row] ?? []
        const after = before.filter((placement) =>
          values.has(contribution(rows[row] as OpenRow, placement, terms).value),
        )
        if (!after.length) return { broken: [constraint] }
        if (after.length === before.length) continue
        domains[row] = after
        because[row]?.add(constraint.id)
        queue = new Set([...queue, ...(touching[row] ?? [])])
      }
    }
    return {
      rows: domains.map((placements, row) => ({
        placements,
        equations: [...(because[row] ?? [])],
      })),
    }
  }

  /** For each row the placements with which the others can make the constraint hold. */
  function supported(
    constraint: Constraint,
    domains: readonly (readonly (readonly number[])[])[],
  ): Map<number, Set<bigint>> | undefined {
    const entries = [...constraint.terms].map(([row, terms]) => {
      const values: Sums = new Map()
      for (const placement of domains[row] ?? []) {
        const { value, half } = contribution(rows[row] as OpenRow, placement, terms)
        keep(values, value, half)
      }
      return { row, values }
    })
    const before: Sums[] = [new Map([[constraint.constant, constraint.tolerance]])]
    for (const { values } of entries) {
      const sums = sumsOf(before.at(-1) ?? new Map(), values)
      if (!sums) return undefined
      before.push(sums)
    }
    const after: Sums[] = [new Map([[0n, 0n]])]
    for (const { values } of [...entries].reverse()) {
      const sums = sumsOf(after[0] ?? new Map(), values)
      if (!sums) return undefined
      after.unshift(sums)
    }
    const result = new Map<number, Set<bigint>>()
    for (const [index, { row, values }] of entries.entries()) {
      const [left, right] = [before[index] ?? new Map(), after[index + 1] ?? new Map()]
      const reached = [...values].filter(([value, half]) =>
        isReachable(constraint, value, half, left, right),
      )
      result.set(row, new Set(reached.map(([value]) => value)))
    }
    return result
  }
}

/** Sums that can be reached, each with the most that rounding can make of it. */
type Sums = Map<bigint, bigint>

function keep(sums: Sums, value: bigint, half: bigint): void {
  const known = sums.get(value)
  if (known === undefined || known < half) sums.set(value, half)
}

/** Whether sums of the others make the constraint hold with a value. */
function isReachable(
  { isOrder }: Constraint,
  value: bigint,
  half: bigint,
  left: Sums,
  right: Sums,
): boolean {
  for (const [one, ofOne] of left)
    for (const [other, ofOther] of right) {
      const sum = value + one + other
      const tolerance = half + ofOne + ofOther
      if (sum <= tolerance && (isOrder || sum >= -tolerance)) return true
    }
  return false
}

function contribution(
  { figures }: OpenRow,
  placement: readonly number[],
  terms: readonly (readonly [cell: number, sign: bigint])[],
): Exact {
  let value = 0n
  let half = 0n
  for (const [cell, sign] of terms) {
    const figure = figures[placement[cell] ?? -1]
    if (!figure) continue
    value += sign * figure.value
    half += figure.half
  }
  return { value, half }
}

function sumsOf(one: Sums, other: Sums): Sums | undefined {
  if (one.size * other.size > MOST_SUMS * 10) return undefined
  const sums: Sums = new Map()
  for (const [left, ofLeft] of one)
    for (const [right, ofRight] of other) keep(sums, left + right, ofLeft + ofRight)
  return sums.size > MOST_SUMS ? undefined : sums
}

/** All ways in which the figures can stand in their order, blanks between them; none: too many. */
function placements({ cells, figures }: OpenRow): readonly (readonly number[])[] {
  const found: number[][] = []
  const place = (cell: number, figure: number, so: number[]): void => {
    if (found.length > MOST_PLACEMENTS) return
    if (figure === figures.length) {
      found.push([...so, ...Array<number>(cells.length - cell).fill(-1)])
      return
    }
    if (cells.length - cell < figures.length - figure) return
    place(cell + 1, figure + 1, [...so, figure])
    place(cell + 1, figure, [...so, -1])
  }
  place(0, 0, [])
  return found.length > MOST_PLACEMENTS ? [] : found
}

/** Cells that the document left out are replaced by what adds up to them, and decide nothing. */
function withoutGaps(
  equations: readonly FormEquation[],
  gaps: ReadonlySet<Address>,
): FormEquation[] {
  if (!gaps.size) return [...equations]
  const sums = new Map(
    equations.flatMap((equation) => {
      const [first] = equation.left
      const isSum = equation.rule === 'parent' && first && gaps.has(first.address)
      return isSum ? [[first.address, equation] as const] : []
    }),
  )
  return equations.flatMap((equation) => {
    if (equation.left.some(({ address }) => gaps.has(address))) return []
    let right = equation.right
    for (let depth = 0; depth < 4 && right.some(({ address }) => sums.has(address)); depth++)
      right = right.flatMap((term) => sums.get(term.address)?.right ?? [term])
    return right.some(({ address }) => gaps.has(address)) ? [] : [{ ...equation, right }]
  })
}
