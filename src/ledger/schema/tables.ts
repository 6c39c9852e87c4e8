import * as v from 'valibot'
import { cell, code, key, text, unit } from './atoms.ts'

/** The ids of the nine standard tables, in the order of their numbers. */
export const TABLE_IDS = [
  'totals',
  'income',
  'expenditure',
  'appropriation',
  'general-budget',
  'basic',
  'sangong',
  'government-fund',
  'state-capital',
] as const

/** What a table of its own can be; the kinds of the standard tables. */
export const TABLE_KINDS = [
  'two-sided',
  'function-codes',
  'economic-codes',
  'three-public-expenses',
  'projects',
  'list',
] as const

const within = (of: string) =>
  v.optional(
    v.pipe(
      v.nullable(key),
      v.description(
        `The ${of} of this table that this one adds to; null: it adds to none and stands by itself; left out: as the form has it`,
      ),
    ),
  )

export const column = v.strictObject({
  key,
  title: text,
  within: within('column'),
  group: v.optional(v.pipe(text, v.description('The heading above this and its neighbours'))),
  side: v.optional(
    v.pipe(
      v.picklist(['income', 'expenditure']),
      v.description('The side to which the column belongs, in tables that have two'),
    ),
  ),
  line: v.optional(
    v.pipe(
      text,
      v.description('栏次, where printed; in sangong those of all items, parted by spaces'),
    ),
  ),
})

export const row = v.strictObject({
  key: v.pipe(
    key,
    v.description('The code, a key of domain use such as "total", or "income.…" / "expenditure.…"'),
  ),
  code: v.optional(code),
  name: text,
  within: within('row'),
  line: v.optional(v.pipe(text, v.description('行次, where printed'))),
  cells: v.record(key, cell),
  inferred: v.optional(
    v.pipe(
      v.array(key),
      v.description('Columns in which the placement of the figure is inferred, not printed'),
    ),
  ),
})

const heading = {
  title: text,
  number: v.optional(v.pipe(text, v.description('As printed, e.g. 公开01表'))),
  note: v.optional(text),
  kind: v.optional(
    v.pipe(
      v.picklist(TABLE_KINDS),
      v.description('Of a table that is none of the standard ones: as what it is read and checked'),
    ),
  ),
}
const body = { unit, columns: v.array(column), rows: v.array(row) }

export const table = v.variant('state', [
  v.strictObject({ state: v.literal('published'), ...heading, ...body }),
  v.strictObject({
    state: v.literal('empty'),
    ...heading,
    ...body,
    statement: v.pipe(text, v.description('What the document says about the table being empty')),
  }),
  v.strictObject({
    state: v.literal('missing'),
    ...heading,
    unit: v.optional(unit),
    columns: v.optional(v.array(column)),
    rows: v.optional(v.array(row)),
  }),
])
