import * as v from 'valibot'
import { key } from './atoms.ts'

/** One department going on as another; of a merger or a division there are several. */
export const succession = v.strictObject({
  from: v.pipe(key, v.description('The id of the department that was')),
  to: v.pipe(key, v.description('The id of the department that came of it')),
  date: v.pipe(
    v.string(),
    v.regex(
      /^\d{4}(-\d{2}(-\d{2})?)?$/,
      'must be a date such as "2019-03-01", "2019-03" or "2019"',
    ),
    v.description('When; only as far as it is known'),
  ),
  kind: v.picklist(['renamed', 'merged', 'split']),
})
