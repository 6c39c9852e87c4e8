import type { Ledger } from '@/ledger/ledger.ts'
import { printedTable, publishedTable, rowOf } from '@/ledger/lookup.ts'
import { perLedger } from '@/ledger/perLedger.ts'
import type { Amount } from '@/money/index.ts'
import {
  amountIn,
  type Completion,
  completion,
  type Departed,
  departed,
  type PlacedCell,
  type StatedAmount,
  statedAmount,
  type StatedPercent,
  statedPercent,
  unlessPrinted,
} from '@/figures/completion.ts'
import { placedCell } from '@/figures/placedCell.ts'
import { type LinePlace, linePlaces, TABLE, TOTAL } from './linePlaces.ts'

/** One line of the three public expenses: budget, actual and what is said of them. */
export interface SangongLine extends Departed, LinePlace {
  /** As printed; empty where it is not. */
  readonly name: string
  /** The table's cells. */
  readonly budget: PlacedCell
  readonly actual: PlacedCell
  /** The explanation's amounts, where they are not the table's. */
  readonly statedBudget: StatedAmount | undefined
  readonly statedActual: StatedAmount | undefined
  /** What is compared: the table's amounts, or the explanation's where the table has none. */
  readonly budgetValue: Amount | undefined
  readonly actualValue: Amount | undefined
  readonly completion: Completion
  /** Of the total of the three public expenses, as printed. */
  readonly share: StatedPercent | undefined
  readonly reason: string | undefined
}

/** Which budget the document says the column holds. */
export type BudgetBasis = 'full-year' | 'opening' | 'unstated' | 'left-out'

export interface SangongFigures {
  readonly total: SangongLine
  /** The other lines of which anything is published, also those that the total does not count. */
  readonly lines: readonly SangongLine[]
  /** Those of the form of which nothing is. */
  readonly unpublished: readonly string[]
  readonly basis: BudgetBasis
  /** The table's own words on its scope. */
  readonly note: string | undefined
}

/** What the view of the three public expenses says; `undefined` where nothing of it is published. */
export const sangongFigures = perLedger((ledger): SangongFigures | undefined => {
  const places = linePlaces(ledger)
  const said = places.filter(({ id }) => isPublished(ledger, id))
  const total = places.find(({ id }) => id === TOTAL)
  if (!total || !said.length) return undefined
  return {
    total: lineOf(ledger, total),
    lines: said.filter((place) => place !== total).map((place) => lineOf(ledger, place)),
    unpublished: places
      .filter((place) => place !== total && !place.isFurther && !said.includes(place))
      .map(({ id }) => id),
    basis: basisOf(ledger),
    note: printedTable(ledger, TABLE)?.note,
  }
})

/** Whether a line is counted by another one that the total counts: purchase and operation of vehicles. */
export function isSubline({ within, isInTotal }: SangongLine): boolean {
  return isInTotal && within !== TOTAL
}

/** The lines that stand for themselves; sublines do where what counts them is not published. */
export function mainLines({ lines }: SangongFigures): SangongLine[] {
  const ids = new Set(lines.map(({ id }) => id))
  return lines.filter((line) => !isSubline(line) || !ids.has(line.within ?? ''))
}

/** The sublines of a line, with theirs. */
export function sublinesOf(figures: SangongFigures, { id }: SangongLine): SangongLine[] {
  return figures.lines
    .filter((line) => isSubline(line) && line.within === id)
    .flatMap((line) => [line, ...sublinesOf(figures, line)])
}

/** What a line counts. */
export function countedLines({ total, lines }: SangongFigures, { id }: SangongLine): SangongLine[] {
  return [total, ...lines].filter(({ within }) => within === id)
}

/** Whether a line was neither planned nor spent. */
export function isNothing({ budgetValue, actualValue }: SangongLine): boolean {
  return actualValue?.yuan.isZero() === true && budgetValue?.yuan.isZero() !== false
}

/** What cost something, the largest first: of what the total counts, and beside it. */
export function spentOn(figures: SangongFigures, inTotal: boolean) {
  return mainLines(figures)
    .filter(
      (line) => line.isInTotal === inTotal && (inTotal || !countedLines(figures, line).length),
    )
    .flatMap((line) => {
      const amount = line.actualValue
      return amount?.yuan.greaterThan(0) ? [{ line, amount }] : []
    })
    .sort((a, b) => b.amount.yuan.comparedTo(a.amount.yuan))
}

/** Where the explanation may print a line's figure: part and key, the nearest first. */
type Places = readonly (readonly [part: string, key: string])[]

function placesOf(id: string, key: 'budget' | 'actual' | 'rate'): Places {
  const own = id === TOTAL ? 'sangong-overall' : `sangong-${id}`
  return [
    [own, key],
    ['sangong-detail', key === 'actual' ? id : `${id}-${key}`],
  ]
}

function lineOf(ledger: Ledger, place: LinePlace): SangongLine {
  const { id } = place
  const table = printedTable(ledger, TABLE)
  const budget = placedCell(ledger, TABLE, id, 'budget')
  const actual = placedCell(ledger, TABLE, id, 'actual')
  const saidBudget = first(placesOf(id, 'budget'), (...at) => statedAmount(ledger, ...at))
  const saidActual = first(placesOf(id, 'actual'), (...at) => statedAmount(ledger, ...at))
  const budgeted = amountIn(budget, saidBudget)
  const spent = amountIn(actual, saidActual)
  const rate = first(placesOf(id, 'rate'), (...at) => statedPercent(ledger, ...at))
  return {
    ...place,
    name: (table && rowOf(table, id)?.name) ?? '',
    budget,
    actual,
    statedBudget: unlessPrinted(saidBudget, budget.cell),
    statedActual: unlessPrinted(saidActual, actual.cell),
    budgetValue: budgeted?.amount,
    actualValue: spent?.amount,
    completion: completion(budgeted, spent, rate),
    ...departed(budgeted, spent),
    share: statedPercent(ledger, 'sangong-detail', `${id}-share`),
    reason: reasonOf(ledger, id),
  }
}

function isPublished(ledger: Ledger, id: string): boolean {
  const table = publishedTable(ledger, TABLE)
  if (table && rowOf(table, id)) return true
  return (['budget', 'actual'] as const).some((key) =>
    first(placesOf(id, key), (...at) => statedAmount(ledger, ...at)),
  )
}

function first<T>(places: Places, find: (part: string, key: string) => T | undefined) {
  for (const [part, key] of places) {
    const found = find(part, key)
    if (found) return found
  }
  return undefined
}

function reasonOf(ledger: Ledger, id: string): string | undefined {
  const [own] = placesOf(id, 'actual')
  return passagesOf(ledger).find((part) => part.id === own?.[0])?.reason
}

/** The document's own words: the table's note first, then the explanation of the total. */
function basisOf(ledger: Ledger): BudgetBasis {
  const total = passagesOf(ledger).find(({ id }) => id === 'sangong-overall')
  const texts = [printedTable(ledger, TABLE)?.note, total?.text]
  for (const text of texts) {
    if (text?.includes('全年预算')) return 'full-year'
    if (text?.includes('年初预算')) return 'opening'
  }
  return total && total.text === undefined ? 'left-out' : 'unstated'
}

function passagesOf(ledger: Ledger) {
  return ledger.narrative.flatMap(({ parts }) => parts)
}
