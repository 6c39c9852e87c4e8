import { MARK } from '@/checks/marks.ts'
import { departures } from '@/figures/departures.ts'
import { bareName } from '@/figures/spendingByClass.ts'
import { expenditureByKind } from '@/figures/wholes.ts'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { type Decimal, formatAmount, formatPercent, negate, ratio, sum } from '@/money/index.ts'
import { saidAmount, saidCount } from '@/words/amounts.ts'
import { saidName } from '@/words/gloss.ts'
import { wholePartName } from '@/words/names.ts'
import type { Say } from '@/words/say.ts'
import { spendingRows } from './spendingRows.ts'
import { spendingSentence } from './spendingSentence.ts'
import {
  isDrawable,
  remainderOf,
  shareIn,
  type SpendingNode,
  type SpendingTree,
} from './spendingTree.ts'
import type { SunburstLabels } from './sunburst.ts'

/** What a code is called, in the reader's language where that has a word for the printed name. */
export function codeName({ code, name }: SpendingNode, { scope }: SpendingTree, say: Say): string {
  if (!code) return say(`spending.base.${scope.id}`)
  return saidName(name || code, say)
}

/** The same for running text, where 支出 at the end would be said twice. */
export function bareCodeName(node: SpendingNode, tree: SpendingTree, say: Say): string {
  const name = codeName(node, tree, say)
  return node.code ? bareName(name) : name
}

/** Where the money went, of the whole or of one code; of the whole for a code that there is not. */
export function saidSpending(tree: SpendingTree, code: string, say: Say): string {
  const said = spendingSentence(tree, code)
  const nameOf = (node: SpendingNode) => codeName(node, tree, say)
  switch (said.kind) {
    case 'unpublished':
      return say('spending.sentence.unpublished', { name: nameOf(said.node) })
    case 'notPositive':
      return say('spending.sentence.notPositive', {
        name: nameOf(said.node),
        amount: saidAmount(said.amount, say),
      })
    case 'whole': {
      const base = say(`spending.base.${tree.scope.id}`)
      const amount = saidAmount(said.amount, say)
      const [first, ...rest] = said.parts
      if (!first) return say('spending.sentence.sum', { base, amount })
      const part = ({ node, share }: typeof first) => ({
        yuan: ofHundred(share, say),
        name: bareCodeName(node, tree, say),
      })
      return [
        say('spending.sentence.whole', { base, amount, ...part(first) }),
        ...rest.map((each) => say('spending.sentence.and', part(each))),
        say('spending.sentence.stop'),
      ].join('')
    }
    case 'code': {
      const { node, amount, ofTotal, within, largest } = said
      const part = (each: { node: SpendingNode; share: Decimal }) => ({
        name: nameOf(each.node),
        share: formatPercent(each.share),
      })
      return [
        say('spending.sentence.code', { name: nameOf(node), amount: saidAmount(amount, say) }),
        ofTotal &&
          say('spending.sentence.ofTotal', {
            base: say(`spending.within.${tree.scope.id}`),
            share: formatPercent(ofTotal),
          }),
        within && say('spending.sentence.within', part(within)),
        largest && say('spending.sentence.largest', part(largest)),
        say('spending.sentence.stop'),
      ]
        .filter(Boolean)
        .join('')
    }
  }
}

/** Whole yuan of every hundred; a part that rounds to none is still there. */
function ofHundred(share: Decimal, say: Say): string {
  const yuan = share.times(100).toDecimalPlaces(0)
  return yuan.lt(1) ? say('spending.sentence.lessThanOne') : yuan.toFixed()
}

/** Titles the parts of a code. */
export function partsTitle(whole: SpendingNode, tree: SpendingTree, say: Say): string {
  return say('spending.bars', { name: codeName(whole, tree, say) })
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

/** What the sunburst writes; figures that a check puts in question are marked. */
export function sunburstLabels(
  ledger: Ledger,
  tree: SpendingTree,
  disputed: ReadonlySet<Address>,
  say: Say,
): SunburstLabels {
  const [farthest] = departures(ledger)
  return {
    name: (node) => codeName(node, tree, say),
    amount: ({ amount }) => saidAmount(amount, say),
    share: (node, whole) => shareText(node, whole, 1),
    shareOf: (node, whole) => {
      const share = shareText(node, whole, 2)
      const of = whole.code ? codeName(whole, tree, say) : say(`spending.within.${tree.scope.id}`)
      return share && say('spending.share', { of, share })
    },
    sign: ({ place }) => (disputed.has(place.address) ? MARK : ''),
    callout: ({ code, amount }) =>
      code === farthest?.code && amount && farthest.value?.yuan.eq(amount.yuan)
        ? say('spending.callout', {
            opening: formatAmount(farthest.opening?.amount ?? amount, tree.unit),
            actual: formatAmount(amount, tree.unit),
          })
        : '',
    gap: say('spending.gap'),
    up: say('spending.up'),
  }
}

/** What the sunburst around a code shows, for those who do not see it. */
export function sunburstText(whole: SpendingNode, tree: SpendingTree, say: Say): string {
  return say('spending.sunburstLabel', {
    name: codeName(whole, tree, say),
    amount: saidAmount(whole.amount, say),
    count: spendingRows({ ...tree, root: whole }, () => true).length - 1,
  })
}

function shareText(node: SpendingNode, whole: SpendingNode, places: number): string {
  const share = node === whole ? undefined : shareIn(node, whole)
  return share ? formatPercent(share, places) : ''
}

/** How many classes and codes the spending is cut into, and how much the largest of them take. */
export function saidClasses(tree: SpendingTree, say: Say): string {
  const { root } = tree
  const classes = root.children.filter(isDrawable)
  const items = [...tree.nodes.values()].filter(
    (node) => isDrawable(node) && !node.children.some(isDrawable),
  )
  const counts = say('slides.sentence.classes', {
    classes: saidCount(classes.length),
    items: saidCount(items.length),
  })
  const first = classes.slice(0, 2)
  const together = sum(first.flatMap(({ amount }) => amount ?? []))
  const share = root.amount?.yuan.gt(0) && together ? ratio(together, root.amount) : undefined
  if (classes.length <= first.length || !share) return counts + say('spending.sentence.stop')
  return say('slides.sentence.largestClasses', {
    counts,
    names: first.map((node) => bareCodeName(node, tree, say)).join(say('slides.sentence.and')),
    share: formatPercent(share, 1),
  })
}

/** The year's expenditure as basic and project expenditure, and the rarer kinds. */
export function saidKinds(ledger: Ledger, say: Say): string {
  const { parts } = expenditureByKind(ledger)
  const joined = parts
    .map((part) =>
      say(part.share ? 'slides.sentence.kindShare' : 'slides.sentence.kind', {
        name: wholePartName('kinds', part, say),
        amount: saidAmount(part.amount, say),
        share: part.share ? formatPercent(part.share, 1) : '',
      }),
    )
    .join(say('slides.sentence.comma'))
  const ofAll = parts.some(({ share }) => share)
  return say(`slides.sentence.${ofAll ? 'kinds' : 'kindsAlone'}`, { parts: joined })
}
