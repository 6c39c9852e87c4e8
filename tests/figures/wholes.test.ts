import { describe, expect, it } from 'vitest'
import { expenditureByKind, incomeBySource, type Whole, wholeTables } from '@/figures/wholes.ts'
import { formatAmount, formatPercent } from '@/money/index.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { withColumn, withLine, withMissing } from '../ledgers.ts'

const listed = ({ parts }: Whole) => lines(parts)
const lines = (parts: Whole['parts']) =>
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

describe('what a document has beyond the form', () => {
  it('joins the split where the ledger says that it adds up, named as it is printed', () => {
    const ledger = ledgerWith({}, withLine('九、债务收入', '22.59', 'income.year-total'))
    const { parts, beside } = incomeBySource(ledger)
    expect(lines(parts).at(-1)).toBe('extra 22.59 10%')
    expect(parts.at(-1)).toMatchObject({ name: '债务收入', term: undefined, isPart: true })
    expect(beside).toEqual([])

    const kinds = expenditureByKind(
      ledgerWith({}, withColumn('expenditure', '另一类支出', '32.92', 'total')),
    )
    expect(lines(kinds.parts).at(-1)).toBe('extra 32.92 10%')
    expect(kinds.parts.at(-1)).toMatchObject({ name: '另一类支出', isPart: true })
  })

  it('stands beside the split, without a share, where nobody says what it adds to', () => {
    for (const whole of [
      incomeBySource(ledgerWith({}, withLine('其中：债务收入', '1.00'))),
      incomeBySource(
        ledgerWith({}, withMissing(['totals'], withColumn('income', '债务收入', '1.00'))),
      ),
      expenditureByKind(ledgerWith({}, withColumn('expenditure', '另一类支出', '1.00'))),
    ]) {
      expect(listed(whole)).not.toContain('extra 1.00')
      expect(lines(whole.beside)).toEqual(['extra 1.00'])
      expect(whole.beside[0]).toMatchObject({ isPart: false })
    }
  })

  it('is no part where the ledger says that it stands by itself or is part of a part', () => {
    for (const within of [null, 'project']) {
      const ledger = ledgerWith({}, withColumn('expenditure', '其中', '1.00', within))
      const { parts, beside } = expenditureByKind(ledger)
      expect(parts.map(({ key }) => key)).toEqual(['basic', 'project'])
      expect(beside).toEqual([])
    }
  })

  it('joins the lines from table 02 where they add up to their total with it alone', () => {
    const further = withColumn('income', '债务收入', '10.00', 'total')
    const without = incomeBySource(ledgerWith({}, further))
    expect(without.parts.map(({ key }) => key)).toEqual(['general-budget', 'other'])
    const lacking = incomeBySource(
      ledgerWith({ 'totals/income.year-total/amount': '235.93' }, further),
    )
    expect(listed(lacking).at(-1)).toBe('extra 10.00 4.2%')
    expect(wholeTables(lacking)).toEqual(['totals', 'income'])
  })
})

describe('where a whole is printed', () => {
  it('is the table of its figures, not that of the same figures elsewhere', () => {
    expect(wholeTables(incomeBySource(ledgerWith()))).toEqual(['totals'])
    expect(wholeTables(incomeBySource(ledgerWith({}, withMissing(['totals']))))).toEqual(['income'])
    expect(wholeTables(expenditureByKind(ledgerWith()))).toEqual(['expenditure'])
  })
})
