import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Catalogue, CatalogueEntry } from '@/ledger/ledger.ts'
import { parseCatalogue } from '@/ledger/parse.ts'
import { fileOf } from '@/library/folder.ts'
import { sayIn } from '@/locales/index.ts'
import type { Draw } from '../../cli/poster.ts'
import { publish } from '../../cli/publish.ts'
import { readCatalogue, writeCatalogue } from '../../cli/publishing/catalogue.ts'
import { changed, defaultLedger, type LedgerData, withoutNarrative } from '../ledgers.ts'

const say = await sayIn('zh')
const home = mkdtempSync(join(tmpdir(), 'publish-'))
afterAll(() => rmSync(home, { recursive: true }))

let count = 0
const folder = () => join(home, String(count++))
const cache = folder()
const nobody = () => Promise.resolve(false)

/** A folder with these ledgers, by path. */
function folderOf(ledgers: Readonly<Record<string, unknown>>): string {
  const path = folder()
  for (const [file, ledger] of Object.entries(ledgers)) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(
      join(path, file),
      typeof ledger === 'string' ? ledger : `${JSON.stringify(ledger, null, 2)}\n`,
    )
  }
  return path
}

function run(from: string, out: string, ...more: string[]) {
  return publish(['publish', from, '--out', out, '--cache', cache, ...more], say, nobody)
}

/** A ledger that adds up, of another year, department or amount. */
function ledger(head: Partial<LedgerData> = {}, unlike = '329.22'): LedgerData {
  return changed(withoutNarrative(), (copy) => {
    delete copy.scorecard
    delete copy.departmentId
    Object.assign(copy, head, { source: { ...copy.source, title: `甲 ${unlike}` } })
  })
}

function catalogueOf(out: string): Catalogue {
  const parsed = parseCatalogue(JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

/** All files below a folder with what they say. */
function tree(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(out, file)).isFile())
      .map((file) => [file, readFileSync(join(out, file), 'utf8')]),
  )
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('ledger publish', () => {
  it.each([
    [['a']],
    [['a', '--out', 'b', '--format', 'xml']],
    [['a', '--out', 'b', '--url', 'javascript:alert(1)']],
    [['a', 'b', '--out', 'c']],
  ])('says how it is used, to %j', async (argv) => {
    const { status, err } = await publish(['publish', ...argv], say, nobody)
    expect([status, err[0]]).toEqual([2, expect.stringMatching(/^usage: ledger publish/)])
  })

  it('refuses a folder that is not there, or has no ledger', async () => {
    expect((await run(folder(), folder())).status).toBe(2)
    const { status, err } = await run(folderOf({ 'a.json': '{}' }), folder())
    expect([status, err.at(-1)]).toEqual([2, expect.stringMatching(/no ledger$/)])
  })

  it('gives a host all that it needs, and names it with its bytes and hash', async () => {
    const out = folder()
    const from = folderOf({ 'x.json': ledger(), 'deep/y.json': ledger({ year: 2022 }) })
    await run(from, out, '--url', 'https://example.org/accounts')
    const files = tree(out)
    expect(Object.keys(files)).toEqual([
      'datapackage.json',
      'files.csv',
      'index.json',
      'jiaozuoshikexuejishuxiehui/2021.html',
      'jiaozuoshikexuejishuxiehui/2021.json',
      'jiaozuoshikexuejishuxiehui/2022.html',
      'jiaozuoshikexuejishuxiehui/2022.json',
      'jiaozuoshikexuejishuxiehui/series.json',
      'sitemap.xml',
    ])
    const named = files['files.csv']!.trim().split('\r\n').slice(1)
    expect(named.map((line) => line.split(',').slice(0, 3))).toEqual(
      Object.entries(files)
        .filter(([file]) => !['datapackage.json', 'files.csv'].includes(file))
        .map(([file, text]) => [file, String(Buffer.byteLength(text)), sha256(text)]),
    )
    const { resources } = JSON.parse(files['datapackage.json']!) as {
      resources: { path: string; hash: string; bytes: number; rows: number }[]
    }
    for (const { path, hash, bytes } of resources)
      expect([hash, bytes]).toEqual([
        `sha256:${sha256(files[path]!)}`,
        Buffer.byteLength(files[path]!),
      ])
    expect(resources.map(({ rows }) => rows)).toEqual([2, named.length])
    expect(files['sitemap.xml']).toContain(
      'https://example.org/accounts/data/jiaozuoshikexuejishuxiehui/2022.html',
    )
  })

  it('lists the newest first, each under an id that names its file', async () => {
    const out = folder()
    await run(folderOf({ 'x.json': ledger(), 'y.json': ledger({ year: 2022 }) }), out)
    const { ledgers, first } = catalogueOf(out)
    expect([ledgers.map(({ year }) => year), first]).toEqual([[2022, 2021], undefined])
    for (const { id, file } of ledgers) expect(fileOf(id)).toBe(file)
  })

  it('copies a ledger byte for byte, and tells of it on a page without running what it says', async () => {
    const bad = ledger({ department: '甲<script>alert(1)</script>局' })
    bad.source.url = 'javascript:alert(1)'
    const from = folderOf({ 'x.json': bad })
    const out = folder()
    await run(from, out)
    const { file = '' } = catalogueOf(out).ledgers[0] ?? {}
    expect(readFileSync(join(out, file))).toEqual(readFileSync(join(from, 'x.json')))
    const page = readFileSync(join(out, file.replace('json', 'html')), 'utf8')
    expect(page).not.toMatch(/<script|javascript:/)
    expect(page).toContain('甲&lt;script&gt;')
    expect(page).toMatch(/<p>2021\s年支出\s[\d.,]+\s万元/)
    const [, link = ''] = /href="([^"]+#[^"]+)"/.exec(page) ?? []
    expect(link).toBe(`../../#/${catalogueOf(out).ledgers[0]?.id}`)
  })

  it('is the same in whatever order folders are published', async () => {
    const parts = [
      { 'a.json': ledger(), 'b.json': ledger({ year: 2022 }) },
      { 'c.json': ledger({ department: '某县教育局', region: '某省某县' }) },
      {
        'd.json': ledger({ department: '教育局', region: '某省某县' }),
        'e.json': ledger({ year: 2020 }),
      },
    ]
    const folders = parts.map(folderOf)
    const whole = folder()
    await run(folderOf(Object.assign({}, ...parts) as Record<string, unknown>), whole)
    const expected = tree(whole)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (order) => {
        const out = folder()
        for (const at of order) await run(folders[at]!, out)
        expect(tree(out)).toEqual(expected)
      }),
      { numRuns: 6 },
    )
  })

  it('goes on after a bad ledger, and says where it is', async () => {
    const from = folderOf({ 'a.json': ledger(), 'b.json': '{"year": ', 'c.json': { year: 1 } })
    const out = folder()
    const { status, err } = await run(from, out)
    expect(status).toBe(2)
    expect(err[0]).toContain(join(from, 'b.json'))
    expect(err.some((line) => line.startsWith(`${join(from, 'c.json')}: department`))).toBe(true)
    expect(catalogueOf(out).ledgers).toHaveLength(1)
  })

  it('answers 1 where something differs, and tells it again where nothing has changed', async () => {
    const wrong = changed(defaultLedger(), () => undefined)
    const from = folderOf({ 'a.json': wrong })
    const out = folder()
    const first = await run(from, out)
    const second = await run(from, out)
    expect([first.status, second.status]).toEqual([1, 1])
    expect(second.out.at(-1)).toBe(first.out.at(-1)?.replace('新增或改动 1', '新增或改动 0'))
  })

  it('writes anew only what a changed ledger has a part in', async () => {
    const others = { 'b.json': ledger({ department: '某县教育局', region: '某省某县' }) }
    const from = folderOf({ 'a.json': ledger(), ...others })
    const out = folder()
    await run(from, out)
    const before = tree(out)
    const times = () =>
      Object.fromEntries(
        Object.keys(before).map((file) => [file, statSync(join(out, file)).mtimeMs]),
      )
    const old = times()
    writeFileSync(join(from, 'a.json'), JSON.stringify(ledger({}, '乙')))
    await run(from, out)
    const written = Object.entries(times()).filter(([file, time]) => time !== old[file])
    expect(written.map(([file]) => file)).toEqual([
      'datapackage.json',
      'files.csv',
      'jiaozuoshikexuejishuxiehui/2021.html',
      'jiaozuoshikexuejishuxiehui/2021.json',
    ])
  })

  it('leaves no compressed twin of what a file said before', async () => {
    const out = folder()
    const from = folderOf({ 'a.json': ledger() })
    await run(from, out)
    const file = join(out, 'jiaozuoshikexuejishuxiehui/2021.json')
    for (const each of [file, join(out, 'index.json')]) writeFileSync(`${each}.br`, 'as before')
    await run(folderOf({ 'a.json': ledger({}, '乙'), 'b.json': ledger({ year: 2022 }) }), out)
    expect(Object.keys(tree(out)).filter((each) => each.endsWith('.br'))).toEqual([])
  })

  it('goes on where it was interrupted, whatever was lost', async () => {
    const from = folderOf({ 'a.json': ledger(), 'b.json': ledger({ year: 2022 }) })
    const out = folder()
    const own = folder()
    await run(from, out, '--cache', own)
    const expected = tree(out)
    for (const file of ['index.json', 'files.csv', 'jiaozuoshikexuejishuxiehui/series.json'])
      rmSync(join(out, file))
    const journal = join(own, 'journal.ndjson')
    truncateSync(journal, statSync(journal).size - 40)
    await run(from, out, '--cache', own)
    expect(tree(out)).toEqual(expected)
  })

  it('draws a card for each ledger once, and names it where the site stands somewhere', async () => {
    const drawn: string[] = []
    const draw: Draw = (pictures) => {
      for (const [path, { svg, width }] of pictures) {
        writeFileSync(path, `${width}`)
        drawn.push(path)
        expect(svg).toContain('<svg')
      }
      return Promise.resolve(true)
    }
    const out = folder()
    const from = folderOf({ 'a.json': ledger() })
    const argv = ['publish', from, '--out', out, '--cards', '--url', 'https://example.org/']
    const cards = () => publish([...argv, '--cache', cache], say, draw)
    expect((await cards()).err).toEqual([])
    await cards()
    const office = 'jiaozuoshikexuejishuxiehui'
    expect(drawn).toEqual([join(out, office, '2021.png')])
    expect(tree(out)[`${office}/2021.html`]).toContain(
      `<meta property="og:image" content="https://example.org/data/${office}/2021.png">`,
    )
    // Without cards those of before go.
    await run(from, out)
    expect(Object.keys(tree(out)).filter((file) => /(svg|png)$/.test(file))).toEqual([])
  })

  it('says so where there is no browser to draw with', async () => {
    const { err } = await run(folderOf({ 'a.json': ledger() }), folder(), '--cards')
    expect(err).toEqual([expect.stringContaining('npm run provision')])
  })

  it('does not take for ledgers what it has published below them', async () => {
    const from = folderOf({ 'a.json': ledger() })
    const out = join(from, 'site', 'data')
    await run(from, out)
    rmSync(join(from, 'a.json'))
    writeFileSync(join(from, 'b.json'), JSON.stringify(ledger({ year: 2022 })))
    const { err } = await run(from, out)
    expect(err).toEqual([])
    expect(catalogueOf(out).ledgers.map(({ file }) => file)).toEqual([
      'jiaozuoshikexuejishuxiehui/2022.json',
      'jiaozuoshikexuejishuxiehui/2021.json',
    ])
  })

  it('removes what it made of a ledger that is gone, and nothing else', async () => {
    const from = folderOf({ 'a.json': ledger(), 'b.json': ledger({ year: 2022 }) })
    const out = folder()
    await run(from, out)
    const expected = tree(out)
    writeFileSync(join(out, 'own.html'), '')
    await run(folderOf({ 'c.json': ledger({ year: 2023 }) }), out)
    rmSync(join(out, 'jiaozuoshikexuejishuxiehui/2023.json'))
    await run(from, out)
    expect(tree(out)).toEqual({ ...expected, 'own.html': '' })
  })

  it('publishes a folder in its own place under the ids that it has', async () => {
    const out = folder()
    cpSync('public/data', out, { recursive: true })
    const before = catalogueOf(out).ledgers
    await run(out, out)
    const { ledgers, first } = catalogueOf(out)
    const initials = ({ year }: CatalogueEntry) => (year === 2021 ? 'jzskxjsxh' : 'shsptqczj')
    expect(ledgers).toEqual(before.map((entry) => ({ ...entry, initials: initials(entry) })))
    expect(first).toBe(before[0]?.id)
    // What it has made is no ledger.
    const again = await run(out, out)
    expect(again.err).toEqual([])
  })

  it('puts the chosen ledger first, for good', async () => {
    const out = folder()
    const from = folderOf({ 'a.json': ledger(), 'b.json': ledger({ year: 2022 }) })
    await run(from, out)
    const id = catalogueOf(out).ledgers[1]?.id ?? ''
    await run(from, out, '--first', id)
    expect(catalogueOf(out).ledgers[0]?.id).toBe(id)
    expect((await run(from, out, '--first', 'nobody')).status).toBe(2)
    await run(folderOf({ 'c.json': ledger({ year: 2023 }) }), out)
    expect(catalogueOf(out).ledgers[0]?.id).toBe(id)
  })

  it('keeps publications of one year beside each other, and says what changed figure by figure', async () => {
    const again = changed(ledger(), (copy) => {
      copy.tables.totals!.rows![0]!.cells['amount'] = '1.00'
    })
    const was = ledger().tables.totals!.rows![0]!
    const out = folder()
    const { out: lines } = await run(
      folderOf({ '2021.json': ledger(), '2021.r2.json': again }),
      out,
    )
    const { ledgers } = catalogueOf(out)
    expect(ledgers.map(({ id, revision, file }) => [id, revision, file])).toEqual([
      ['jiaozuoshikexuejishuxiehui-2021.r2', 2, 'jiaozuoshikexuejishuxiehui/2021.r2.json'],
      ['jiaozuoshikexuejishuxiehui-2021', undefined, 'jiaozuoshikexuejishuxiehui/2021.json'],
    ])
    expect(lines).toContain('jiaozuoshikexuejishuxiehui-2021.r2 与前一次公开的相比，改动 1 个数字')
    expect(lines).toContain(`  totals/${was.key}/amount: ${was.cells['amount']} 万元 → 1.00 万元`)
  })

  it('refuses a second ledger of one department, year and scope that is another', async () => {
    const out = folder()
    const from = folderOf({
      'a.json': ledger(),
      'b.json': ledger({}, '乙'),
      'c.json': ledger(),
      'own.json': ledger({ scope: 'own' }),
    })
    const { status, err } = await run(from, out)
    expect(status).toBe(2)
    expect(err).toEqual([expect.stringContaining(join(from, 'b.json'))])
    expect(catalogueOf(out).ledgers.map(({ scope }) => scope)).toEqual([undefined, 'own'])
  })

  it('lists departments by province where there are many, and reads them again', () => {
    const out = folder()
    const entryOf = (at: number): CatalogueEntry => ({
      id: `office-${at}-2021`,
      department: `某县第${at}局`,
      region: at % 2 ? '某省某县' : '某市某县',
      regionId: at % 2 ? '410001' : '320001',
      year: 2021,
      file: `office-${at}/2021.json`,
    })
    const own = { ...entryOf(1), id: 'elsewhere', file: 'some/where.json' }
    const ledgers = [...Array.from({ length: 10_001 }, (_, at) => entryOf(at)), own]
    writeCatalogue(out, { first: 'office-7-2021', ledgers })
    const { provinces, ledgers: listed } = catalogueOf(out)
    expect(listed.map(({ id }) => id)).toEqual(['office-7-2021', 'elsewhere'])
    expect(provinces).toEqual([
      { name: '某市', departments: 5001, file: 'departments/32.tsv' },
      { name: '某省', departments: 5000, file: 'departments/41.tsv' },
    ])
    const again = readCatalogue(out)
    const plain = (entries: readonly CatalogueEntry[]) =>
      entries
        .map(({ id, file, department, region, regionId, year }) =>
          [id, file, department, region, regionId, year].join(),
        )
        .sort()
    expect(plain(again.ledgers)).toEqual(plain(ledgers))
    const before = tree(out)
    writeCatalogue(out, again)
    expect(tree(out)).toEqual(before)
  })

  it('takes over how departments became others', async () => {
    const successions = [{ from: 'a', to: 'b', date: '2019', kind: 'renamed' }]
    const out = folder()
    const from = folderOf({ 'index.json': { ledgers: [], successions }, 'a.json': ledger() })
    await run(from, out)
    await run(folderOf({ 'b.json': ledger({ year: 2022 }) }), out)
    expect(catalogueOf(out).successions).toEqual(successions)
  })

  it('holds a year against the one before', async () => {
    const [earlier, later] = [2021, 2022].map((year) =>
      changed(ledger({ year }), (copy) => {
        if (year !== 2022) return
        const row = copy.tables.totals!.rows!.find(({ key }) => key === 'income.opening')!
        row.cells['amount'] = '999.99'
      }),
    )
    const out = folder()
    const { out: lines } = await run(folderOf({ 'a.json': earlier, 'b.json': later }), out)
    expect(
      lines.some((line) => line.startsWith('≠ jiaozuoshikexuejishuxiehui-2022 与上一年度')),
    ).toBe(true)
  })

  it('uses several workers where there is much to do, to the same end', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 61 }, (_, at) => [`${at}.json`, ledger({ year: 1960 + at })]),
    )
    const from = folderOf(many)
    const out = folder()
    const { status } = await run(from, out, '--cache', folder())
    expect(status).toBeLessThan(2)
    expect(catalogueOf(out).ledgers).toHaveLength(61)
    expect(existsSync(join(out, 'jiaozuoshikexuejishuxiehui/series.json'))).toBe(true)
  }, 120_000)
})
