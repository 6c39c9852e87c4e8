import * as v from 'valibot'
import { key, text } from './atoms.ts'

/** Whose accounts they are, apart from names, which change. */
export const identity = {
  departmentId: v.optional(
    v.pipe(key, v.description('The same in every year, whatever the department is called')),
  ),
  regionId: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{6}$/, 'must be a code of six digits'),
      v.description('The code of the region in GB/T 2260'),
    ),
  ),
  scope: v.optional(
    v.pipe(
      v.picklist(['own', 'consolidated']),
      v.description('Whether it is of the office alone (本级) or of all its units, too (汇总)'),
    ),
  ),
  formerNames: v.optional(
    v.pipe(
      v.strictObject({
        department: v.optional(v.array(text)),
        region: v.optional(v.array(text)),
      }),
      v.description('What department and region were called in other years'),
    ),
  ),
}
