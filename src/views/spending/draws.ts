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
  if (table === spendingScope('economic', 'total').table) return { by: 'economic', ...focus }
  const measure = measureIn(table, column)
  if (measure) return { ...unlessFirst(ledger, measure), ...focus }
  const code = /^expenditure\.(\d{3})$/.exec(row)?.[1]
  const whole = SPENDING_MEASURES.find((each) => scopeOf(each).summary === table)
  return code && whole ? { ...unlessFirst(ledger, whole), focus: code } : undefined
}

const scopeOf = (measure: SpendingMeasure) => spendingScope('function', measure)

/** A column that is no measure is drawn within the first one of its table. */
function measureIn(table: string, column: string): SpendingMeasure | undefined {
  const printed = SPENDING_MEASURES.filter((each) => scopeOf(each).table === table)
  return printed.find((each) => scopeOf(each).column === column) ?? printed[0]
}

function unlessFirst(ledger: Ledger, measure: SpendingMeasure): Query {
  return measure === firstMeasure(ledger) ? {} : { measure }
}
