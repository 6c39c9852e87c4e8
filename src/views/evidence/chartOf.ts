import { parseAddress } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { narrativeFigure } from '@/ledger/lookup.ts'
import { firstMeasure, type SpendingMeasure } from '@/views/spending/spendingScope.ts'

/** A view that draws a figure, with the query that puts it into the picture. */
export interface ChartPlace {
  readonly view: 'overview' | 'spending' | 'budget' | 'sangong' | 'scorecard'
  readonly query: Readonly<Record<string, string>>
}

/** The view that shows a figure in a chart; `undefined` where none does. */
export function chartOf(ledger: Ledger, address: string): ChartPlace | undefined {
  const parts = parseAddress(address)
  if (!parts) return undefined
  const { table, row, column } = parts
  switch (table) {
    case 'narrative':
      return ofNarrative(ledger, row, column)
    case 'scorecard':
      return { view: 'scorecard', query: {} }
    case 'sangong':
      return { view: 'sangong', query: {} }
    case 'expenditure':
      return spending(ledger, row, MEASURES[column] ?? 'total')
    case 'general-budget':
      return spending(ledger, row, 'appropriation')
    case 'basic': {
      const focus = /^\d+$/.test(row) ? { focus: row } : {}
      return { view: 'spending', query: { by: 'economic', ...focus } }
    }
    case 'appropriation':
    case 'totals': {
      const code = /^expenditure\.(\d{3})$/.exec(row)?.[1]
      if (code) return spending(ledger, code, table === 'totals' ? 'total' : 'appropriation')
      return table === 'totals' ? { view: 'overview', query: {} } : undefined
    }
    case 'income':
      return row === 'total' ? { view: 'overview', query: {} } : undefined
    default:
      return undefined
  }
}

const MEASURES: Partial<Record<string, SpendingMeasure>> = { basic: 'basic', project: 'project' }

function spending(ledger: Ledger, row: string, measure: SpendingMeasure): ChartPlace {
  return {
    view: 'spending',
    query: {
      ...(measure !== firstMeasure(ledger) && { measure }),
      ...(/^\d+$/.test(row) && { focus: row }),
    },
  }
}

/** The budgets of items have a chart of their own; others are drawn where what they speak of is. */
function ofNarrative(ledger: Ledger, id: string, key: string): ChartPlace | undefined {
  const part = ledger.narrative.flatMap(({ parts }) => parts).find((each) => each.id === id)
  if (part?.code !== undefined || id === 'general-budget-items')
    return { view: 'budget', query: {} }
  if (id.startsWith('sangong')) return { view: 'sangong', query: {} }
  const figure = narrativeFigure(ledger, id, key)
  const other = figure?.cell ?? figure?.of?.[0]
  return other?.startsWith('narrative/') === false ? chartOf(ledger, other) : undefined
}
