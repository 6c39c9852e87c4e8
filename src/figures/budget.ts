import { codeTree, parentCode } from '../ledger/codeTree.ts'
import { ITEMS } from '../ledger/form/relations.ts'
import type { Ledger, Part } from '../ledger/ledger.ts'
import { printedTable, rowOf } from '../ledger/lookup.ts'
import { partOf } from '../ledger/parts.ts'
import { perLedger } from '../ledger/perLedger.ts'
import { type Amount, subtract, sum } from '../money/index.ts'
import {
  amountIn,
  type Completion,
  completion,
  type Departed,
  departed,
  type PlacedCell,
  type StatedAmount,
  statedAmount,
  statedPercent,
  unlessPrinted,
} from './completion.ts'
import { placedCell } from './placedCell.ts'

const { table: TABLE, column: COLUMN, section: SECTION, total: TOTAL } = ITEMS

/** An opening budget beside the actual of the same scope: 一般公共预算财政拨款. */
export interface Comparison extends Departed {
  readonly opening: StatedAmount | undefined
  /** The cell of the table of items. */
  readonly actual: PlacedCell
  /** The explanation's actual, where it is not the table's. */
  readonly stated: StatedAmount | undefined
  /** The actual that is compared: the table's, or the explanation's where the table has none. */
  readonly value: Amount | undefined
  readonly rate: Completion
  readonly reason: string | undefined
  /** Whether the ledger left the passage's wording, and so its reason, in the document. */
  readonly isWordless: boolean
}

export interface BudgetItem extends Comparison {
  readonly key: string
  /** Empty for the total. */
  readonly code: string
  /** As printed; empty where it is not. */
  readonly name: string
  /** The codes above, the class first. */
  readonly path: readonly { readonly code: string; readonly name: string }[]
  /** Whether the table of items has a row for it. */
  readonly inTable: boolean
  /** The code above it for which the opening budget is published, where its own is not. */
  readonly openingOf: string | undefined
}

/** A printed total beside the sum of the entries that explain it. */
export interface SumOfEntries {
  readonly sum: Amount
  readonly count: number
  /** The printed total minus the sum. */
  readonly difference: Amount | undefined
}

export interface BudgetFigures {
  /** Every leaf of the table and every entry of the explanation, by code. */
  readonly items: readonly BudgetItem[]
  readonly total: BudgetItem & {
    readonly openingSum: SumOfEntries | undefined
    readonly actualSum: SumOfEntries | undefined
  }
  /** Items with both amounts, and how many of them are equal. */
  readonly compared: number
  readonly equal: number
  /** The item whose completion is furthest from 100%, unless all are at 100%. */
  readonly furthest: BudgetItem | undefined
}

/** What the view of budget and actual says; `undefined` where a ledger publishes nothing of it. */
export const budgetFigures = perLedger((ledger): BudgetFigures | undefined => {
  const entries = entriesOf(ledger)
  const items = [
    ...entries.map((part) => entryItem(ledger, part)),
    ...rowsWithoutEntry(ledger, entries),
  ].sort((a, b) => byText(a.code, b.code))
  const total = totalOf(ledger, items)
  if (!items.length && !total.value && !total.opening) return undefined
  const compared = items.filter(({ difference }) => difference)
  const [furthest] = orderItems(items, 'deviation')
  return {
    items,
    total,
    compared: compared.length,
    equal: compared.filter(isEqual).length,
    furthest: furthest && distance(furthest)?.greaterThan(0) ? furthest : undefined,
  }
})

export type BudgetOrder = 'deviation' | 'code' | 'amount'

/**
 * The items by code; by actual, the largest first; or by how far the completion is from 100%, where
 * those without a percentage follow by the size of their difference.
 */
export function orderItems(items: readonly BudgetItem[], order: BudgetOrder): BudgetItem[] {
  const sorted = [...items].sort((a, b) => byText(a.code, b.code))
  if (order === 'code') return sorted
  if (order === 'amount') return sorted.sort((a, b) => descending(a.value?.yuan, b.value?.yuan))
  return sorted.sort(
    (a, b) =>
      descending(distance(a), distance(b)) ||
      descending(a.difference?.yuan.abs(), b.difference?.yuan.abs()),
  )
}

/** Whether actual and opening budget are the same amount. */
export function isEqual({ difference }: Comparison): boolean {
  return difference?.yuan.isZero() ?? false
}

/** The entries that say how much of its opening budget each item used. */
function entriesOf(ledger: Ledger): CodedPart[] {
  return ledger.narrative
    .filter(({ id, parts }) => id === SECTION || parts.some((part) => part.id === TOTAL))
    .flatMap(({ parts }) => parts)
    .filter((part): part is CodedPart => part.code !== undefined)
}

type CodedPart = Part & { readonly code: string }

function entryItem(ledger: Ledger, part: CodedPart): BudgetItem {
  const table = printedTable(ledger, TABLE)
  const row = table && rowOf(table, part.code)
  return {
    ...comparison(ledger, part, part.code),
    key: part.id,
    code: part.code,
    name: row?.name ?? nameInText(part.text ?? ''),
    path: pathOf(ledger, part.code),
    inTable: row !== undefined,
    openingOf: undefined,
  }
}

function rowsWithoutEntry(ledger: Ledger, entries: readonly CodedPart[]): BudgetItem[] {
  const table = printedTable(ledger, TABLE)
  if (!table) return []
  const explained = new Set(entries.map(({ code }) => code))
  return codeTree(table)
    .leaves()
    .filter(({ data }) => data.row && data.code && !explained.has(data.code))
    .map(({ data }) => ({
      ...comparison(ledger, undefined, data.row?.key ?? data.code),
      key: data.code,
      code: data.code,
      name: data.name,
      path: pathOf(ledger, data.code),
      inTable: true,
      openingOf: above(data.code).find((code) => explained.has(code)),
    }))
}

function comparison(ledger: Ledger, part: Part | undefined, row: string): Comparison {
  const opening = part && statedAmount(ledger, part.id, 'opening')
  const inText = part && statedAmount(ledger, part.id, 'actual')
  const printed = part && statedPercent(ledger, part.id, 'rate')
  const actual = placedCell(ledger, TABLE, row, COLUMN)
  const value = amountIn(actual, inText)
  return {
    opening,
    actual,
    stated: unlessPrinted(inText, actual.cell),
    value: value?.amount,
    rate: completion(opening, value, printed),
    ...departed(opening, value),
    reason: part?.reason,
    isWordless: part !== undefined && part.text === undefined,
  }
}

function totalOf(ledger: Ledger, items: readonly BudgetItem[]): BudgetFigures['total'] {
  const part = partOf(ledger, TOTAL)
  const table = printedTable(ledger, TABLE)
  const row = table && rowOf(table, 'total')
  const total = comparison(ledger, part, 'total')
  const entries = new Set(items.filter(({ opening, rate }) => opening ?? rate.kind === 'printed'))
  const codes = new Set([...entries].map(({ code }) => code))
  // An entry for a code above already holds what the entries below it hold.
  const tops = [...entries].filter(({ code }) => !above(code).some((each) => codes.has(each)))
  return {
    ...total,
    key: 'total',
    code: '',
    name: row?.name ?? '',
    path: [],
    inTable: row !== undefined,
    openingOf: undefined,
    openingSum: sumOfEntries(
      tops.map(({ opening }) => opening?.amount),
      total.opening?.amount,
    ),
    actualSum: sumOfEntries(
      tops.map(({ value }) => value),
      total.value,
    ),
  }
}

function sumOfEntries(
  amounts: readonly (Amount | undefined)[],
  printed: Amount | undefined,
): SumOfEntries | undefined {
  const known = amounts.filter((each) => each !== undefined)
  const all = sum(known)
  return all && { sum: all, count: known.length, difference: printed && subtract(printed, all) }
}

function pathOf(ledger: Ledger, code: string): BudgetItem['path'] {
  const table = printedTable(ledger, TABLE)
  return above(code).map((each) => ({
    code: each,
    name: (table && rowOf(table, each)?.name) ?? '',
  }))
}

/** The codes above, the class first. */
function above(code: string): string[] {
  const parent = parentCode(code)
  return parent ? [...above(parent), parent] : []
}

/** An entry starts with the names of its codes: …（类）…（款）培训支出（项）. */
function nameInText(text: string): string {
  return /（款）([^（）]+)（项）/.exec(text)?.[1] ?? /（类）([^（）]+)（款）/.exec(text)?.[1] ?? ''
}

function distance({ rate }: Comparison) {
  return rate.kind === 'none' ? undefined : rate.percent.minus(100).abs()
}

function descending(a: Amount['yuan'] | undefined, b: Amount['yuan'] | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b)
  return b.comparedTo(a)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
