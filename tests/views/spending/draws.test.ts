import { describe, expect, it } from 'vitest'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedTable, tableIds } from '@/ledger/lookup.ts'
import { draws } from '@/views/spending/draws.ts'
import { spendingState } from '@/views/spending/spendingState.ts'
import { withMissing } from '../../ledgers.ts'
import { parsedLedger } from '../../spendingLedgers.ts'

const ledger = parsedLedger()

/** Every cell of the ledger's tables. */
function* addresses(of: Ledger) {
  for (const table of tableIds(of)) {
    const { rows = [], columns = [] } = printedTable(of, table) ?? {}
    for (const { key: row } of rows)
      for (const { key: column } of columns) yield { table, row, column }
  }
}

describe('the state that draws a figure', () => {
  it('has its code in focus, in its measure', () => {
    expect(draws(ledger, 'expenditure/2060702/total')).toEqual({ focus: '2060702' })
    expect(draws(ledger, 'expenditure/2060702/project')).toEqual({
      measure: 'project',
      focus: '2060702',
    })
    expect(draws(ledger, 'general-budget/206/basic')).toEqual({
      measure: 'appropriation',
      focus: '206',
    })
    expect(draws(ledger, 'basic/30217/amount')).toEqual({ by: 'economic', focus: '30217' })
  })

  it('shows the whole for totals', () => {
    expect(draws(ledger, 'expenditure/total/basic')).toEqual({ measure: 'basic' })
    expect(draws(ledger, 'basic/personnel/amount')).toEqual({ by: 'economic' })
  })

  it('draws the class of a line of the summary tables', () => {
    expect(draws(ledger, 'totals/expenditure.206/amount')).toEqual({ focus: '206' })
    expect(draws(ledger, 'appropriation/expenditure.206/general')).toEqual({
      measure: 'appropriation',
      focus: '206',
    })
  })

  it('is none for what the view does not draw', () => {
    for (const address of [
      'totals/expenditure.year-total/amount',
      'totals/income.opening/amount',
      'income/206/total',
      'sangong/total/actual',
      'narrative/totals/change',
      'scorecard/total/score',
      'no address',
    ])
      expect(draws(ledger, address as Address), address).toBeUndefined()
  })

  it('names the measure only where it is not the ledger’s first', () => {
    const without = parsedLedger(withMissing(['expenditure']))
    expect(draws(without, 'general-budget/206/total')).toEqual({ focus: '206' })
  })

  it('leads to the figure itself, of every code in the view’s tables', () => {
    let led = 0
    for (const { table, row, column } of addresses(ledger)) {
      const query = draws(ledger, `${table}/${row}/${column}`)
      if (!query?.['focus']) continue
      const { scope, tree, code } = spendingState(ledger, query)
      if (scope.table !== table || scope.column !== column) continue
      expect(tree?.nodes.get(code)?.place.address).toBe(`${table}/${row}/${column}`)
      led++
    }
    expect(led).toBeGreaterThan(80)
  })
})
