import type { BudgetItem } from '../figures/budget.ts'
import type { Completion } from '../figures/completion.ts'
import type { SangongLine } from '../figures/sangong.ts'
import type { SpendingRow } from '../figures/spendingRows.ts'
import { shareIn, type SpendingNode, type SpendingTree } from '../figures/spendingTree.ts'
import type { Cell } from '../ledger/lookup.ts'
import { type Amount, plainAmount, type Unit } from '../money/index.ts'
import { figureColumn, type Listing, listingOf, textColumn } from './listing.ts'
import type { Say } from './say.ts'

/*
 * The tables beside the charts, as listings: the same rows and figures, in the unit on show.
 */

const HEADS = 'exports.twin'

const SPENDING = [
  textColumn('code'),
  textColumn('name'),
  figureColumn('amount'),
  figureColumn('of-parent'),
  figureColumn('of-total'),
]

/** Codes with their amounts, and their shares of the code above and of the total in percent. */
export function spendingListing(
  tree: SpendingTree,
  rows: readonly SpendingRow[],
  nameOf: (node: SpendingNode) => string,
): Listing {
  const share = (node: SpendingNode, whole: SpendingNode | undefined) =>
    whole && shareIn(node, whole)?.times(100).toFixed(2)
  return listingOf(
    SPENDING,
    rows.map(({ node, parent }) => ({
      code: node.code,
      name: nameOf(node),
      amount: plain(node.amount, tree.unit),
      'of-parent': share(node, parent),
      'of-total': share(node, parent && tree.root),
    })),
    HEADS,
  )
}

const BUDGET = [
  textColumn('name'),
  textColumn('code'),
  textColumn('path'),
  figureColumn('opening'),
  figureColumn('actual'),
  figureColumn('stated-actual'),
  figureColumn('difference'),
  figureColumn('rate'),
  textColumn('no-rate'),
  textColumn('reason'),
]

/** Opening budgets and actuals of the items, with the stated reasons. */
export function budgetListing(
  items: readonly BudgetItem[],
  unit: Unit,
  nameOf: (item: BudgetItem) => string,
  say: Say,
): Listing {
  return listingOf(
    BUDGET,
    items.map((item) => ({
      name: nameOf(item),
      code: item.code,
      path: item.path.map(({ code, name }) => name || code).join(' › '),
      opening: plain(item.opening?.amount, unit),
      actual: inCell(item.actual.cell, unit),
      'stated-actual': plain(item.stated?.amount, unit),
      difference: plain(item.difference, unit),
      ...rateOf(item.rate, say),
      reason: item.reason,
    })),
    HEADS,
  )
}

const SANGONG = [
  textColumn('name'),
  figureColumn('budget'),
  figureColumn('actual'),
  figureColumn('stated-budget'),
  figureColumn('stated-actual'),
  figureColumn('difference'),
  figureColumn('rate'),
  textColumn('no-rate'),
  figureColumn('share'),
  textColumn('reason'),
]

/** Budget and actual of the three public expenses, in the table and where the text differs. */
export function sangongListing(
  lines: readonly SangongLine[],
  unit: Unit,
  nameOf: (line: SangongLine) => string,
  say: Say,
): Listing {
  return listingOf(
    SANGONG,
    lines.map((line) => ({
      name: nameOf(line),
      budget: inCell(line.budget.cell, unit),
      actual: inCell(line.actual.cell, unit),
      'stated-budget': plain(line.statedBudget?.amount, unit),
      'stated-actual': plain(line.statedActual?.amount, unit),
      difference: plain(line.difference, unit),
      ...rateOf(line.completion, say),
      share: line.share && digits(line.share.text),
      reason: line.reason,
    })),
    HEADS,
  )
}

function plain(amount: Amount | undefined, unit: Unit): string | undefined {
  return amount && plainAmount(amount, unit)
}

function inCell(cell: Cell, unit: Unit): string | undefined {
  return cell.state === 'figure' ? plainAmount(cell.amount, unit) : undefined
}

function rateOf(rate: Completion, say: Say) {
  return rate.kind === 'none'
    ? { 'no-rate': say(`app.rate.${rate.why}`) }
    : { rate: digits(rate.text) }
}

/** A percentage as it is written, without separators and sign. */
function digits(percentage: string): string {
  return percentage.replace(/[,%]/g, '')
}
