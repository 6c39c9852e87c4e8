import * as v from 'valibot'
import { printed, text } from './atoms.ts'

/** A price index by which money of several years is brought to the prices of one. */
export const deflator = v.strictObject({
  name: v.pipe(text, v.description('Which index: of what, and by whom')),
  index: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^\d{4}$/, 'must be a year')), printed),
    v.description('The level of prices, year by year, on one base'),
  ),
})
