import { codeColour } from '@/charts/codeColour.ts'
import { rankedBars } from './rankedBars.ts'
import { type SpendingRow, spendingRows } from './spendingRows.ts'
import { shareIn, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import { alignedPercent } from '@/money/index.ts'
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
import { codeName, remainderText } from './words.ts'

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
  say: Say,
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
      // Data has the name that the document prints, where it prints one.
      name: (node.code && node.name) || codeName(node, tree, say),
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
  say: Say,
): PartExport {
  return {
    ...origin(tree, say),
    listing: () =>
      spendingListing(
        tree,
        spendingRows(tree, () => true),
        say,
        beside,
      ),
  }
}

/** What the bars of the codes below one give away. */
export function spendingBarsPart(tree: SpendingTree, whole: SpendingNode, say: Say): ChartExport {
  const nameOf = (node: SpendingNode) => codeName(node, tree, say)
  const named = (nodes: readonly SpendingNode[], text: (node: SpendingNode) => string) =>
    nodes.map(text).join(say('exports.join'))
  return {
    ...origin(tree, say),
    // One level is on show.
    listing: () =>
      spendingListing(
        tree,
        spendingRows({ ...tree, root: whole }, () => false),
        say,
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
            label: nameOf(node),
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
                  named(notPositive, (node) => `${nameOf(node)} ${amount(node)}`),
                ]
              : []),
            ...(unpublished.length
              ? [
                  say('spending.unpublished', { count: unpublished.length }),
                  named(unpublished, (node) => nameOf(node)),
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
