import { Decimal as Base } from 'decimal.js'

/** Decimals wide enough that no published amount, in yuan, loses a digit in a sum or a ratio. */
export const Decimal = Base.clone({ precision: 60 })
export type Decimal = Base
