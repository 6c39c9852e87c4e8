import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { csvFormatRows } from 'd3-dsv'
import type { Answer } from './check.ts'
import { named, NO_ENGINE, openDatabase, quoted } from './duckdb.ts'

const USAGE = 'usage: ledger query "select …" [--data <site data folder>]'
const TABLES = ['figures', 'headlines', 'findings']

/**
 * `query "select …"`: SQL over the Parquet files that were published (`figures`, `headlines`,
 * `findings`), as CSV; decimals to the last digit. Status 0: answered, 2: not.
 */
export async function query(argv: readonly string[]): Promise<Answer> {
  const parsed = options(argv)
  if (!parsed) return refused(USAGE)
  const { sql, data } = parsed
  const folder = join(data, 'parquet')
  if (!existsSync(folder)) return refused(`${folder}: ENOENT; publish with --parquet writes it`)
  const database = await openDatabase()
  if (!database) return refused(NO_ENGINE)
  try {
    for (const table of TABLES)
      await database.run(
        `create view ${named(table)} as select * from read_parquet(${quoted(join(folder, table, '**', '*.parquet'))}, hive_partitioning = true)`,
      )
    const read = await database.runAndReadAll(sql)
    const rows = read.getRowsJson().map((row) => row.map(fieldOf))
    return { status: 0, out: [csvFormatRows([read.columnNames(), ...rows])], err: [] }
  } catch (error) {
    return refused((error as Error).message)
  }
}

/** Nothing is an empty field. */
function fieldOf(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function options(argv: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { data: { type: 'string', default: 'public/data' } },
    })
    const [, sql, ...more] = positionals
    return sql && !more.length ? { sql, data: values.data } : undefined
  } catch {
    return undefined
  }
}

function refused(why: string): Answer {
  return { status: 2, out: [], err: [why] }
}
