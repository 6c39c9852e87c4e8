import type { Ledger } from '@/ledger/ledger.ts'
import { printedTable, rowOf } from '@/ledger/lookup.ts'
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

const TABLE = 'sangong'

/** The lines of the table: the total, its three parts, and the two parts of vehicles. */
export const SANGONG_LINES = [
  'total',
  'abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'reception',
] as const
export type SangongLineId = (typeof SANGONG_LINES)[number]

/** One line of the three public expenses: budget, actual and what is said of them. */
export interface SangongLine extends Departed {
  readonly id: SangongLineId
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
export type BudgetBasis = 'full-year' | 'opening' | 'unstated'

export interface SangongFigures {
  readonly total: SangongLine
  /** The lines under the total of which anything is published. */
  readonly lines: readonly SangongLine[]
  /** Those of which nothing is. */
  readonly unpublished: readonly SangongLineId[]
  readonly basis: BudgetBasis
  /** The table's own words on its scope. */
  readonly note: string | undefined
}

/** What the view of the three public expenses says; `undefined` where nothing of it is published. */
export function sangongFigures(ledger: Ledger): SangongFigures | undefined {
  const all = SANGONG_LINES.map((id) => ({
    line: lineOf(ledger, id),
    said: isPublished(ledger, id),
  }))
  const [total, ...parts] = all
  if (!total || !all.some(({ said }) => said)) return undefined
  return {
    total: total.line,
    lines: parts.filter(({ said }) => said).map(({ line }) => line),
    unpublished: parts.filter(({ said }) => !said).map(({ line }) => line.id),
    basis: basisOf(ledger),
    note: printedTable(ledger, TABLE)?.note,
  }
}

/** Whether a line is a part of another part: purchase and operation of vehicles. */
export function isSubline({ id }: SangongLine): boolean {
  return id === 'vehicle-purchase' || id === 'vehicle-operation'
}

const MAIN = ['abroad', 'vehicles', 'reception'] as const

/** The main parts that cost something, the largest first. */
export function spentOn({ lines }: SangongFigures) {
  return MAIN.flatMap((id) => {
    const amount = lines.find((line) => line.id === id)?.actualValue
    return amount?.yuan.greaterThan(0) ? [{ id, amount }] : []
  }).sort((a, b) => b.amount.yuan.comparedTo(a.amount.yuan))
}

/** Where the explanation may print a line's figure: part and key, the nearest first. */
type Places = readonly (readonly [part: string, key: string])[]

function placesOf(id: SangongLineId, key: 'budget' | 'actual' | 'rate'): Places {
  const own = id === 'total' ? 'sangong-overall' : `sangong-${id}`
  return [
    [own, key],
    ['sangong-detail', key === 'actual' ? id : `${id}-${key}`],
  ]
}

function lineOf(ledger: Ledger, id: SangongLineId): SangongLine {
  const table = printedTable(ledger, TABLE)
  const budget = placedCell(ledger, TABLE, id, 'budget')
  const actual = placedCell(ledger, TABLE, id, 'actual')
  const saidBudget = first(placesOf(id, 'budget'), (...at) => statedAmount(ledger, ...at))
  const saidActual = first(placesOf(id, 'actual'), (...at) => statedAmount(ledger, ...at))
  const budgeted = amountIn(budget, saidBudget)
  const spent = amountIn(actual, saidActual)
  const rate = first(placesOf(id, 'rate'), (...at) => statedPercent(ledger, ...at))
  return {
    id,
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

function isPublished(ledger: Ledger, id: SangongLineId): boolean {
  const table = printedTable(ledger, TABLE)
  if (table?.state === 'published' && rowOf(table, id)) return true
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

function reasonOf(ledger: Ledger, id: SangongLineId): string | undefined {
  const [own] = placesOf(id, 'actual')
  return partsOf(ledger).find((part) => part.id === own?.[0])?.reason
}

/** The document's own words: the table's note first, then the explanation of the total. */
function basisOf(ledger: Ledger): BudgetBasis {
  const texts = [
    printedTable(ledger, TABLE)?.note,
    partsOf(ledger).find(({ id }) => id === 'sangong-overall')?.text,
  ]
  for (const text of texts) {
    if (text?.includes('全年预算')) return 'full-year'
    if (text?.includes('年初预算')) return 'opening'
  }
  return 'unstated'
}

function partsOf(ledger: Ledger) {
  return ledger.narrative.flatMap(({ parts }) => parts)
}
