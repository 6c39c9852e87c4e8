import * as v from 'valibot'
import { PRINTED, UNITS } from '../../money/index.ts'

/* What the other schemas are made of. */

export const text = v.pipe(v.string(), v.description('Text exactly as printed'))
export const printed = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${PRINTED}$`), ({ input }) =>
    /^-?\d+(\.\d+)?$/.test(input)
      ? 'must have at most 20 digits before the point and 6 after it'
      : 'must be a plain decimal such as "329.43", without separators',
  ),
  v.description(
    'A decimal string with its printed precision, at most 20 digits before the point and 6 after it',
  ),
)
export const cell = v.pipe(
  v.nullable(printed),
  v.description('null: nothing is printed in this cell'),
)
export const key = v.pipe(
  v.string(),
  v.regex(
    /^(?!(constructor|prototype|__proto__)$)[\w.-]+$/,
    'must consist of letters, digits, ".", "-" and "_", and not be "constructor", "prototype" or "__proto__"',
  ),
  v.description('One part of an address'),
)
export const code = v.pipe(
  v.string(),
  v.regex(/^\d{3}(\d\d){0,2}$/, 'must have 3, 5 or 7 digits'),
  v.description('A function code (3, 5, 7 digits) or an economic code (3, 5 digits)'),
)
export const address = v.pipe(
  v.string(),
  v.regex(/^[\w.-]+\/[\w.-]+\/[\w.-]+$/, 'must have the form table/row/column'),
  v.description('table/row/column'),
)
export const unit = v.picklist(UNITS)
