import * as v from 'valibot'
import { UNITS } from '../money/index.ts'

/*
 * The ledger as data. Types (`ledger.ts`), the runtime parser (`parse.ts`) and the published
 * `public/data/ledger.schema.json` all come from the schemas below.
 */

const text = v.pipe(v.string(), v.description('Text exactly as printed'))
const printed = v.pipe(
  v.string(),
  v.regex(/^-?\d+(\.\d+)?$/, 'must be a plain decimal such as "329.43", without separators'),
  v.description('A decimal string with its printed precision'),
)
const cell = v.pipe(v.nullable(printed), v.description('null: nothing is printed in this cell'))
const key = v.pipe(
  v.string(),
  v.regex(/^[\w.-]+$/, 'must consist of letters, digits, ".", "-" and "_"'),
  v.description('One part of an address'),
)
const code = v.pipe(
  v.string(),
  v.regex(/^\d{3}(\d\d){0,2}$/, 'must have 3, 5 or 7 digits'),
  v.description('A function code (3, 5, 7 digits) or an economic code (3, 5 digits)'),
)
const address = v.pipe(
  v.string(),
  v.regex(/^[\w.-]+\/[\w.-]+\/[\w.-]+$/, 'must have the form table/row/column'),
  v.description('table/row/column'),
)
export const unit = v.picklist(UNITS)

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

const column = v.strictObject({
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

const row = v.strictObject({
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

const table = v.variant('state', [
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

const figure = v.strictObject({
  key,
  kind: v.picklist(['amount', 'change', 'percent', 'percent-change', 'count', 'score']),
  value: printed,
  unit: v.optional(v.pipe(text, v.description('As printed: 万元, %, 人次, 辆 …'))),
  direction: v.optional(
    v.pipe(
      v.picklist(['increase', 'decrease']),
      v.description('Of a change, where the text says it (增加, 下降 …)'),
    ),
  ),
  cell: v.optional(v.pipe(address, v.description('The published figure that this one repeats'))),
  of: v.optional(
    v.pipe(
      v.array(address),
      v.minLength(1),
      v.maxLength(2),
      v.description(
        'percent: the part and the whole; change: the figure that changed; percent-change: the change',
      ),
    ),
  ),
  explains: v.optional(
    v.pipe(key, v.description('The change, in the same passage, of which this one is a reason')),
  ),
})

const part = v.strictObject({
  id: v.pipe(key, v.description('Its figures have the addresses narrative/<id>/<key>')),
  heading: v.optional(text),
  text: v.pipe(text, v.description('The passage; {key} stands where the figure is printed')),
  figures: v.array(figure),
  code: v.optional(
    v.pipe(code, v.description('Of an itemised entry: its figures are opening, actual, rate')),
  ),
  reason: v.optional(v.pipe(text, v.description('The reason that the passage states'))),
})

const section = v.strictObject({
  id: key,
  number: v.optional(text),
  title: text,
  parts: v.array(part),
})

const described = v.strictObject({ name: text, content: text, completion: v.optional(text) })

const indicator = v.strictObject({
  id: v.pipe(key, v.description('Its figures have the addresses scorecard/<id>/<column>')),
  name: text,
  target: v.nullable(text),
  explanation: v.nullable(text),
  actual: v.nullable(text),
  weight: cell,
  score: cell,
  reason: v.nullable(v.pipe(text, v.description('Why it was missed, and what follows'))),
})

const scorecard = v.strictObject({
  title: text,
  execution: v.optional(
    v.pipe(
      v.strictObject({
        unit,
        weight: cell,
        score: cell,
        rows: v.array(
          v.strictObject({
            key,
            name: text,
            cells: v.strictObject({
              opening: cell,
              'full-year': cell,
              executed: cell,
              rate: v.pipe(cell, v.description('Percent, without the sign')),
            }),
          }),
        ),
      }),
      v.description('Addresses: scorecard/execution.<row>/<column>, scorecard/execution/score'),
    ),
  ),
  goals: v.array(described),
  tasks: v.array(described),
  groups: v.pipe(
    v.array(
      v.strictObject({
        id: key,
        name: text,
        weight: cell,
        groups: v.array(v.strictObject({ id: key, name: text, indicators: v.array(indicator) })),
      }),
    ),
    v.description('Level 1, level 2, indicators'),
  ),
  total: v.strictObject({ weight: cell, score: cell }),
})

/** One department's final accounts of one year, as published. */
export const ledger = v.strictObject({
  $schema: v.optional(v.string()),
  department: text,
  region: text,
  year: v.pipe(v.number(), v.integer()),
  unit: v.pipe(unit, v.description('The unit in which most of the document prints money')),
  source: v.strictObject({
    title: text,
    publisher: v.optional(text),
    url: v.optional(v.pipe(v.string(), v.url())),
  }),
  duties: v.array(text),
  organisation: v.array(text),
  tables: v.objectWithRest(
    v.entriesFromList(TABLE_IDS, v.optional(table)),
    table,
    'must be an object of tables',
  ),
  narrative: v.array(section),
  scorecard: v.optional(scorecard),
  glossary: v.array(v.strictObject({ term: text, definition: text })),
  attachments: v.optional(v.array(v.strictObject({ title: text, content: text }))),
})

/** The list of ledgers on offer; the first one opens by default. */
export const catalogue = v.strictObject({
  ledgers: v.pipe(
    v.array(
      v.strictObject({
        id: key,
        department: text,
        region: text,
        year: v.pipe(v.number(), v.integer()),
        file: v.pipe(v.string(), v.description('Relative to the catalogue')),
      }),
    ),
    v.minLength(1, 'must list a ledger'),
  ),
})

/** What the published schema names and refers to, rather than repeat it. */
export const definitions = { text, printed, cell, key, code, address, column, row, table, figure }
