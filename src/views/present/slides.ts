import type { Ledger } from '@/ledger/ledger.ts'
import { budgetFigures } from '@/figures/budget.ts'
import { carryOverBridge } from '@/views/overview/bridge.ts'
import { expenditureByKind } from '@/figures/wholes.ts'
import { sangongFigures } from '@/views/sangong/sangong.ts'
import { scorecardFigures } from '@/views/scorecard/scorecard.ts'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import {
  isDrawable,
  type SpendingNode,
  type SpendingTree,
  spendingTree,
} from '@/views/spending/spendingTree.ts'

/** The slides of a presentation, in the order in which a year is told. */
export const SLIDES = [
  'title',
  'year',
  'bridge',
  'spending',
  'class',
  'kinds',
  'budget',
  'sangong',
  'scorecard',
  'points',
  'sources',
] as const
export type SlideId = (typeof SLIDES)[number]

/** All spending by function, which slides show; `undefined` where it is not published. */
export function slideTree(ledger: Ledger): SpendingTree | undefined {
  return spendingTree(ledger, spendingScope('function', 'total'))
}

/** The class with most of the spending, if it can be shown by what is below it. */
export function slideClass(ledger: Ledger): SpendingNode | undefined {
  const [largest] = slideTree(ledger)?.root.children ?? []
  return largest?.children.some(isDrawable) ? largest : undefined
}

const SHOWN: Partial<Record<SlideId, (ledger: Ledger) => boolean>> = {
  bridge: (ledger) => carryOverBridge(ledger).length > 0,
  spending: (ledger) => slideTree(ledger)?.root.children.some(isDrawable) ?? false,
  class: (ledger) => slideClass(ledger) !== undefined,
  kinds: (ledger) => expenditureByKind(ledger).parts.length > 0,
  budget: (ledger) => budgetFigures(ledger) !== undefined,
  sangong: (ledger) => sangongFigures(ledger) !== undefined,
  scorecard: (ledger) => scorecardFigures(ledger) !== undefined,
}

/** The slides that a ledger has something for. */
export function slidesOf(ledger: Ledger): SlideId[] {
  return SLIDES.filter((id) => SHOWN[id]?.(ledger) ?? true)
}
