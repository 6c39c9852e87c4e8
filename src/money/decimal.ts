import { Decimal as Base } from 'decimal.js'

/** Decimals wide enough that no published amount, in yuan, loses a digit in a sum or a ratio. */
export const Decimal = Base.clone({ precision: 60 })
export type Decimal = Base

/** What a printed figure may be, as a regular expression: more digits than any accounts have. */
export const PRINTED = String.raw`-?\d{1,20}(?:\.\d{1,6})?`
