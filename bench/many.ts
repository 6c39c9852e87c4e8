import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { publish } from '../cli/publish.ts'
import { inWorkers } from '../cli/inWorkers.ts'
import type { Task } from '../cli/publishing/work.ts'
import { catalogueSteps } from '../src/ledger/parse.ts'
import { departmentsIn, departmentsOf, findDepartments } from '../src/library/departments.ts'
import { sayIn } from '../src/locales/index.ts'
import { changed, defaultLedger, type LedgerData } from '../tests/ledgers.ts'
import { median, printTable } from './table.ts'

const YEARS = 10
const QUERIES = ['科学', '第12局', 'd12j', '410013', '某省十二局']

/** What many ledgers take to publish and to find: bytes, and times as ratios. */
export default async function many(counts: readonly number[] = [1000, 10_000]): Promise<void> {
  const rows: string[][] = []
  for (const count of counts) rows.push(await measure(count))
  printTable(
    'Many ledgers: bytes with brotli, times as ratios',
    [
      'ledgers',
      'ms a ledger',
      'nothing changed / all',
      'one changed / all',
      'two workers / one',
      'a list',
      'ms to parse it',
      'ms a key',
      'series',
      'Parquet / ledgers',
      'headlines a year',
    ],
    rows,
  )
}

async function measure(count: number): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), 'many-'))
  const from = join(home, 'ledgers')
  const out = join(home, 'data')
  try {
    const files = Array.from({ length: count }, (_, at) => write(from, at))
    const say = await sayIn('zh')
    const run = async () => {
      const start = performance.now()
      const argv = ['publish', from, '--out', out, '--parquet', '--cache', join(home, 'cache')]
      await publish(argv, say, () => Promise.resolve(false))
      return performance.now() - start
    }
    const all = await run()
    const nothing = await run()
    const [first = ''] = files
    writeFileSync(first, JSON.stringify(generated(0, 2)))
    const one = await run()

    const index = readFileSync(join(out, 'index.json'))
    const shards = readdirSync(out).includes('departments')
      ? readdirSync(join(out, 'departments')).map((file) => join(out, 'departments', file))
      : []
    const list = shards.length ? readFileSync(shards[0] ?? '') : index
    const parsing = times(() => {
      if (shards.length) departmentsIn(list.toString())
      else for (const step of [...catalogueSteps(JSON.parse(list.toString()))]) void step
    })
    const departments = shards.length
      ? departmentsIn(list.toString())
      : departmentsOf(
          (JSON.parse(list.toString()) as { ledgers: Parameters<typeof departmentsOf>[0] }).ledgers,
        )
    for (const query of QUERIES) findDepartments(departments, { query })
    const keys = QUERIES.flatMap((query) => times(() => findDepartments(departments, { query })))
    const sample = files.slice(0, 50).map((file) => brotliCompressSync(readFileSync(file)).length)
    const ledgers = sample.reduce((sum, bytes) => sum + bytes, 0) / sample.length
    const parquet = below(join(out, 'parquet', 'figures'))
    const headlines = below(join(out, 'parquet', 'headlines'))
    return [
      String(count),
      (all / count).toFixed(1),
      (nothing / all).toFixed(3),
      (one / all).toFixed(3),
      (await ofTwoWorkers(files.slice(0, 200))).toFixed(2),
      String(brotliCompressSync(list).length),
      median(parsing).toFixed(0),
      median(keys).toFixed(2),
      String(brotliCompressSync(readFileSync(join(out, 'office-0', 'series.json'))).length),
      (parquet / count / ledgers).toFixed(2),
      (headlines / YEARS).toFixed(0),
    ]
  } finally {
    rmSync(home, { recursive: true })
  }
}

/** How much faster two workers check than one. */
async function ofTwoWorkers(files: readonly string[]): Promise<number> {
  const tasks = files.map((check): Task => ({ check }))
  const time = async (lanes: number) => {
    const start = performance.now()
    await inWorkers('cli/publishing/worker.ts', tasks, () => undefined, lanes)
    return performance.now() - start
  }
  const one = await time(1)
  return one / (await time(2))
}

function times(work: () => void): number[] {
  return Array.from({ length: 5 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
}

function below(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
}

function write(folder: string, at: number): string {
  const file = join(folder, `office-${Math.floor(at / YEARS)}`, `${2015 + (at % YEARS)}.json`)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, JSON.stringify(generated(at, 1)))
  return file
}

/** A ledger like the default one, of another department and year, with other amounts. */
function generated(at: number, seed: number): LedgerData {
  const office = Math.floor(at / YEARS)
  const region = office % 58
  let state = at * 7919 + seed
  const known = new Map<string, string>()
  const other = (printed: string): string => {
    state = (state * 48271 + 11) % 2147483647
    const next = known.get(printed) ?? ((state / 2147483647) * 2 * Number(printed)).toFixed(2)
    known.set(printed, next)
    return next
  }
  return changed(TEMPLATE, (copy) => {
    copy.departmentId = `office-${office}`
    copy.department = `某县第${office}局`
    copy.region = `某省第${region}县`
    copy.regionId = String(410_000 + region)
    copy.year = 2015 + (at % YEARS)
    for (const table of Object.values(copy.tables))
      for (const { cells } of table?.rows ?? [])
        for (const [column, cell] of Object.entries(cells))
          if (cell && Number(cell)) cells[column] = other(cell)
  })
}

const TEMPLATE = defaultLedger()
