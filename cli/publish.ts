import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { groupedBy } from '../src/checks/groupedBy.ts'
import type { FramedPicture } from '../src/exports/picture.ts'
import { isOneDepartment } from '../src/ledger/whose.ts'
import type { Say } from '../src/words/say.ts'
import type { Answer } from './check.ts'
import { inWorkers } from './inWorkers.ts'
import { NO_ENGINE, openDatabase } from './duckdb.ts'
import type { Draw } from './poster.ts'
import { progress } from './progress.ts'
import { CATALOGUE, writeCatalogue } from './publishing/catalogue.ts'
import { type Checks, gather, type Listed } from './publishing/gather.ts'
import { type Journal, openJournal } from './publishing/journal.ts'
import { type Published, writeManifest } from './publishing/manifest.ts'
import { addressOn, besideLedger, ledgerPage, sitemaps } from './publishing/page.ts'
import { writeParquet } from './publishing/parquet.ts'
import { publishReport } from './publishing/report.ts'
import {
  type Checked,
  type Drawn,
  type Joined,
  type Tabled,
  type Task,
  work,
} from './publishing/work.ts'
import { write } from './publishing/write.ts'

const USAGE =
  'usage: ledger publish <folder> --out <site data folder> [--url <site>] [--cards] [--parquet] [--first <id>] [--cache <folder>] [--format text|json]'

/** Fewer tasks than these are done before a worker has begun. */
const WORTH_WORKERS = 60
/** Pictures for which one browser is opened. */
const AT_ONCE = 200

/**
 * `publish <folder> --out <data>`: all that a static host needs of a folder of ledgers. What was done
 * before and is unchanged is passed over. Status 0: nothing differs, 1: something does, 2: there is a
 * file that is no ledger, or none at all.
 */
export async function publish(argv: readonly string[], say: Say, drawPng: Draw): Promise<Answer> {
  const parsed = options(argv)
  if (!parsed) return { status: 2, out: [], err: [USAGE] }
  const { folder, out, url, cards, parquet, first, cache, format } = parsed
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { status: 2, out: [], err: [`${folder}: ENOENT`] }
  const database = parquet ? await openDatabase() : undefined
  if (parquet && !database) return { status: 2, out: [], err: [NO_ENGINE] }
  const journal = await openJournal(join(cache, 'journal.ndjson'))
  try {
    const { catalogue, listed, refused } = await gather(folder, out, journal, (paths) =>
      checkAll(paths, journal),
    )
    if (!listed.length) return { status: 2, out: [], err: [...refused, `${folder}: no ledger`] }
    if (first !== undefined && !listed.some(({ entry }) => entry.id === first))
      return { status: 2, out: [], err: [...refused, `--first ${first}: no such ledger`] }
    const published = new Map<string, Published>(
      listed.map(({ entry, checked }) => [entry.file, { rows: checked.figures }]),
    )
    const departments = await joinAll(listed, out, journal, published)
    const drawn = cards ? await drawAll(listed, out, url, journal, published, drawPng) : undefined
    if (database)
      await writeParquet(listed, out, database, journal, published, async (tasks) => {
        const asked = new Map(tasks.map((task, index) => [`rows ${index}`, { task }]))
        return [...(await doAll<Tabled>(asked, NOT_KEPT)).values()]
      })
    writePages(listed, out, url, drawn, published, say)
    const ledgers = listed.map(({ entry }) => entry)
    const chosen = first === undefined ? {} : { first }
    for (const [file, rows] of writeCatalogue(out, { ...catalogue, ...chosen, ledgers }))
      published.set(file, file === CATALOGUE ? { rows } : { rows, isMade: true })
    writeManifest(out, published, journal, say)
    return publishReport({ listed, refused, departments, format, say, isDrawn: drawn?.size !== 0 })
  } catch (error) {
    return { status: 2, out: [], err: [(error as Error).message] }
  } finally {
    journal.close()
  }
}

/** Of what is done for one purpose and gone then. */
const NOT_KEPT: Pick<Journal, 'get' | 'put'> = { get: () => undefined, put: () => undefined }

/** A task by what it depends on; `isThere`: whether the file that it made still is. */
interface Asked {
  readonly task: Task
  readonly isThere?: (done: Joined | Drawn) => boolean
}

/** Does what the journal does not know yet; gives what is known of each. */
async function doAll<Done extends object>(
  asked: ReadonlyMap<string, Asked>,
  journal: Pick<Journal, 'get' | 'put'>,
): Promise<ReadonlyMap<string, Done | undefined>> {
  const missing = [...asked].filter(([key, { isThere }]) => {
    const known = journal.get<Joined | Drawn>(key)
    return !known || isThere?.(known) === false
  })
  const found = new Map([...asked.keys()].map((key) => [key, journal.get<Done>(key)]))
  let count = 0
  const done = (index: number, answer: Done | undefined) => {
    const [key] = missing[index] as [string, Asked]
    found.set(key, answer)
    if (answer) journal.put(key, answer)
    progress(++count, missing.length)
  }
  const tasks = missing.map(([, { task }]) => task)
  if (tasks.length < WORTH_WORKERS) tasks.forEach((task, index) => done(index, work(task) as Done))
  else await inWorkers<Task, Done>('cli/publishing/worker.ts', tasks, done)
  return found
}

async function checkAll(paths: readonly string[], journal: Journal): Promise<Checks> {
  const keys = new Map(paths.map((path) => [path, `check ${journal.hashOf(path)}`]))
  const asked = new Map([...keys].map(([path, key]) => [key, { task: { check: path } }]))
  const fresh = new Set([...asked.keys()].filter((key) => !journal.get(key)))
  const known = await doAll<Checked>(asked, journal)
  return {
    at: (path) => known.get(keys.get(path) ?? '') ?? { problems: ['could not be read'] },
    isNew: (path) => fresh.has(keys.get(path) ?? ''),
  }
}

/** The series of each department, which is a folder; what differs between its ledgers. */
async function joinAll(
  listed: readonly Listed[],
  out: string,
  journal: Journal,
  published: Map<string, Published>,
): Promise<Joined[]> {
  const asked = new Map<string, Asked>()
  const files = new Map<string, string>()
  for (const [folder, ledgers] of groupedBy(listed, ({ entry }) => dirname(entry.file))) {
    const [{ entry: first }] = ledgers as [Listed]
    if (!ledgers.every(({ entry }) => isOneDepartment(entry, first))) continue
    const file = join(folder, 'series.json')
    const state = ledgers
      .map(({ entry: { id, revision }, sha256 }) => [id, revision ?? 1, sha256].join(' '))
      .sort()
    const key = `join ${state.join()}`
    files.set(key, file)
    asked.set(key, {
      task: { join: ledgers.map(({ entry, path }) => ({ entry, path })), to: join(out, file) },
      isThere: ({ sha256 }) => isThere(join(out, file), sha256, journal),
    })
  }
  const found = await doAll<Joined>(asked, journal)
  return [...found].flatMap(([key, joined]) => {
    if (!joined) throw new Error(`${files.get(key)}: could not be made`)
    published.set(files.get(key) ?? '', { rows: joined.figures, isMade: true })
    return [joined]
  })
}

function isThere(file: string, sha256: string, journal: Journal): boolean {
  return existsSync(file) && journal.hashOf(file) === sha256
}

/** A card for each ledger, as SVG and, where there is a browser, as PNG; gives the files of the latter. */
async function drawAll(
  listed: readonly Listed[],
  out: string,
  url: string | undefined,
  journal: Journal,
  published: Map<string, Published>,
  drawPng: Draw,
): Promise<ReadonlySet<string>> {
  const asked = new Map<string, Asked>()
  const svgs = new Map<string, string>()
  for (const { entry, path, sha256 } of listed) {
    const file = besideLedger(entry, 'svg')
    const address = url && new URL(`#/${encodeURIComponent(entry.id)}`, url).href
    const key = `draw ${sha256} ${address ?? ''}`
    svgs.set(key, file)
    asked.set(key, {
      task: { draw: path, address, to: join(out, file) },
      isThere: (drawn) => isThere(join(out, file), drawn.sha256, journal),
    })
  }
  const before = new Map([...asked.keys()].map((key) => [key, journal.get<Drawn>(key)?.sha256]))
  const pngs = new Set<string>()
  const missing: [string, FramedPicture][] = []
  for (const [key, drawn] of await doAll<Drawn>(asked, journal)) {
    const svg = svgs.get(key) ?? ''
    if (!drawn) continue
    const png = svg.replace(/svg$/, 'png')
    pngs.add(png)
    published.set(svg, { isMade: true })
    if (before.get(key) === drawn.sha256 && existsSync(join(out, png))) continue
    missing.push([join(out, png), { ...drawn, svg: readFileSync(join(out, svg), 'utf8') }])
  }
  for (let at = 0; at < missing.length; at += AT_ONCE)
    if (!(await drawPng(new Map(missing.slice(at, at + AT_ONCE))))) break
  const there = new Set([...pngs].filter((png) => existsSync(join(out, png))))
  for (const png of there) published.set(png, { isMade: true })
  return there
}

function writePages(
  listed: readonly Listed[],
  out: string,
  site: string | undefined,
  cards: ReadonlySet<string> | undefined,
  published: Map<string, Published>,
  say: Say,
): void {
  const pages = listed.map(({ entry, checked }) => {
    const file = besideLedger(entry, 'html')
    const png = besideLedger(entry, 'png')
    const card = cards?.has(png) ? addressOn(site, png) : undefined
    write(join(out, file), ledgerPage(entry, checked, { site, card, say }))
    return file
  })
  const maps = site === undefined ? [] : sitemaps(site, pages.sort())
  for (const [file, text] of maps) write(join(out, file), text)
  for (const file of [...pages, ...[...maps].map(([file]) => file)])
    published.set(file, { isMade: true })
}

function options(argv: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        url: { type: 'string' },
        cards: { type: 'boolean' },
        parquet: { type: 'boolean' },
        first: { type: 'string' },
        cache: { type: 'string', default: 'node_modules/.cache/publish' },
        format: { type: 'string', default: 'text' },
      },
    })
    const [command, folder, ...more] = positionals
    const { out, url, cards, parquet, first, cache, format } = values
    if (command !== 'publish' || !folder || more.length || out === undefined) return undefined
    if (url !== undefined && !/^https?:/.test(URL.canParse(url) ? url : '')) return undefined
    if (format !== 'text' && format !== 'json') return undefined
    const site = url && new URL(url.endsWith('/') ? url : `${url}/`).href
    return { folder, out, url: site, cards, parquet, first, cache, format } as const
  } catch {
    return undefined
  }
}
