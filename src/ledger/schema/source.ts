import * as v from 'valibot'
import { address, text } from './atoms.ts'

const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1))
const length = v.pipe(v.number(), v.minValue(0))

/** Where a figure stands in the file that was published. */
const sourcePlace = v.union(
  [
    v.strictObject({
      page: v.pipe(ordinal, v.description('Of a document in pages, from 1')),
      box: v.optional(
        v.pipe(
          v.strictTuple([length, length, length, length]),
          v.description('x, y, width, height in points, from the left upper corner of the page'),
        ),
      ),
    }),
    v.strictObject({
      sheet: v.pipe(text, v.description('Of a workbook, by name')),
      cell: v.pipe(
        v.string(),
        v.regex(/^[A-Z]{1,3}[1-9]\d*$/, 'must be a cell such as "C7"'),
        v.description('As spreadsheets name it: C7'),
      ),
    }),
    v.strictObject({ line: v.pipe(ordinal, v.description('Of a text, from 1')) }),
  ],
  'must be a page and a box, a sheet and a cell, or a line',
)

export const sources = v.pipe(
  v.record(address, sourcePlace),
  v.description('Where figures stand in the published file, by their addresses'),
)
