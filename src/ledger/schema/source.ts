import * as v from 'valibot'
import { address, cell, text } from './atoms.ts'

const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1))
const length = v.pipe(v.number(), v.minValue(0))

/** Of a document of several files: which of `source.files`. */
const file = v.optional(
  v.pipe(ordinal, v.description('Which of the files, from 1; left out: the first')),
)

/** Where a figure stands in the file that was published. */
const sourcePlace = v.union(
  [
    v.strictObject({
      file,
      page: v.pipe(ordinal, v.description('Of a document in pages, from 1')),
      box: v.optional(
        v.pipe(
          v.strictTuple([length, length, length, length]),
          v.description('x, y, width, height in points, from the left upper corner of the page'),
        ),
      ),
    }),
    v.strictObject({
      file,
      sheet: v.pipe(text, v.description('Of a workbook, by name')),
      cell: v.pipe(
        v.string(),
        v.regex(/^[A-Z]{1,3}[1-9]\d*$/, 'must be a cell such as "C7"'),
        v.description('As spreadsheets name it: C7'),
      ),
    }),
    v.strictObject({ file, line: v.pipe(ordinal, v.description('Of a text, from 1')) }),
  ],
  'must be a page and a box, a sheet and a cell, or a line',
)

export const sources = v.pipe(
  v.record(address, sourcePlace),
  v.description('Where figures stand in the published file, by their addresses'),
)

export const corrected = v.pipe(
  v.record(address, cell),
  v.description(
    'Figures that somebody corrected by hand after they were read, by their addresses: what was read',
  ),
)

/** A file that was published, by which it can be told from others. */
export const sourceFile = v.strictObject({
  name: text,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Its size')),
  sha256: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
    v.description('SHA-256 of its bytes'),
  ),
})
