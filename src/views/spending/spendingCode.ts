import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Amount, Decimal } from '@/money/index.ts'
import type { BudgetFigures, BudgetItem } from '@/figures/budget.ts'
import type { PlacedCell } from '@/figures/completion.ts'
import { amountOf, placedCell } from '@/figures/placedCell.ts'
import {
  kindScopes,
  otherMeasure,
  type SpendingMeasure,
  type SpendingScope,
  spendingScope,
} from './spendingScope.ts'
import {
  pathTo,
  shareIn,
  type SpendingNode,
  type SpendingTree,
  spendingTree,
} from './spendingTree.ts'

/** One figure of a code: as printed, or the sum of the codes below it. */
export interface CodeFigure {
  readonly amount: Amount | undefined
  readonly derived: boolean
  /** The printed figures that make the amount. */
  readonly sources: readonly Address[]
  readonly place: PlacedCell
}

export interface SplitFigure extends CodeFigure {
  readonly kind: 'basic' | 'project' | 'personnel' | 'operating'
}

/** What the ledger tells about the code in focus. */
export interface CodeFigures {
  readonly node: SpendingNode
  /** The code above; `undefined` at the total. */
  readonly parent: SpendingNode | undefined
  readonly ofParent: Decimal | undefined
  readonly ofTotal: Decimal | undefined
  /** Basic and project expenditure in the scope on show; personnel and operating of the total. */
  readonly split: readonly SplitFigure[]
  /** The same code in the scope that is not on show: all expenditure, or the appropriation. */
  readonly other: (CodeFigure & { readonly measure: SpendingMeasure }) | undefined
  /** Opening budgets are published for the appropriation, by function. */
  readonly budget: BudgetItem | undefined
}

/** Gathers what the ledger tells about a code of the tree; about the total for an unknown one. */
export function spendingCode(
  ledger: Ledger,
  tree: SpendingTree,
  code: string,
  budget: BudgetFigures | undefined,
): CodeFigures {
  const path = pathTo(tree, code)
  const node = path.at(-1) ?? tree.root
  const parent = path.at(-2)
  const economic = tree.scope.id === 'economic'
  return {
    node,
    parent,
    ofParent: parent && shareIn(node, parent),
    ofTotal: parent && shareIn(node, tree.root),
    split: economic ? economicSplit(ledger, node) : functionSplit(ledger, tree.scope, node.code),
    other: economic ? undefined : otherScope(ledger, tree.scope, node.code),
    budget: economic ? undefined : budgetOf(budget, node.code),
  }
}

function functionSplit(ledger: Ledger, scope: SpendingScope, code: string): SplitFigure[] {
  return kindScopes(scope).flatMap((kind) => {
    const figure = figureIn(ledger, kind, code)
    return figure ? [{ kind: kind.id, ...figure }] : []
  })
}

function economicSplit(ledger: Ledger, { code }: SpendingNode): SplitFigure[] {
  if (code) return []
  return (['personnel', 'operating'] as const).flatMap((kind) => {
    const place = placedCell(ledger, 'basic', kind, 'amount')
    const amount = amountOf(place)
    return amount ? [{ kind, amount, derived: false, sources: [place.address], place }] : []
  })
}

function otherScope(ledger: Ledger, scope: SpendingScope, code: string): CodeFigures['other'] {
  const measure = otherMeasure(scope)
  const figure = figureIn(ledger, spendingScope('function', measure), code)
  return figure && { measure, ...figure }
}

function figureIn(ledger: Ledger, scope: SpendingScope, code: string): CodeFigure | undefined {
  return spendingTree(ledger, scope)?.nodes.get(code)
}

function budgetOf(budget: BudgetFigures | undefined, code: string): BudgetItem | undefined {
  return code ? budget?.items.find((item) => item.code === code && item.opening) : budget?.total
}
