import { type Address, addressOf } from '@/ledger/address.ts'
import { type CodeDatum, codeTree, parentCode } from '@/ledger/codeTree.ts'
import type { Ledger, PrintedTable } from '@/ledger/ledger.ts'
import { cellOf, printedTable } from '@/ledger/lookup.ts'
import {
  type Amount,
  amount,
  compare,
  Decimal,
  ratio,
  subtract,
  sum,
  type Unit,
} from '@/money/index.ts'
import { ADDRESS } from '@/stores/address.ts'
import type { PlacedCell } from '@/figures/completion.ts'
import { amountOf, placedCell } from '@/figures/placedCell.ts'
import { firstMeasure, kindScopes, type SpendingScope, spendingScope } from './spendingScope.ts'

/** What was spent under a code, in one scope. */
export interface SpendingNode {
  /** Empty at the root. */
  readonly code: string
  /** As printed; empty where the row is not. */
  readonly name: string
  /** 0 is the total, 1 class, 2 section or economic item, 3 function item. */
  readonly depth: number
  readonly place: PlacedCell
  /** As printed; where nothing is printed, the sum of the codes below. */
  readonly amount: Amount | undefined
  readonly derived: boolean
  /** The printed figures that make the amount: its own, or those that are added up. */
  readonly sources: readonly Address[]
  /** Yuan that the arcs of the codes below are measured against: never less than their sum. */
  readonly whole: Decimal
  readonly children: readonly SpendingNode[]
}

export interface SpendingTree {
  readonly scope: SpendingScope
  readonly unit: Unit
  readonly root: SpendingNode
  /** By code; the root's is empty. */
  readonly nodes: ReadonlyMap<string, SpendingNode>
}

export const SPENDING_ORDERS = ADDRESS.spending.sort.choices
export type SpendingOrder = (typeof SPENDING_ORDERS)[number]

const built = new WeakMap<Ledger, Map<string, SpendingTree | undefined>>()

/**
 * The codes of a scope's table with their amounts, built once; `undefined` where the table has no
 * data.
 */
export function spendingTree(
  ledger: Ledger,
  scope: SpendingScope,
  order: SpendingOrder = 'amount',
): SpendingTree | undefined {
  const trees = built.get(ledger) ?? new Map<string, SpendingTree | undefined>()
  built.set(ledger, trees)
  const key = `${scope.table}/${scope.column}/${order}`
  if (!trees.has(key)) trees.set(key, buildTree(ledger, scope, order))
  return trees.get(key)
}

/** The codes by function in the first measure that the ledger prints. */
export function firstTree(ledger: Ledger, order?: SpendingOrder): SpendingTree | undefined {
  return spendingTree(ledger, spendingScope('function', firstMeasure(ledger)), order)
}

/** Trees of the kinds of spending beside one of all of it; beside a kind there are none. */
export function treesBeside(ledger: Ledger, scope: SpendingScope): SpendingTree[] {
  if (scope.column !== 'total') return []
  return kindScopes(scope).flatMap((kind) => spendingTree(ledger, kind) ?? [])
}

function buildTree(
  ledger: Ledger,
  scope: SpendingScope,
  order: SpendingOrder,
): SpendingTree | undefined {
  const table = printedTable(ledger, scope.table)
  if (table?.state !== 'published') return undefined
  const nodes = new Map<string, SpendingNode>()

  function build(datum: CodeDatum, depth: number): SpendingNode {
    const children = datum.children.map((child) => build(child, depth + 1)).sort(ORDERS[order])
    const place = placeOf(ledger, table as PrintedTable, scope, datum)
    const printed = amountOf(place)
    const below = sum(children.flatMap((child) => child.amount ?? []))
    const { code, name } = datum
    const node: SpendingNode = {
      code,
      name,
      depth,
      place,
      amount: printed ?? below,
      derived: !printed && below !== undefined,
      sources: printed ? [place.address] : children.flatMap((child) => child.sources),
      whole: wholeOf(printed ?? below, children),
      children,
    }
    nodes.set(code, node)
    return node
  }
  const root = build(codeTree(table).data, 0)
  return nodes.size > 1 || root.amount ? { scope, unit: table.unit, root, nodes } : undefined
}

/** The code's node with those above it, from the root; empty for a code that there is not. */
export function pathTo(tree: SpendingTree, code: string): SpendingNode[] {
  const node = tree.nodes.get(code)
  if (!node) return []
  return code ? [...pathTo(tree, parentCode(code)), node] : [node]
}

/** The share of one amount in another; none of a base that is not above zero. */
export function shareIn(part: SpendingNode, whole: SpendingNode): Decimal | undefined {
  return part.amount && whole.amount?.yuan.gt(0) ? ratio(part.amount, whole.amount) : undefined
}

/** Whether an amount can be an area. */
export function isDrawable({ amount }: SpendingNode): boolean {
  return amount?.yuan.gt(0) ?? false
}

/** What the codes below leave open of their parent's amount, or exceed it by (negative). */
export interface Remainder {
  readonly amount: Amount
  /** Whether rounding every printed figure can explain it. */
  readonly rounding: boolean
}

/** `undefined` where children add up to the parent, or where there is nothing to compare. */
export function remainderOf(node: SpendingNode): Remainder | undefined {
  const parts = node.children.flatMap(({ amount }) => amount ?? [])
  const below = sum(parts)
  if (!node.amount || !below || node.derived) return undefined
  const open = subtract(node.amount, below)
  if (open.yuan.isZero()) return undefined
  const rounding = open.yuan.abs().lte(roundingOf([node.amount, ...parts]))
  return { amount: open, rounding }
}

const ORDERS: Record<SpendingOrder, (a: SpendingNode, b: SpendingNode) => number> = {
  amount: (a, b) => (a.amount && b.amount ? compare(b.amount, a.amount) : +!a.amount - +!b.amount),
  code: (a, b) => (a.code < b.code ? -1 : +(a.code > b.code)),
}

function placeOf(
  ledger: Ledger,
  table: PrintedTable,
  { table: id, column, total }: SpendingScope,
  { code, row }: CodeDatum,
): PlacedCell {
  if (row) return { cell: cellOf(table, row, column), address: addressOf(id, row.key, column) }
  if (!code && total) return placedCell(ledger, total.table, total.row, total.column)
  return {
    cell: { state: 'missing', what: 'row' },
    address: addressOf(id, code || 'total', column),
  }
}

function wholeOf(own: Amount | undefined, children: readonly SpendingNode[]): Decimal {
  const drawn = sum(children.filter(isDrawable).flatMap((child) => child.amount ?? []))
  return Decimal.max(own?.yuan ?? 0, drawn?.yuan ?? 0)
}

/** A column that prints two decimals prints `5.80` as `5.8`: the most precise one tells. */
function roundingOf(amounts: readonly Amount[]): Decimal {
  const places = Math.max(...amounts.map((each) => each.places))
  return amounts
    .map(({ unit }) => amount(`0.${'0'.repeat(places)}5`, unit).yuan)
    .reduce((total, half) => total.plus(half), new Decimal(0))
}
