import { describe, expect, it } from 'vitest'
import { SHEET_FORMAT_IDS, SHEET_FORMATS } from '@/exports/formats.ts'
import {
  bareSheet,
  listingOf,
  listingSheet,
  saidFields,
  textColumn,
  UNIT_COLUMN,
} from '@/exports/listing.ts'
import { csvOf } from '@/exports/csv.ts'
import { say } from './words.ts'

const listing = listingOf(
  [textColumn('name'), UNIT_COLUMN],
  [{ name: '=1+1', unit: '万元' }, { name: 'a' }],
)

describe('the formats of tables', () => {
  it.each(SHEET_FORMAT_IDS)('%s holds a sheet, and none', async (id) => {
    const { write } = SHEET_FORMATS[id]
    for (const sheets of [[bareSheet('t', listing, say)], []])
      expect((await write(sheets)).length).toBeGreaterThan(0)
  })

  it('csv is the rows in the words of the reader, without title and notes', async () => {
    const written = await SHEET_FORMATS.csv.write([bareSheet('title', listing, say)])
    expect(written).toBe(csvOf(saidFields(listing, say)))
  })

  it('workbooks carry title and notes above their tables', () => {
    const sheet = listingSheet('title', listing, say, { notes: ['note'] })
    expect(sheet.rows.length).toBe(bareSheet('title', listing, say).rows.length + 2)
  })
})
