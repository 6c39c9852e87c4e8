import { describe, expect, it } from 'vitest'
import { budgetFigures } from '@/figures/budget.ts'
import { type CodeFigure, spendingCode } from '@/views/spending/spendingCode.ts'
import {
  firstMeasure,
  type SpendingHierarchy,
  type SpendingMeasure,
  spendingScope,
} from '@/views/spending/spendingScope.ts'
import { spendingTree } from '@/views/spending/spendingTree.ts'
import { formatAmount, formatPercent } from '@/money/index.ts'
import { withMissing, withoutNarrative } from '../../ledgers.ts'
import { parsedLedger } from '../../spendingLedgers.ts'

function figures(
  code: string,
  by: SpendingHierarchy = 'function',
  measure: SpendingMeasure = 'total',
  ledger = parsedLedger(),
) {
  const tree = spendingTree(ledger, spendingScope(by, measure))!
  return spendingCode(ledger, tree, code, budgetFigures(ledger))
}

const said = ({ amount, derived, place }: CodeFigure) => [
  amount && formatAmount(amount),
  derived ? 'derived' : place.address,
]

describe('the figures of a code', () => {
  it('are its shares, its split, the other scope and its budget with the stated reason', () => {
    const found = figures('2060702')
    expect(formatPercent(found.ofTotal!)).toBe('27.28%')
    expect(formatPercent(found.ofParent!)).toBe('35.51%')
    expect(found.split.map(said)).toEqual([
      [undefined, 'expenditure/2060702/basic'],
      ['89.8', 'expenditure/2060702/project'],
    ])
    expect(found.other!.measure).toBe('appropriation')
    expect(said(found.other!)).toEqual(['89.8', 'general-budget/2060702/total'])
    expect(formatAmount(found.budget!.opening!.amount)).toBe('5.8')
    expect(found.budget!.rate).toMatchObject({ kind: 'printed', text: '1,548.28%' })
    expect(found.budget!.reason).toBe('用省科协存量资金支付相关业务')
  })

  it('mark a split that is added up, and print it in the scope whose table has it', () => {
    expect(figures('20607').split.map(said)).toEqual([
      ['127.7', 'derived'],
      ['125.21', 'derived'],
    ])
    expect(figures('20607', 'function', 'appropriation').split.map(said)).toEqual([
      ['127.7', 'general-budget/20607/basic'],
      ['125.21', 'general-budget/20607/project'],
    ])
  })

  it('have no opening budget above the items, but one at the total', () => {
    expect(figures('206').budget?.opening).toBeUndefined()
    expect(formatAmount(figures('').budget!.opening!.amount)).toBe('227.68')
  })

  it('of the economic total are split into personnel and operating, without a budget', () => {
    const found = figures('', 'economic')
    expect(found.split.map(said)).toEqual([
      ['175.77', 'basic/personnel/amount'],
      ['18.41', 'basic/operating/amount'],
    ])
    expect(found.other).toBeUndefined()
    expect(found.budget).toBeUndefined()
    expect(figures('302', 'economic').split).toEqual([])
  })

  it('do without an explanation', () => {
    const found = figures('2060702', 'function', 'total', parsedLedger(withoutNarrative()))
    expect(found.budget?.opening).toBeUndefined()
  })

  it('are those of the total for an unknown code', () => {
    expect(figures('999').node.code).toBe('')
  })
})

describe('the first measure', () => {
  it('is the first one with a figure', () => {
    expect(firstMeasure(parsedLedger())).toBe('total')
    expect(firstMeasure(parsedLedger(withMissing(['expenditure'])))).toBe('appropriation')
    expect(firstMeasure(parsedLedger(withMissing(['expenditure', 'general-budget'])))).toBe('total')
  })
})
