import { differs } from '../ledger/figureSum.ts'
import { knownFigures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { perLedger } from '../ledger/perLedger.ts'
import { type Amount, Decimal, subtract, sum } from '../money/index.ts'
import { amountOf } from './placedCell.ts'
import { type ClassSpending, spendingByClass } from './spendingByClass.ts'
import { yearExpenditure } from './year.ts'

/**
 * What so many of 100 yuan went to: a `class`, the smaller classes together (`rest`), or what the
 * document gives to none (`unclassified`).
 */
export interface YuanGroup {
  readonly kind: 'class' | 'rest' | 'unclassified'
  /** The one class, the smaller classes, or none. */
  readonly classes: readonly ClassSpending[]
  readonly amount: Amount
  /** Of 100, not rounded. */
  readonly share: Decimal
  /** Whole yuan; those of all groups are 100. */
  readonly yuan: number
}

/** Where 100 yuan went, the class that took most first. */
export interface HundredYuan {
  readonly groups: readonly YuanGroup[]
  /** Whether no yuan was rounded. */
  readonly exact: boolean
  /** Whether the classes come to more than all, so that their own sum is cut up. */
  readonly beyond: boolean
}

/** So many groups can be told apart and named beside the picture. */
const MOST_GROUPS = 6

/**
 * The year's expenditure as 100 yuan by function class, rounded by the largest remainder; `undefined`
 * where it can't be cut up: nothing published or spent, or a negative class.
 */
export const hundredYuan = perLedger((ledger: Ledger): HundredYuan | undefined => {
  const classes = spendingByClass(ledger)
  const together = sum(classes.map(({ amount }) => amount))
  if (!together?.yuan.gt(0) || classes.some(({ amount }) => amount.yuan.lt(0))) return undefined
  const year = yearExpenditure(ledger)
  const spent = amountOf(year)
  const addresses = classes.map(({ placed }) => placed.address)
  // By no more than rounding apart, the classes are all.
  const isAll = !spent || !differs(knownFigures(ledger), year.address, addresses)
  const beyond = !isAll && spent.yuan.lt(together.yuan)
  const whole = isAll || beyond ? together : spent
  const left = subtract(whole, together)

  const unclassified: Group[] = left.yuan.isZero()
    ? []
    : [{ kind: 'unclassified', classes: [], amount: left }]
  const room = MOST_GROUPS - unclassified.length
  const shown = classes.length > room ? room - 1 : room
  const rest = classes.slice(shown)
  const amountOfRest = sum(rest.map(({ amount }) => amount))
  const groups: Group[] = [
    ...classes.slice(0, shown).map((each) => ({
      kind: 'class' as const,
      classes: [each],
      amount: each.amount,
    })),
    ...(amountOfRest ? [{ kind: 'rest' as const, classes: rest, amount: amountOfRest }] : []),
    ...unclassified,
  ]
  const shares = groups.map(({ amount }) => amount.yuan.times(100).div(whole.yuan))
  const yuan = wholeYuan(shares)
  return {
    groups: groups.map((group, index) => ({
      ...group,
      share: shares[index] ?? new Decimal(0),
      yuan: yuan[index] ?? 0,
    })),
    exact: shares.every((share) => share.isInteger()),
    beyond,
  }
})

type Group = Omit<YuanGroup, 'share' | 'yuan'>

/** Each share rounded down; the largest remainders, of equal ones the first, get what is left of 100. */
function wholeYuan(shares: readonly Decimal[]): number[] {
  const floors = shares.map((share) => share.floor().toNumber())
  const left = 100 - floors.reduce((all, each) => all + each, 0)
  const raised = new Set(
    shares
      .map((share, index) => ({ index, remainder: share.minus(share.floor()) }))
      .sort((a, b) => b.remainder.comparedTo(a.remainder))
      .slice(0, left)
      .map(({ index }) => index),
  )
  return floors.map((floor, index) => floor + Number(raised.has(index)))
}
