import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tsvFormatRow } from 'd3-dsv'
import type { DuckDBConnection } from '@duckdb/node-api'
import { groupedBy } from '../../src/checks/groupedBy.ts'
import { named, quoted } from '../duckdb.ts'
import { provinceOf } from './catalogue.ts'
import { FIGURE_COLUMNS, HEADLINE_COLUMNS } from './figureRows.ts'
import type { Listed } from './gather.ts'
import { HEADLINES } from './headlines.ts'
import type { Journal } from './journal.ts'
import type { Published } from './manifest.ts'
import type { Task, Tabled } from './work.ts'

/** What one province and year came to: its files with their rows and hashes. */
interface Written {
  readonly files: readonly {
    readonly file: string
    readonly rows: number
    readonly sha256: string
  }[]
}

/** Columns of the findings. */
const FINDING_COLUMNS = {
  region: 'VARCHAR',
  department: 'VARCHAR',
  id: 'VARCHAR',
  check: 'VARCHAR',
  family: 'VARCHAR',
  severity: 'VARCHAR',
  stake: 'VARCHAR',
  difference: 'VARCHAR',
  tolerance: 'VARCHAR',
  addresses: 'VARCHAR',
  found: 'VARCHAR',
  rule: 'VARCHAR',
} as const

/** Rows of a group: a query for one address reads one or two. */
const GROUP = 10_240
/** Ledgers whose rows one worker makes at a time. */
const AT_ONCE = 100

/**
 * Writes the figures, headlines and findings of all ledgers as Parquet, a file for each year and
 * province (and table). A file is written anew where a ledger of it has changed, and compared with
 * what the ledgers themselves add up to.
 */
export async function writeParquet(
  listed: readonly Listed[],
  out: string,
  database: DuckDBConnection,
  journal: Journal,
  published: Map<string, Published>,
  tabulate: (tasks: readonly Task[]) => Promise<readonly (Tabled | undefined)[]>,
): Promise<void> {
  // One thread writes the same bytes each time.
  await database.run('set threads to 1')
  const groups = groupedBy(listed, ({ entry }) => `year=${entry.year} ${provinceOf(entry)}`)
  for (const [group, ledgers] of groups) {
    const [year = '', province = ''] = group.split(' ')
    const sorted = [...ledgers].sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1))
    const state = sorted.map(({ entry, sha256 }) => `${entry.id} ${sha256}`).join()
    const key = `parquet ${group} ${createHash('sha256').update(state).digest('hex')}`
    let written = journal.get<Written>(key)
    if (!written?.files.every((each) => isThere(each)))
      journal.put(key, (written = await writeGroup(sorted, year, province)))
    for (const { file, rows } of written.files) published.set(file, { rows, isMade: true })
  }

  function isThere({ file, sha256 }: Written['files'][number]): boolean {
    return existsSync(join(out, file)) && journal.hashOf(join(out, file)) === sha256
  }

  async function writeGroup(
    ledgers: readonly Listed[],
    year: string,
    province: string,
  ): Promise<Written> {
    const beside = join(out, 'parquet', 'part')
    rmSync(beside, { recursive: true, force: true })
    mkdirSync(beside, { recursive: true })
    try {
      const tabled = await tabulate(
        Array.from({ length: Math.ceil(ledgers.length / AT_ONCE) }, (_, part) => ({
          tabulate: ledgers
            .slice(part * AT_ONCE, (part + 1) * AT_ONCE)
            .map(({ entry, path }) => ({ entry, path })),
          to: join(beside, String(part)),
        })),
      )
      const all = tabled.reduce(
        (sum, each) => {
          if (!each) throw new Error(`${year} ${province}: rows could not be made`)
          return { rows: sum.rows + each.rows, fen: sum.fen + BigInt(each.fen) }
        },
        { rows: 0, fen: 0n },
      )
      await load('figures', join(beside, '*.figures.tsv'), FIGURE_COLUMNS)
      await load('headlines', join(beside, '*.headlines.tsv'), {
        ...HEADLINE_COLUMNS,
        ...Object.fromEntries(HEADLINES.map((address) => [address, 'DECIMAL(18,2)'])),
      })
      writeFileSync(join(beside, 'findings.tsv'), ledgers.map(findingRows).join(''))
      await load('findings', join(beside, 'findings.tsv'), FINDING_COLUMNS)
      await assertSum(all)

      const tables = await rowsOf('select distinct tbl from figures order by tbl')
      const files = [
        ...(await each(tables.flat(), (table) =>
          copy(
            `select * exclude (tbl) from figures where tbl = ${quoted(table)} order by row, "column", region, department, id`,
            `parquet/figures/${year}/table=${table}/${province}.parquet`,
          ),
        )),
        await copy(
          'select * from headlines order by region, department, id',
          `parquet/headlines/${year}/${province}.parquet`,
        ),
        await copy(
          'select * from findings order by region, department, id, "check"',
          `parquet/findings/${year}/${province}.parquet`,
        ),
      ]
      return { files }
    } finally {
      rmSync(beside, { recursive: true, force: true })
    }
  }

  async function load(
    name: string,
    files: string,
    columns: Readonly<Record<string, string>>,
  ): Promise<void> {
    const types = Object.entries(columns).map(
      ([column, type]) => `${quoted(column)}: ${quoted(type)}`,
    )
    await database.run(
      `create or replace table ${named(name)} as select * from read_csv(${quoted(files)}, delim = '\t', quote = '"', escape = '"', header = false, auto_detect = false, nullstr = '', columns = {${types.join(', ')}})`,
    )
  }

  /** What the engine has read is what the ledgers say, to the fen. */
  async function assertSum({ rows, fen }: { rows: number; fen: bigint }): Promise<void> {
    const [[count = '', sum = '']] = (await rowsOf(
      'select count(*), coalesce(sum(yuan), 0)::decimal(38,2) from figures',
    )) as [string[]]
    if (count !== String(rows) || BigInt(sum.replace('.', '')) !== fen)
      throw new Error(`parquet: ${count} rows, ${sum} 元; the ledgers have ${rows}, ${fen} 分`)
  }

  async function rowsOf(sql: string): Promise<string[][]> {
    const rows = (await database.runAndReadAll(sql)).getRowsJson()
    return rows.map((row) => row.map(String))
  }

  async function copy(select: string, file: string): Promise<Written['files'][number]> {
    const path = join(out, file)
    mkdirSync(dirname(path), { recursive: true })
    await database.run(
      `copy (${select}) to ${quoted(`${path}.part`)} (format parquet, compression zstd, row_group_size ${GROUP})`,
    )
    renameSync(`${path}.part`, path)
    const [[rows = '']] = (await rowsOf(`select count(*) from read_parquet(${quoted(path)})`)) as [
      string[],
    ]
    return { file, rows: Number(rows), sha256: journal.hashOf(path) }
  }
}

async function each<T, R>(items: readonly T[], to: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const item of items) done.push(await to(item))
  return done
}

function findingRows({ entry, checked }: Listed): string {
  const { region, id, file } = entry
  return checked.alarms
    .map(({ check, family, severity, stake, difference, tolerance, addresses, found, rule }) =>
      tsvFormatRow([
        region,
        file.slice(0, Math.max(0, file.lastIndexOf('/'))),
        id,
        check,
        family,
        severity,
        stake ?? '',
        difference ?? '',
        tolerance ?? '',
        addresses.join(' '),
        found,
        rule,
      ]),
    )
    .map((line) => `${line}\n`)
    .join('')
}
