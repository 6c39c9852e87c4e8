import { describe, expect, it } from 'vitest'
import type { Ledger } from '@/ledger/ledger.ts'
import {
  amountAt,
  cellAt,
  exists,
  narrativeAmount,
  narrativeFigure,
  printedTable,
  tableIds,
  tableOf,
} from '@/ledger/lookup.ts'
import { formatAmount } from '@/money/index.ts'
import * as ledgers from '../ledgers.ts'

const ledger = ledgers.defaultLedger() as Ledger
const as = (data: unknown) => data as Ledger

describe('a cell', () => {
  it('is a figure with the printed precision', () => {
    const cell = cellAt(ledger, 'income', '2060702', 'total')
    expect(cell).toMatchObject({ state: 'figure', inferred: false })
    expect(cell.state === 'figure' && formatAmount(cell.amount)).toBe('5.8')
  })

  it('tells a printed zero from a blank', () => {
    expect(cellAt(ledger, 'totals', 'income.superior', 'amount').state).toBe('figure')
    expect(cellAt(ledger, 'totals', 'income.government-fund', 'amount')).toEqual({ state: 'blank' })
  })

  it('says that its place is inferred', () => {
    expect(cellAt(ledger, 'sangong', 'vehicle-operation', 'actual')).toMatchObject({
      inferred: true,
    })
  })

  it('of an empty table repeats the statement', () => {
    expect(cellAt(ledger, 'government-fund', 'total', 'total')).toEqual({
      state: 'empty',
      statement: expect.stringContaining('本表无数据'),
    })
  })

  it('that is missing says what is', () => {
    const missing = (what: string) => ({ state: 'missing', what })
    expect(cellAt(ledger, 'nothing', '206', 'total')).toEqual(missing('table'))
    expect(cellAt(ledger, 'expenditure', '999', 'total')).toEqual(missing('row'))
    expect(cellAt(ledger, 'expenditure', '206', 'nothing')).toEqual(missing('column'))
    for (const less of [ledgers.withMissing(['income']), ledgers.withoutTables(['income'])])
      expect(cellAt(as(less), 'income', '206', 'total')).toEqual(missing('table'))
  })

  it('is not found by the names that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(tableOf(ledger, name)).toBeUndefined()
      expect(cellAt(ledger, name, 'total', 'total').state).toBe('missing')
      expect(cellAt(ledger, 'expenditure', 'total', name).state).toBe('missing')
    }
  })

  it('has an amount only where one is printed', () => {
    expect(formatAmount(amountAt(ledger, 'expenditure', 'total', 'total')!)).toBe('329.22')
    expect(amountAt(ledger, 'totals', 'income.government-fund', 'amount')).toBeUndefined()
    expect(amountAt(ledger, 'government-fund', 'total', 'total')).toBeUndefined()
  })
})

describe('the tables of a ledger', () => {
  it('are the nine in their order, also those that are not there, then any others', () => {
    const nine = tableIds(ledger)
    expect(nine).toHaveLength(9)
    expect(tableIds(as(ledgers.withoutTables(['basic', 'totals'])))).toEqual(nine)
    expect(tableIds(as(ledgers.withSplit('expenditure')))).toEqual([
      ...nine,
      'expenditure-continued',
    ])
  })

  it('have a grid where they are published or empty', () => {
    expect(printedTable(ledger, 'government-fund')?.state).toBe('empty')
    expect(printedTable(as(ledgers.withMissing(['basic'])), 'basic')).toBeUndefined()
  })
})

describe('a figure of the explanation', () => {
  it('has an address, a value as printed and its money', () => {
    expect(narrativeFigure(ledger, 'sangong-overall', 'budget')).toMatchObject({
      value: '4.1',
      address: 'narrative/sangong-overall/budget',
    })
    expect(formatAmount(narrativeAmount(ledger, 'sangong-overall', 'budget')!)).toBe('4.1')
  })

  it('is no money where it is a percentage', () => {
    expect(narrativeFigure(ledger, 'sangong-overall', 'rate')?.value).toBe('19.76')
    expect(narrativeAmount(ledger, 'sangong-overall', 'rate')).toBeUndefined()
  })

  it('is not there in a document without an explanation', () => {
    const without = as(ledgers.withoutNarrative())
    expect(narrativeFigure(without, 'sangong-overall', 'budget')).toBeUndefined()
    expect(narrativeFigure(ledger, 'nothing', 'budget')).toBeUndefined()
  })
})

describe('whether an address exists', () => {
  it('is true of figures and of blanks, in tables and in the explanation', () => {
    for (const address of [
      'expenditure/2060702/project',
      'totals/income.government-fund/amount',
      'government-fund/total/total',
      'narrative/sangong-overall/budget',
    ])
      expect(exists(ledger, address), address).toBe(true)
  })

  it('is false of everything else, in empty tables too', () => {
    for (const address of [
      'expenditure/2060702/nothing',
      'expenditure/999/project',
      'nothing/206/total',
      'government-fund/999/total',
      'government-fund/total/nothing',
      'narrative/sangong-overall/nothing',
      'no address',
    ])
      expect(exists(ledger, address), address).toBe(false)
  })
})
