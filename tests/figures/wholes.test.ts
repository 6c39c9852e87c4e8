import { describe, expect, it } from 'vitest'
import { expenditureByKind, incomeBySource, type Whole, wholeTables } from '@/figures/wholes.ts'
import { formatAmount, formatPercent } from '@/money/index.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { withMissing } from '../ledgers.ts'

const listed = ({ parts }: Whole) =>
  parts.map(
    ({ key, amount, share }) =>
      `${key} ${formatAmount(amount)}${share ? ` ${formatPercent(share, 1)}` : ''}`,
  )

describe('income by source', () => {
  it('lists the sources with money', () => {
    expect(listed(incomeBySource(ledgerWith()))).toEqual([
      'general-budget 220.25 97.5%',
      'other 5.68 2.5%',
    ])
  })

  it('takes the columns of table 02 where 01 is missing', () => {
    const income = incomeBySource(ledgerWith({}, withMissing(['totals'])))
    expect(listed(income)).toEqual(['appropriation 220.25 97.5%', 'other 5.68 2.5%'])
    expect(income.placed.address).toBe('income/total/total')
  })

  it('keeps a negative source and leaves out shares of a total that is not there', () => {
    const negative = ledgerWith({ 'totals/income.other/amount': '-5.68' })
    expect(listed(incomeBySource(negative))[1]).toBe('other -5.68 -2.5%')
    const without = ledgerWith({
      'totals/income.year-total/amount': null,
      'income/total/total': null,
    })
    expect(listed(incomeBySource(without))).toEqual(['general-budget 220.25', 'other 5.68'])
  })

  it('has no parts where nothing is published', () => {
    const income = incomeBySource(ledgerWith({}, withMissing(['totals', 'income'])))
    expect(income.parts).toEqual([])
    expect(income.placed.cell).toEqual({ state: 'missing', what: 'table' })
  })
})

describe('expenditure by kind', () => {
  it('is basic and project expenditure', () => {
    expect(listed(expenditureByKind(ledgerWith()))).toEqual([
      'basic 194.18 59%',
      'project 135.04 41%',
    ])
  })

  it('lists the rarer kinds where they are printed', () => {
    const ledger = ledgerWith({ 'expenditure/total/business': '12.00' })
    expect(listed(expenditureByKind(ledger))[2]).toBe('business 12.00 3.6%')
  })
})

describe('where a whole is printed', () => {
  it('is the table of its figures, not that of the same figures elsewhere', () => {
    expect(wholeTables(incomeBySource(ledgerWith()))).toEqual(['totals'])
    expect(wholeTables(incomeBySource(ledgerWith({}, withMissing(['totals']))))).toEqual(['income'])
    expect(wholeTables(expenditureByKind(ledgerWith()))).toEqual(['expenditure'])
  })
})
