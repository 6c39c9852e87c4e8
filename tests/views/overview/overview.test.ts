import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestClass, openingBudgetUse, yearResult } from '@/views/overview/overview.ts'
import { compare, formatAmount } from '@/money/index.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { inYuan, withMissing, withNegativeAndZero, withoutNarrative } from '../../ledgers.ts'

const INCOME = 'totals/income.year-total/amount'
const EXPENDITURE = 'totals/expenditure.year-total/amount'
const OPENING = 'totals/income.opening/amount'
const SURPLUS_USED = 'totals/income.surplus-used/amount'

const kind = (cells: Record<string, string | null>) => yearResult(ledgerWith(cells)).kind

function gap(cells: Record<string, string | null>): string {
  const result = yearResult(ledgerWith(cells))
  return 'gap' in result ? formatAmount(result.gap) : result.kind
}

describe('the result of the year', () => {
  it('says that the opening carry-over paid for what income did not', () => {
    expect(kind({})).toBe('from-carry-over')
    expect(gap({})).toBe('103.28')
  })

  it('does not say so where the opening carry-over is smaller or not published', () => {
    expect(kind({ [OPENING]: '103.27' })).toBe('deficit')
    expect(kind({ [OPENING]: '103.28' })).toBe('from-carry-over')
    expect(kind({ [OPENING]: null })).toBe('deficit')
  })

  it('names reserves where some were used', () => {
    expect(kind({ [OPENING]: '100.00', [SURPLUS_USED]: '3.28' })).toBe('from-reserves')
    expect(kind({ [OPENING]: '100.00', [SURPLUS_USED]: '3.27' })).toBe('deficit')
    expect(kind({ [SURPLUS_USED]: '0.00' })).toBe('from-carry-over')
  })

  it('tells a surplus and a balance', () => {
    expect(kind({ [EXPENDITURE]: '200.00' })).toBe('surplus')
    expect(gap({ [EXPENDITURE]: '200.00' })).toBe('25.94')
    expect(kind({ [EXPENDITURE]: '225.94' })).toBe('balanced')
    expect(kind({ [EXPENDITURE]: '225.940' })).toBe('balanced')
  })

  it('takes the totals of tables 02 and 03 where 01 is missing', () => {
    const result = yearResult(ledgerWith({}, withMissing(['totals'])))
    expect(result).toMatchObject({ kind: 'deficit' })
    expect('gap' in result && formatAmount(result.gap)).toBe('103.28')
  })

  it('says what is not published', () => {
    const alone = (ids: string[]) =>
      yearResult(ledgerWith({}, withMissing(['totals', ...ids]))).kind
    expect(alone(['income'])).toBe('expenditure-only')
    expect(alone(['expenditure'])).toBe('income-only')
    expect(alone(['income', 'expenditure'])).toBe('unpublished')
  })

  it('is the same in another unit', () => {
    const result = yearResult(ledgerWith({}, inYuan()))
    expect(result.kind).toBe('from-carry-over')
    expect('gap' in result && formatAmount(result.gap, '万元')).toBe('103.28')
  })

  const printed = fc
    .integer({ min: -1_000_000, max: 1_000_000 })
    .map((cents) => (cents / 100).toFixed(2))

  it('never has a negative gap, and only balances without one', () => {
    fc.assert(
      fc.property(printed, printed, printed, (income, expenditure, opening) => {
        const result = yearResult(
          ledgerWith({ [INCOME]: income, [EXPENDITURE]: expenditure, [OPENING]: opening }),
        )
        if (!('gap' in result)) throw new Error(result.kind)
        expect(result.gap.yuan.isNegative()).toBe(false)
        expect(result.kind === 'balanced').toBe(result.gap.yuan.isZero())
        expect(result.kind === 'surplus').toBe(compare(result.income, result.expenditure) > 0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the largest class', () => {
  const CLASS = 'totals/expenditure.206/amount'

  it('is told in whole yuan of 100', () => {
    expect(largestClass(ledgerWith())).toEqual({
      code: '206',
      name: '科学技术',
      yuan: '78',
      exact: false,
    })
  })

  /** With all spent on the first class but for what is said. */
  const spent = (first: string, second: string, all: string) =>
    ledgerWith({
      ...Object.fromEntries(
        ['205', '208', '210', '229'].map((code) => [`totals/expenditure.${code}/amount`, '0.00']),
      ),
      [CLASS]: first,
      'totals/expenditure.208/amount': second,
      [EXPENDITURE]: all,
    })

  it('knows when that is exact', () => {
    expect(largestClass(spent('150.00', '50.00', '200.00'))).toMatchObject({
      yuan: '75',
      exact: true,
    })
  })

  it('is all of it only where it is', () => {
    expect(largestClass(spent('329.22', '0.00', '329.22'))).toMatchObject({
      yuan: '100',
      exact: true,
    })
    expect(largestClass(spent('329.21', '0.01', '329.22'))).toMatchObject({
      yuan: '99.9',
      exact: false,
    })
    // Others were spent, too, whatever the total says.
    expect(largestClass(spent('329.22', '50.00', '329.22'))).toMatchObject({ yuan: '87' })
  })

  it('says nothing where it cannot be said', () => {
    expect(largestClass(ledgerWith({}, withMissing(['totals', 'expenditure'])))).toBeUndefined()
    expect(largestClass(spent('0.00', '0.00', '0.00'))).toBeUndefined()
    expect(largestClass(spent('379.22', '-50.00', '329.22'))).toBeUndefined()
  })

  it('stands negative items', () => {
    expect(largestClass(ledgerWith({}, withNegativeAndZero()))?.code).toBe('206')
  })
})

describe('the use of the opening budget', () => {
  it('is the printed percentage with both amounts', () => {
    const { opening, actual, rate } = openingBudgetUse(ledgerWith())
    expect(opening && formatAmount(opening.amount)).toBe('227.68')
    expect(actual).toMatchObject({ address: 'general-budget/total/total' })
    expect(rate).toMatchObject({ kind: 'printed', text: '142.11%' })
  })

  it('takes the actual from the explanation where the table is missing', () => {
    const { actual } = openingBudgetUse(ledgerWith({}, withMissing(['general-budget'])))
    expect(actual?.address).toBe('narrative/general-budget-items/actual')
  })

  it('has no percentage without an explanation', () => {
    const { opening, rate } = openingBudgetUse(ledgerWith({}, withoutNarrative()))
    expect(opening).toBeUndefined()
    expect(rate).toMatchObject({ kind: 'none', why: 'no-budget' })
  })
})
