import { splitBars } from '@/charts/bars.ts'
import { mix } from '@/charts/codeColour.ts'
import { roleColour } from '@/charts/roles.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { expenditureByKind } from '@/figures/wholes.ts'
import { ringRows } from './ringRows.ts'
import { slideClass, slideTree } from './slideTree.ts'
import { spendingScope } from './spendingScope.ts'
import {
  isDrawable,
  shareIn,
  type SpendingNode,
  spendingTree,
  type SpendingTree,
} from './spendingTree.ts'
import type { Telling } from '../view.ts'
import {
  alignedPercent,
  type Amount,
  type Decimal,
  formatPercent,
  type Unit,
} from '@/money/index.ts'
import type { Block, ChartBlock, TableBlock, TableCell } from '@/exports/pptx/blocks.ts'
import { amountText, drawn } from '@/exports/figuresIn.ts'
import { wholePartName } from '@/words/names.ts'
import type { Say } from '@/words/say.ts'
import { codeName, partsTitle } from './words.ts'

/** All spending by function class. */
export function classBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const tree = slideTree(ledger)
  if (!tree) return []
  const title = say('overview.where.title')
  return nodeBlocks(tree, tree.root, tree.root.children, title, say, theme)
}

/** The largest class by what is below it; the table goes down to the items. */
export function largestClassBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const tree = slideTree(ledger)
  const node = slideClass(ledger)
  if (!tree || !node) return []
  return nodeBlocks(tree, node, leavesOf(node), partsTitle(node, tree, say), say, theme)
}

function leavesOf(node: SpendingNode): SpendingNode[] {
  const leaves = node.children.flatMap((child) =>
    child.children.length ? leavesOf(child) : [child],
  )
  return leaves.sort((a, b) => (b.amount && a.amount ? b.amount.yuan.comparedTo(a.amount.yuan) : 0))
}

/** So many rows are read on a slide. */
const MOST_ROWS = 7

function nodeBlocks(
  tree: SpendingTree,
  whole: SpendingNode,
  listed: readonly SpendingNode[],
  title: string,
  say: Say,
  theme: ChartTheme,
): Block[] {
  const name = (node: SpendingNode) => codeName(node, tree, say)
  const share = (node: SpendingNode) => shareText(shareIn(node, whole), say)
  const { unit } = tree
  const { rings, rows } = ringRows(
    tree,
    whole,
    {
      name,
      many: (count) => say('deck.smaller', { count }),
      gap: say('spending.gap'),
    },
    theme,
  )
  const colours = new Map(rows.map(({ code, colour }) => [code, colour]))
  const shown = listed.slice(0, MOST_ROWS)
  const derived = [whole, ...shown].some((node) => node.derived)
  const unseen = listed.filter((node) => node.amount && !isDrawable(node))
  const figure = (node: SpendingNode) => `${name(node)} ${amountText(node.amount, unit, say)}`
  const marked = (node: SpendingNode) =>
    amountText(node.amount, unit, say) + (node.derived ? ` ${say('spending.derivedSign')}` : '')
  const named = (node: SpendingNode): TableCell => {
    const colour = colours.get(node.code)
    return colour && node !== whole ? { text: name(node), colour } : name(node)
  }
  const notes = [
    ...(derived ? [say('spending.derivedHint')] : []),
    ...(unseen.length
      ? [
          say('spending.notPositive', { count: unseen.length }),
          unseen.map(figure).join(say('exports.join')),
        ]
      : []),
  ]
  return [
    ...(rings
      ? [
          {
            kind: 'rings',
            alt: say('deck.alt.rings', {
              title: say('deck.chartTitle', { title, unit: say(`terms.unit.${unit}`) }),
              values: whole.children
                .filter(isDrawable)
                .slice(0, MOST_ROWS)
                .map(figure)
                .join(say('deck.comma')),
            }),
            rings: Array.from({ length: rings }, (_, ring) =>
              say(`deck.level.${whole.depth + ring + 1}`),
            ),
            rows,
          } as const,
        ]
      : []),
    shareTable(
      title,
      unit,
      [whole, ...shown].map((node) => [named(node), marked(node), share(node)]),
      listed.length - shown.length,
      say,
    ),
    ...notes.map((text) => ({ kind: 'note', text }) as const),
  ]
}

/** Basic and project expenditure, and the rarer kinds; what the basic part was spent on. */
export function kindBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const kinds = expenditureByKind(ledger)
  const { parts, beside } = kinds
  const bars = splitBars(kinds)
  const colour = roleColour('expenditure', theme)
  const tree = spendingTree(ledger, spendingScope('economic', 'total'))
  const economic = tree?.root.children.filter(({ amount }) => amount && !amount.yuan.isZero()) ?? []
  return [
    barChart({
      title: say('overview.kinds.title'),
      unit: ledger.unit,
      bars: [...parts, ...beside].map((part, index) => ({
        name: wholePartName('kinds', part, say),
        amount: part.amount,
        share: part.share,
        // The parts differ in how much they have of the colour.
        colour: mix(colour, theme.surface, 1 - (bars[index]?.fill ?? 1)),
      })),
      say,
    }),
    ...(tree && economic.length
      ? [
          barChart({
            title: say('slides.economic'),
            unit: tree.unit,
            bars: economic.map((node) => ({
              name: codeName(node, tree, say),
              amount: node.amount,
              share: shareIn(node, tree.root),
              colour: theme.classColour(node.code),
            })),
            say,
          }),
        ]
      : []),
  ]
}

interface Bars {
  readonly title: string
  readonly unit: Unit
  readonly bars: readonly {
    readonly name: string
    readonly amount: Amount | undefined
    readonly share: Decimal | undefined
    readonly colour: string
  }[]
  readonly say: Say
}

function barChart({ title, unit, bars, say }: Bars): ChartBlock {
  const whole = say('deck.chartTitle', { title, unit: say(`terms.unit.${unit}`) })
  const names = bars.map(({ name, share }) =>
    [name, share && formatPercent(share, 1)].filter(Boolean).join(' '),
  )
  const said = bars.map(({ name, amount }) => `${name} ${amountText(amount, unit, say)}`)
  return {
    kind: 'chart',
    title: whole,
    alt: say('deck.alt.bars', { title: whole, values: said.join(say('deck.comma')) }),
    categories: names,
    series: [
      {
        name: say('deck.amount'),
        values: bars.map(({ amount }) => drawn(amount, unit)),
        fill: 'solid',
        colour: bars[0]?.colour ?? '',
        colours: bars.map(({ colour }) => colour),
        labelled: true,
      },
    ],
    more: (count) => say('deck.moreBars', { count }),
  }
}

function shareTable(
  title: string,
  unit: Unit,
  rows: readonly (readonly TableCell[])[],
  beyond: number,
  say: Say,
): TableBlock {
  return {
    kind: 'table',
    title,
    alt: say('deck.alt.shares', { title }),
    columns: [
      { head: say('deck.name'), width: 1.9, grow: true },
      {
        head: say('deck.amountIn', { unit: say(`terms.unit.${unit}`) }),
        width: 1.75,
        right: true,
      },
      { head: say('deck.share'), width: 1, right: true },
    ],
    rows,
    totals: 1,
    beyond,
    more: (count) => say('deck.moreRows', { count }),
  }
}

function shareText(share: Decimal | undefined, say: Say): string {
  return share ? alignedPercent(share) : say('budget.dash')
}
