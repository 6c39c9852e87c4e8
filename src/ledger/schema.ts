import * as v from 'valibot'
import { chapter } from './schema/chapter.ts'
import { address, cell, code, key, printed, text, unit } from './schema/atoms.ts'
import { deflator } from './schema/deflator.ts'
import { identity } from './schema/identity.ts'
import { succession } from './schema/succession.ts'
import { figure, section } from './schema/narrative.ts'
import { scorecard } from './schema/scorecard.ts'
import { corrected, sourceFile, sources } from './schema/source.ts'
import { column, row, table, TABLE_IDS } from './schema/tables.ts'
import { version } from './schema/version.ts'

export { TABLE_IDS, TABLE_KINDS } from './schema/tables.ts'

/*
 * The ledger as data. Types (`ledger.ts`), the runtime parser (`parse.ts`) and the published
 * `public/data/ledger.schema.json` all come from the schemas below.
 */

/** One department's final accounts of one year, as published. */
export const ledger = v.strictObject({
  $schema: v.optional(v.string()),
  version,
  department: text,
  region: text,
  ...identity,
  year: v.pipe(v.number(), v.integer()),
  unit: v.pipe(unit, v.description('The unit in which most of the document prints money')),
  source: v.strictObject({
    title: text,
    publisher: v.optional(text),
    url: v.optional(v.pipe(v.string(), v.url())),
    files: v.optional(
      v.pipe(v.array(sourceFile), v.description('The files that the ledger was made from')),
    ),
    importer: v.optional(
      v.pipe(text, v.description('The version of the importer that made it, where one did')),
    ),
  }),
  chapters: v.optional(v.array(chapter)),
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
  sources: v.optional(sources),
  corrected: v.optional(corrected),
})

const file = v.pipe(
  v.string(),
  // A browser reads "%2e" and "\\" in an address as "." and "/".
  v.regex(
    /^[^\s./\\%?#:][^\s/\\%?#:]*(\/[^\s./\\%?#:][^\s/\\%?#:]*)*$/,
    'must be the path of a file below the catalogue, such as "some-office/2021.json"',
  ),
  v.description('Relative to the catalogue, and below it'),
)

/** The list of ledgers on offer; the first one opens by default. */
export const catalogue = v.strictObject({
  first: v.optional(
    v.pipe(key, v.description('The ledger that somebody chose to stand first in the list')),
  ),
  ledgers: v.array(
    v.strictObject({
      id: key,
      department: text,
      region: text,
      ...identity,
      year: v.pipe(v.number(), v.integer()),
      revision: v.optional(
        v.pipe(
          v.number(),
          v.integer(),
          v.minValue(2),
          v.description('Which publication of this year it is, where it is not the first'),
        ),
      ),
      initials: v.optional(
        v.pipe(v.string(), v.description('Of the names in pinyin, for who types those')),
      ),
      file,
    }),
  ),
  provinces: v.optional(
    v.pipe(
      v.array(v.strictObject({ name: text, departments: v.pipe(v.number(), v.integer()), file })),
      v.description('Where all departments are listed, if they are too many for this list'),
    ),
  ),
  successions: v.optional(v.array(succession)),
  deflators: v.optional(v.array(deflator)),
})

/** What the published schema names and refers to, rather than repeat it. */
export const definitions = { text, printed, cell, key, code, address, column, row, table, figure }
