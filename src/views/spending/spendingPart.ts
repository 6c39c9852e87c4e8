import { codeColour } from '@/charts/codeColour.ts'
import { rankedBars } from './rankedBars.ts'
import { type SpendingRow, spendingRows } from './spendingRows.ts'
import { remainderOf, shareIn, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import { alignedPercent, formatAmount, negate } from '@/money/index.ts'
import { barsPicture } from '@/exports/barsPicture.ts'
import { amountText } from '@/exports/figuresIn.ts'
import {
  figureColumn,
  type Listing,
  listingOf,
  textColumn,
  UNIT_COLUMN,
} from '@/exports/listing.ts'
import type { Say } from '@/words/say.ts'
import { inPercent, plain } from '@/exports/fields.ts'
import { type ChartExport, MOST_ROWS, type PartExport } from '@/exports/partExport.ts'

type NameOf = (node: SpendingNode, tree: SpendingTree) => string

const COLUMNS = [
  textColumn('code'),
  textColumn('name'),
  UNIT_COLUMN,
  figureColumn('amount'),
  figureColumn('of-parent'),
  figureColumn('of-total'),
]

/**
 * Codes with their amounts, and their shares of the code above and of the total in percent; then
 * their amounts in other trees of the same codes.
 */
export function spendingListing(
  tree: SpendingTree,
  rows: readonly SpendingRow[],
  nameOf: NameOf,
  beside: readonly SpendingTree[] = [],
): Listing {
  const share = (node: SpendingNode, whole: SpendingNode | undefined) =>
    inPercent(whole && shareIn(node, whole))
  return listingOf(
    [
      ...COLUMNS,
      ...beside.map(({ scope }) => figureColumn(scope.id, `spending.measure.${scope.id}`)),
    ],
    rows.map(({ node, parent }) => ({
      code: node.code,
      name: nameOf(node, tree),
      unit: tree.unit,
      amount: plain(node.amount, tree.unit),
      'of-parent': share(node, parent),
      'of-total': share(node, parent && tree.root),
      ...Object.fromEntries(
        beside.map((other) => [
          other.scope.id,
          plain(other.nodes.get(node.code)?.amount, tree.unit),
        ]),
      ),
    })),
    'exports.twin',
  )
}

/** What the table of codes gives away: every code of the tree, in its order. */
export function spendingGridPart(
  tree: SpendingTree,
  beside: readonly SpendingTree[],
  nameOf: NameOf,
  say: Say,
): PartExport {
  return {
    ...origin(tree, say),
    listing: () =>
      spendingListing(
        tree,
        spendingRows(tree, () => true),
        nameOf,
        beside,
      ),
  }
}

/** What the bars of the codes below one give away. */
export function spendingBarsPart(
  tree: SpendingTree,
  whole: SpendingNode,
  nameOf: NameOf,
  say: Say,
): ChartExport {
  const named = (nodes: readonly SpendingNode[], text: (node: SpendingNode) => string) =>
    nodes.map(text).join(say('exports.join'))
  return {
    ...origin(tree, say),
    // One level is on show.
    listing: () =>
      spendingListing(
        tree,
        spendingRows({ ...tree, root: whole }, () => false),
        nameOf,
      ),
    picture: (theme) => {
      const { bars, notPositive, unpublished } = rankedBars(whole)
      const remainder = remainderText(whole, say)
      const rest = bars.length - MOST_ROWS
      const amount = (node: SpendingNode) =>
        amountText(node.amount, tree.unit, say) +
        (node.derived ? ` ${say('spending.derivedSign')}` : '')
      const share = (node: SpendingNode) => {
        const fraction = shareIn(node, whole)
        return fraction && alignedPercent(fraction)
      }
      return barsPicture(
        [
          bars.slice(0, MOST_ROWS).map(({ node, length }) => ({
            label: nameOf(node, tree),
            bars: [{ left: 0, width: length, look: { fill: codeColour(theme, node) } }],
            value: amount(node),
            aside: share(node),
          })),
        ],
        {
          notes: [
            ...(rest > 0 ? [say('exports.more', { count: rest })] : []),
            ...(remainder ? [remainder] : []),
            ...(notPositive.length
              ? [
                  say('spending.notPositive', { count: notPositive.length }),
                  named(notPositive, (node) => `${nameOf(node, tree)} ${amount(node)}`),
                ]
              : []),
            ...(unpublished.length
              ? [
                  say('spending.unpublished', { count: unpublished.length }),
                  named(unpublished, (node) => nameOf(node, tree)),
                ]
              : []),
            ...(bars.some(({ node }) => node.derived) ? [say('spending.derivedHint')] : []),
          ],
        },
        theme,
      )
    },
  }
}

function origin({ scope, unit }: SpendingTree, say: Say) {
  return {
    tables: [scope.table],
    scope: say(`spending.within.${scope.id}`),
    unit: say(`terms.unit.${unit}`),
  }
}

/** How far the codes below one are from its printed amount; `undefined` where they are not. */
export function remainderText(whole: SpendingNode, say: Say): string | undefined {
  const found = remainderOf(whole)
  if (!found) return undefined
  const { amount, rounding } = found
  const negative = amount.yuan.isNegative()
  const key = `${negative ? 'more' : 'less'}${rounding ? 'Rounding' : ''}`
  return say(`spending.remainder.${key}`, {
    amount: formatAmount(negative ? negate(amount) : amount),
    unit: say(`terms.unit.${amount.unit}`),
  })
}
