import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse, csvParseRows } from 'd3-dsv'
import { afterAll, describe, expect, it } from 'vitest'
import { explanationListing } from '@/exports/explanationListing.ts'
import { figureListing } from '@/exports/figureListing.ts'
import { scorecardListing } from '@/exports/scorecardListing.ts'
import type { Listing } from '@/exports/listing.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { sayIn } from '@/locales/index.ts'
import { publish } from '../../cli/publish.ts'
import { query } from '../../cli/query.ts'
import { changed, defaultLedger, type LedgerData } from '../ledgers.ts'

const say = await sayIn('zh')
const home = mkdtempSync(join(tmpdir(), 'query-'))
afterAll(() => rmSync(home, { recursive: true }))
const nobody = () => Promise.resolve(false)

const LEDGERS: readonly LedgerData[] = [
  defaultLedger(),
  changed(defaultLedger(), (copy) => {
    copy.year = 2022
    copy.tables.sangong = { state: 'missing', title: '三公' }
    const { rows = [] } = copy.tables.totals ?? {}
    rows[0]!.cells['amount'] = null
    rows[1]!.cells['amount'] = '-0.10'
  }),
  changed(defaultLedger(), (copy) => {
    copy.department = '焦作市教育局'
    copy.departmentId = 'jiaozuo-jiaoyuju'
    copy.tables.totals!.unit = '元'
    copy.tables.totals!.rows![0]!.cells['amount'] = '12345678901234.05'
    // Finer than a fen, and more than the column holds.
    copy.tables.totals!.rows![1]!.cells['amount'] = '0.001'
    copy.tables.totals!.rows![2]!.cells['amount'] = '99999999999999999.00'
  }),
]

function folderOf(name: string, ledgers: readonly LedgerData[]): string {
  const folder = join(home, name)
  mkdirSync(folder)
  ledgers.forEach((ledger, at) => {
    writeFileSync(join(folder, `${at}.json`), JSON.stringify(ledger))
  })
  return folder
}

function publishTo(out: string, from: string) {
  const argv = ['publish', from, '--out', out, '--parquet', '--cache', join(home, 'cache')]
  return publish(argv, say, nobody)
}

async function asked(sql: string, data: string): Promise<string[][]> {
  const { status, out, err } = await query(['query', sql, '--data', data])
  expect([status, err]).toEqual([0, []])
  return csvParseRows(out[0]!).slice(1)
}

/** All printed figures of a ledger, as its listings have them. */
function printedIn(ledger: Ledger): { value: string; unit: string }[] {
  const rows = (listing: Listing) =>
    listing.rows.map((row) =>
      Object.fromEntries(
        listing.columns.map(({ key }, at) => {
          const field = row[at]!
          return [key, 'figure' in field ? (field.figure ?? '') : field.text]
        }),
      ),
    )
  const scores = rows(scorecardListing(ledger)).flatMap((row) =>
    ['opening', 'full-year', 'executed'].map((key) => ({ value: row[key], unit: row['unit'] })),
  )
  return [...rows(figureListing(ledger)), ...rows(explanationListing(ledger)), ...scores].flatMap(
    ({ value, unit, state }: Record<string, string | undefined>) =>
      value && state !== 'empty' ? [{ value, unit: unit ?? '' }] : [],
  )
}

/** Money in 分, by integers alone; `undefined` for what is no money, too fine or too large. */
function fenOf({ value, unit }: { value: string; unit: string }): bigint | undefined {
  const zeros = { 元: 0, 万元: 4, 亿元: 8 }[unit]
  if (zeros === undefined) return undefined
  const [whole = '', rest = ''] = value.split('.')
  const digits = rest.padEnd(zeros + 2, '0')
  if (/[1-9]/.test(digits.slice(zeros + 2))) return undefined
  const fen = BigInt(whole + digits.slice(0, zeros + 2))
  return fen < 10n ** 18n ? fen : undefined
}

describe('what is published as Parquet', () => {
  const out = join(home, 'out')

  it('adds up to what the ledgers print, to the fen', async () => {
    expect((await publishTo(out, folderOf('in', LEDGERS))).err).toEqual([])
    const fen = LEDGERS.flatMap((ledger) => printedIn(ledger as Ledger))
      .map(fenOf)
      .filter((each) => each !== undefined)
    const sum = fen.reduce((all, each) => all + each, 0n)
    const [[count = '', yuan = '']] = (await asked(
      'select count(yuan), sum(yuan) from figures',
      out,
    )) as [string[]]
    expect([count, BigInt(yuan.replace('.', ''))]).toEqual([String(fen.length), sum])
  }, 120_000)

  it('has no row for a blank, one for a printed zero, and what no column of yuan holds as printed', async () => {
    const at = (row: string, where: string) =>
      asked(
        `select printed, yuan from figures where "table" = 'totals' and row = '${row}' and ${where}`,
        out,
      )
    const keys = defaultLedger().tables.totals!.rows!.map(({ key }) => key)
    expect(await at(keys[0]!, 'year = 2022')).toEqual([])
    expect(await at(keys[1]!, 'year = 2022')).toEqual([['-0.10', '-1000.00']])
    const other = "department = 'jiaozuo-jiaoyuju'"
    expect(await at(keys[0]!, other)).toEqual([['12345678901234.05', '12345678901234.05']])
    expect(await at(keys[1]!, other)).toEqual([['0.001', '']])
    expect(await at(keys[2]!, other)).toEqual([['99999999999999999.00', '']])
    expect(
      await asked("select count(*) from figures where printed = '0.00' and yuan = 0", out),
    ).not.toEqual([['0']])
  })

  it('ranks by the headlines, and says which tables are empty', async () => {
    const rows = await asked(
      'select department, year, "sangong/total/actual", empty_tables from headlines order by id',
      out,
    )
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['jiaozuo-jiaoyuju', '2021', '8100.00'],
      ['jiaozuo-kexie', '2021', '8100.00'],
      ['jiaozuo-kexie', '2022', ''],
    ])
    for (const row of rows) expect(row[3]).toContain('government-fund')
  })

  it('has every discrepancy', async () => {
    const [[count]] = (await asked(
      "select count(*) from findings where id = 'jiaozuo-kexie-2021'",
      out,
    )) as [string[]]
    expect(Number(count)).toBeGreaterThan(10)
  })

  it('is the same byte for byte in whatever order ledgers are published; what did not change stays', async () => {
    const other = join(home, 'other')
    const folders = LEDGERS.map((ledger, at) => folderOf(`one-${at}`, [ledger]))
    for (const folder of folders.reverse()) await publishTo(other, folder)
    const files = (data: string) =>
      csvParse(readFileSync(join(data, 'files.csv'), 'utf8'))
        .filter(({ path = '' }) => path.endsWith('.parquet'))
        .map(({ path = '', sha256 = '' }) => [path, sha256] as const)
    expect(files(other)).toEqual(files(out))
    expect(files(out).length).toBeGreaterThan(10)

    const times = () =>
      new Map(files(out).map(([path = '']) => [path, statSync(join(out, path)).mtimeMs] as const))
    const before = times()
    const again = changed(LEDGERS[1]!, (copy) => (copy.duties = ['另一项职责。']))
    await publishTo(out, folderOf('again', [again]))
    const written = [...times()].filter(([path, time]) => time !== before.get(path))
    expect(written.filter(([path]) => !path.includes('year=2022'))).toEqual([])
    expect(written.length).toBeGreaterThan(0)
  }, 120_000)
})

it('forgets a ledger that is withdrawn', async () => {
  const out = join(home, 'withdrawn')
  const from = folderOf('two', LEDGERS.slice(0, 2))
  await publishTo(out, from)
  rmSync(join(from, '1.json'))
  rmSync(join(out, 'jiaozuo-kexie', '2022.json'))
  await publishTo(out, from)
  expect(await asked('select distinct year from figures', out)).toEqual([['2021']])
}, 120_000)

describe('ledger query', () => {
  it.each([[[]], [['a', 'b']], [['a', '--format', 'xml']]])(
    'says how it is used, to %j',
    async (argv) => {
      const { status, err } = await query(['query', ...argv])
      expect([status, err[0]]).toEqual([2, expect.stringMatching(/^usage: ledger query/)])
    },
  )

  it('says where nothing was published, and what is no SQL', async () => {
    expect((await query(['query', 'select 1', '--data', home])).err[0]).toContain('--parquet')
    const wrong = await query(['query', 'selec', '--data', join(home, 'out')])
    expect([wrong.status, wrong.err[0]]).toEqual([2, expect.stringContaining('selec')])
  })
})
