import * as v from 'valibot'
import { key, printed, text } from './atoms.ts'

/* What a catalogue says of departments and of prices over the years. */

/** One department that took the place of another, or took it in. */
export const succession = v.strictObject({
  from: v.pipe(key, v.description('The id of the department that was')),
  to: v.pipe(key, v.description('The id of the department that is')),
  date: v.pipe(
    v.string(),
    v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'must be a year or a date such as "2019-03-01"'),
    v.description('Accounts of this year are those of the new department'),
  ),
  kind: v.picklist(['renamed', 'merged', 'split']),
})

/** A price index by which money of several years is brought to the prices of one. */
export const deflator = v.strictObject({
  name: v.pipe(text, v.description('Which index, of what and by whom')),
  index: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^\d{4}$/, 'must be a year')), printed),
    v.description('The level of prices, year by year, on one base'),
  ),
})
