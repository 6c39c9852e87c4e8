import type { ChartTheme } from '@/charts/theme.ts'
import { expenditureByKind, type WholePart } from '@/figures/wholes.ts'
import { slideClass, slideTree } from './slideTree.ts'
import { shareIn, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import type { Telling } from '../view.ts'
import { alignedPercent, type Decimal, formatAmount, type Unit } from '@/money/index.ts'
import type { Block, ChartBlock, TableBlock } from '@/exports/pptx/blocks.ts'
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
  const bars = whole.children.filter(({ amount }) => amount && !amount.yuan.isZero())
  const { unit } = tree
  const derived = [whole, ...listed].some((node) => node.derived)
  const marked = (node: SpendingNode) =>
    amountText(node.amount, unit, say) + (node.derived ? ` ${say('spending.derivedSign')}` : '')
  return [
    barChart({
      title,
      unit,
      names: bars.map(name),
      values: bars.map(({ amount }) => drawn(amount, unit)),
      colours: bars.map(({ code }) => theme.classColour(code)),
      say,
    }),
    shareTable(
      title,
      unit,
      [whole, ...listed].map((node) => [name(node), marked(node), share(node)]),
      say,
    ),
    ...(derived ? [{ kind: 'note', text: say('spending.derivedHint') } as const] : []),
  ]
}

/** Basic and project expenditure, and the rarer kinds. */
export function kindBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const { placed, parts, beside } = expenditureByKind(ledger)
  const { unit } = ledger
  const title = say('overview.kinds.title')
  const name = (part: WholePart) => wholePartName('kinds', part, say)
  const colours = [theme.teal, theme.accent, theme.gold, theme.lineStrong, theme.muted]
  const { cell } = placed
  const total = cell.state === 'figure' ? cell.amount : undefined
  return [
    barChart({
      title,
      unit,
      names: parts.map(name),
      values: parts.map(({ amount }) => drawn(amount, unit)),
      colours: parts.map((_, index) => colours[index] ?? theme.muted),
      say,
    }),
    shareTable(
      title,
      unit,
      [
        [say('budget.total'), amountText(total, unit, say), total ? '100.00%' : say('budget.dash')],
        ...[...parts, ...beside].map((part) => [
          name(part),
          formatAmount(part.amount, unit),
          shareText(part.share, say),
        ]),
      ],
      say,
    ),
  ]
}

interface Bars {
  readonly title: string
  readonly unit: Unit
  readonly names: readonly string[]
  readonly values: readonly (string | null)[]
  readonly colours: readonly string[]
  readonly say: Say
}

function barChart({ title, unit, names, values, colours, say }: Bars): ChartBlock {
  const whole = say('deck.chartTitle', { title, unit: say(`terms.unit.${unit}`) })
  const said = names.map((name, index) => `${name} ${values[index] ?? ''}`).join(say('deck.comma'))
  return {
    kind: 'chart',
    title: whole,
    brief: say('app.unit', { unit: say(`terms.unit.${unit}`) }),
    alt: say('deck.alt.bars', { title: whole, values: said }),
    categories: names,
    series: [
      {
        name: say('deck.amount'),
        values,
        fill: 'solid',
        colour: colours[0] ?? '',
        colours,
        labelled: true,
      },
    ],
    more: (count) => say('deck.moreBars', { count }),
  }
}

function shareTable(
  title: string,
  unit: Unit,
  rows: readonly (readonly string[])[],
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
        width: 1.55,
        right: true,
      },
      { head: say('deck.share'), width: 0.95, right: true },
    ],
    rows,
    totals: 1,
    more: (count) => say('deck.moreRows', { count }),
  }
}

function shareText(share: Decimal | undefined, say: Say): string {
  return share ? alignedPercent(share) : say('budget.dash')
}
