import { type Address, parseAddress } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Query } from '../view.ts'
import {
  firstMeasure,
  SPENDING_MEASURES,
  type SpendingMeasure,
  spendingScope,
} from './spendingScope.ts'

/** The state in which the view draws a figure of a table; `undefined` where it does not. */
export function draws(ledger: Ledger, address: Address): Query | undefined {
  const parts = parseAddress(address)
  if (!parts) return undefined
  const { table, row, column } = parts
  const focus = /^\d+$/.test(row) ? { focus: row } : {}
  if (table === ECONOMIC.table) return { by: 'economic', ...focus }
  const measure = measureIn(table, column)
  if (measure) return { ...unlessFirst(ledger, measure), ...focus }
  const code = /^expenditure\.(\d{3})$/.exec(row)?.[1]
  const whole = SCOPES.find(([, { summary }]) => summary === table)?.[0]
  return code && whole ? { ...unlessFirst(ledger, whole), focus: code } : undefined
}

/** The state is asked for of thousands of figures. */
const SCOPES = SPENDING_MEASURES.map(
  (measure) => [measure, spendingScope('function', measure)] as const,
)
const ECONOMIC = spendingScope('economic', 'total')

/** A column that is no measure is drawn within the first one of its table. */
function measureIn(table: string, column: string): SpendingMeasure | undefined {
  const printed = SCOPES.filter(([, scope]) => scope.table === table)
  const own = printed.find(([, scope]) => scope.column === column) ?? printed[0]
  return own?.[0]
}

function unlessFirst(ledger: Ledger, measure: SpendingMeasure): Query {
  return measure === firstMeasure(ledger) ? {} : { measure }
}
