import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../chromium.ts'
import { portOf, serve } from '../serve.ts'
import { PAGE_NAMES, type PageName } from '../../src/views/names.ts'
import { DEEDS, handsOn } from './deeds.ts'
import { startFirefox, startWebKit } from './driven.ts'
import { type EnginePage, sleep } from './enginePage.ts'
import { look, type Seen } from './look.ts'
import { bringEngine, OLD_VERSIONS } from './oldEngine.ts'
import { PipedPage } from './piped.ts'

/*
 * `npm run engines [-- 86 firefox]`: walks the views of dist/ in old Chromiums, does in each what
 * readers do, and prints what differs from the installed one; `firefox` and `webkit` are those that
 * are installed: Debian's firefox-esr, and webkit2gtk-driver with a display (`xvfb-run`). Engines
 * and pictures lie in a folder for temporary files.
 */

const FOLDER = join(tmpdir(), 'final-accounts-engines')
const PICTURES = join(FOLDER, 'pictures')
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const
/** A page that differs may be slow rather than wrong. */
const LOOKS = 6

/** What came of a walk, by view and width or by deed. */
interface Walk {
  readonly seen: Map<string, Seen>
  readonly done: Map<string, string>
}

mkdirSync(PICTURES, { recursive: true })
const { ledgers } = JSON.parse(readFileSync('dist/data/index.json', 'utf8')) as {
  ledgers: { id: string }[]
}
const ledger = ledgers[0]?.id ?? ''
const wanted = process.argv.slice(3)
const server = await serve('dist', 0)
const site = `http://localhost:${portOf(server)}/`
const today = await walk('today')
for (const name of wanted.length ? wanted : OLD_VERSIONS) {
  try {
    await walk(name, today)
  } catch (error) {
    console.log(`${name} could not be walked: ${String(error)}`)
  }
}
server.close()

async function start(name: string, downloads: string): Promise<EnginePage> {
  if (name === 'firefox') return startFirefox('firefox-esr', downloads)
  if (name === 'webkit') return startWebKit('WebKitWebDriver', downloads)
  if (name !== 'today') return PipedPage.start(await bringEngine(name, FOLDER), downloads)
  const path = findChromium()
  if (!path) throw new Error('There is no Chromium to compare with.')
  return PipedPage.start({ path }, downloads)
}

async function walk(name: string, known?: Walk): Promise<Walk> {
  const downloads = mkdtempSync(join(tmpdir(), 'engine-downloads-'))
  const page = await start(name, downloads)
  const walked: Walk = { seen: new Map(), done: new Map() }
  try {
    console.log(`\n── ${page.product}`)
    for (const { width, height } of SIZES) {
      await page.resize(width, height)
      for (const view of PAGE_NAMES) await visit(page, name, view, width, walked, known)
    }
    for (const [index, { name: deed, view, width, does }] of DEEDS.entries()) {
      await page.resize(width, SIZES.find((each) => each.width === width)?.height ?? 900)
      await open(page, view, `deed-${index}`)
      const where = `${deed} in ${view} ${width}`
      const result = await does(handsOn(page, downloads, keepFrom(name))).then(
        (said) => String(said ?? 'done'),
        (error: unknown) => `failed: ${String(error)}`,
      )
      walked.done.set(where, result)
      const expected = known?.done.get(where) ?? result
      const good = !result.startsWith('failed') && result === expected && !page.errors.length
      console.log(`${good ? '✓' : '✗'} ${[where, result, ...page.errors].join(': ')}`)
    }
  } finally {
    await page.close()
    rmSync(downloads, { recursive: true, force: true })
  }
  return walked
}

function keepFrom(engine: string): (name: string, png: Buffer) => void {
  return (name, png) => writeFileSync(join(PICTURES, `${name}-${engine}.png`), png)
}

/** Looks at a view until it shows what is known of it, or as long as one can wait. */
async function visit(
  page: EnginePage,
  name: string,
  view: PageName,
  width: number,
  { seen: all }: Walk,
  known: Walk | undefined,
): Promise<void> {
  await open(page, view, String(width))
  const where = `${view} ${width}`
  let seen = await page.evaluate<Seen>(`(${look.toString()})()`)
  let found = faults(seen, page.errors, known?.seen.get(where))
  for (let looks = 1; found.length && looks < LOOKS; looks++) {
    await sleep(2500)
    seen = await page.evaluate<Seen>(`(${look.toString()})()`)
    found = faults(seen, page.errors, known?.seen.get(where))
  }
  all.set(where, seen)
  keepFrom(name)(`${view}-${width}`, await page.picture())
  const sum = `${seen.figures} figures, ${seen.charts} charts`
  console.log(`${found.length ? '✗' : '✓'} ${where}: ${sum}`)
  for (const [kind, list] of found)
    console.log(`    ${kind} ${list.length}: ${list.slice(0, 4).join(' | ').slice(0, 300)}`)
}

/** Opens a view anew, as no address before, and waits until it has stood for a while and works at nothing. */
async function open(page: EnginePage, view: PageName, query: string): Promise<void> {
  await page.open(`${site}?${view}-${query}#/${ledger}/${view === 'overview' ? '' : view}`)
  const stands = `new Promise((done) => {
    let last = '', since = Date.now(), start = since
    const timer = setInterval(() => {
      const stands = document.querySelector('#app main h1, #app .present h1')
      const text = document.body ? document.body.innerText : ''
      const works = text.includes('……')
      if (!stands || works || text !== last) { last = text; since = Date.now() }
      if (Date.now() - since > 1500 || Date.now() - start > 30000) { clearInterval(timer); done() }
    }, 100)
  })`
  // A page that was on its way elsewhere takes the script along.
  await page.evaluate(stands).catch(() => page.evaluate(stands))
}

/** What a view shows otherwise than it should, by kinds. */
function faults(
  seen: Seen,
  errors: readonly string[],
  today: Seen | undefined,
): [string, readonly string[]][] {
  // Where lines break is each engine's own.
  const joined = (lines: readonly string[]) => lines.join('').replace(/\s/g, '')
  const own = joined(seen.lines)
  const known = joined(today?.lines ?? seen.lines)
  const without = (lines: readonly string[], all: string) =>
    lines.filter((line) => !all.includes(joined([line])))
  const count = today?.figures ?? seen.figures
  return Object.entries({
    errors,
    missing: without(today?.lines ?? [], own),
    beyond: without(seen.lines, known),
    figures: seen.figures === count ? [] : [`${seen.figures}, not ${count}`],
    covered: seen.covered,
    crossed: seen.crossed.filter((each) => !today?.crossed.includes(each)),
    outside: seen.outside.filter((each) => !today?.outside.includes(each)),
    blank: Array<string>(seen.blank).fill('chart'),
  }).filter(([, list]) => list.length)
}
