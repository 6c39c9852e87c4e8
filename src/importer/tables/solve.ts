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
  readonly shares: ReadonlyMap<number, Share>
}

/** What a row adds to one side of a constraint. */
interface Share {
  readonly sums: readonly Exact[]
  /** For each placement of the row the number of its sum. */
  readonly of: readonly number[]
}

/** Of each row, the numbers of the placements that are left. */
type Domains = readonly (readonly number[])[]

/** Decides what can be decided. */
export function solve({ rows, equations, known }: Problem): Solved[] {
  const place = new Map<Address, readonly [row: number, cell: number]>()
  for (const [row, { cells }] of rows.entries())
    for (const [cell, address] of cells.entries()) place.set(address, [row, cell])
  const all = rows.map(placements)
  const start: Domains = all.map((each) => [...each.keys()])
  const rowTotals = new Map(
    equations.flatMap((each) => (each.rule === 'row-total' ? [[each.place, each] as const] : [])),
  )
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
  const atStart = new Map(constraints.map((each) => [each, supported(each, start)]))
  const dropped = new Set<Constraint>()
  for (let restart = 0; restart <= MOST_RESTARTS; restart++) {
    const solved = filtered(constraints.filter((each) => !dropped.has(each)))
    if (!('broken' in solved))
      return solved.rows.map((each, row) => ({ ...each, broken: brokenIn(row) }))
    for (const each of solved.broken) dropped.add(each)
  }
  return all.map((placements, row) => ({ placements, equations: [], broken: brokenIn(row) }))

  function brokenIn(row: number): string[] {
    const total = leftOut[row]
    return [
      ...(total === undefined ? [] : [`row-total: ${total}`]),
      ...[...dropped].flatMap(({ id, shares }) => (shares.has(row) ? [id] : [])),
    ]
  }

  /** A row whose total no placement of its figures gives: the document left cells out. */
  function isLeftOut(total: Address): boolean {
    const own = rowTotals.get(total)
    const constraint = own && constraintOf(own)
    if (!constraint || constraint.shares.size !== 1) return false
    const reach = supported(constraint, start)
    return [...(reach?.values() ?? [])].some(({ size }) => size === 0)
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
    const shares = [...terms].map(
      ([row, own]) => [row, shareOf(rows[row] as OpenRow, all[row] ?? [], own)] as const,
    )
    return {
      id: `${equation.rule}: ${equation.place}`,
      isOrder: equation.kind === 'order',
      constant,
      tolerance,
      shares: new Map(shares),
    }
  }

  function filtered(
    using: readonly Constraint[],
  ): { rows: Omit<Solved, 'broken'>[] } | { broken: Constraint[] } {
    const domains = [...start]
    const because = start.map(() => new Set<string>())
    const unsatisfied = using.filter((constraint) => {
      const reach = atStart.get(constraint)
      return reach !== undefined && [...reach.values()].some((values) => values.size === 0)
    })
    if (unsatisfied.length) return { broken: unsatisfied }
    const queue = new Set(using)
    const touching = start.map((): Constraint[] => [])
    for (const constraint of using)
      for (const row of constraint.shares.keys()) touching[row]?.push(constraint)
    for (const constraint of queue) {
      queue.delete(constraint)
      const isNew = [...constraint.shares.keys()].some((row) => domains[row] !== start[row])
      const reach = isNew ? supported(constraint, domains) : atStart.get(constraint)
      if (!reach) continue
      for (const [row, values] of reach) {
        const { sums, of } = constraint.shares.get(row) as Share
        const isLeft = sums.map(({ value }) => values.has(value))
        const before = domains[row] ?? []
        const after = before.filter((placement) => isLeft[of[placement] ?? -1])
        if (!after.length) return { broken: [constraint] }
        if (after.length === before.length) continue
        domains[row] = after
        because[row]?.add(constraint.id)
        for (const each of touching[row] ?? []) queue.add(each)
      }
    }
    return {
      rows: domains.map((left, row) => ({
        placements: left.map((placement) => all[row]?.[placement] ?? []),
        equations: [...(because[row] ?? [])],
      })),
    }
  }
}

/** For each row the sums with which the others can make the constraint hold. */
function supported(
  { isOrder, constant, tolerance, shares }: Constraint,
  domains: Domains,
): Map<number, Set<bigint>> | undefined {
  const entries = [...shares].map(([row, { sums, of }]) => {
    const values: Sums = new Map()
    for (const sum of new Set((domains[row] ?? []).map((placement) => of[placement]))) {
      const { value, half } = sums[sum ?? -1] as Exact
      keep(values, value, half)
    }
    return { row, values }
  })
  const before: Sums[] = [new Map([[constant, tolerance]])]
  for (const { values } of entries) {
    const sums = sumsOf(before.at(-1) ?? new Map(), values)
    if (!sums) return undefined
    before.push(sums)
  }
  let after: Sums = new Map([[0n, 0n]])
  const result = new Map<number, Set<bigint>>()
  for (const [index, { row, values }] of [...entries.entries()].reverse()) {
    const isReachable = reachable(before[index] ?? new Map(), after, isOrder)
    const reached = [...values].filter(([value, half]) => isReachable(value, half))
    result.set(row, new Set(reached.map(([value]) => value)))
    const sums = sumsOf(after, values)
    if (!sums) return undefined
    after = sums
  }
  return new Map([...result].reverse())
}

/** Sums that can be reached, each with the most that rounding can make of it. */
type Sums = Map<bigint, bigint>

function keep(sums: Sums, value: bigint, half: bigint): void {
  const known = sums.get(value)
  if (known === undefined || known < half) sums.set(value, half)
}

/** Asks whether sums of the others make a constraint hold with a value and half its last digit. */
function reachable(
  left: Sums,
  right: Sums,
  isOrder: boolean,
): (value: bigint, half: bigint) => boolean {
  const [few, many] = left.size < right.size ? [left, right] : [right, left]
  const sorted = [...many].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  let widest = 0n
  for (const half of many.values()) if (half > widest) widest = half
  return (value, half) => {
    for (const [one, ofOne] of few) {
      const sum = value + one
      const most = half + ofOne + widest
      for (let at = isOrder ? 0 : firstFrom(sorted, -sum - most); at < sorted.length; at++) {
        const [other, ofOther] = sorted[at] as readonly [bigint, bigint]
        if (sum + other > most) break
        const tolerance = half + ofOne + ofOther
        if (sum + other <= tolerance && (isOrder || sum + other >= -tolerance)) return true
      }
    }
    return false
  }
}

/** The first of sorted sums that is no less. */
function firstFrom(sorted: readonly (readonly [bigint, bigint])[], least: bigint): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle]?.[0] ?? 0n) < least) from = middle + 1
    else to = middle
  }
  return from
}

function shareOf(
  { figures }: OpenRow,
  placements: readonly (readonly number[])[],
  terms: readonly (readonly [cell: number, sign: bigint])[],
): Share {
  const numbers = new Map<string, number>()
  const sums: Exact[] = []
  const of = placements.map((placement) => {
    const key = terms.map(([cell]) => placement[cell]).join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, sums.length)
    let value = 0n
    let half = 0n
    for (const [cell, sign] of terms) {
      const figure = figures[placement[cell] ?? -1]
      if (!figure) continue
      value += sign * figure.value
      half += figure.half
    }
    return sums.push({ value, half }) - 1
  })
  return { sums, of }
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
