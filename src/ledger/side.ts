import type { Side } from './form/form.ts'
import type { Row } from './ledger.ts'

/** The side that a row's key names, in tables that have two. */
export function sideOf({ key }: Pick<Row, 'key'>): Side | undefined {
  return /^(income|expenditure)\./.exec(key)?.[1] as Side | undefined
}
