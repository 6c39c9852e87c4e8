import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../chromium.ts'
import { portOf, serve } from '../serve.ts'
import { PAGE_NAMES } from '../../src/views/names.ts'
import { look, type Seen } from './look.ts'
import { bringEngine, type Engine, OLD_VERSIONS } from './oldEngine.ts'
import { PipedPage } from './piped.ts'

/*
 * `npm run engines [-- 86 107]`: walks the views of dist/ in old Chromiums and prints what differs
 * from what the installed one shows. Engines and pictures lie in a folder for temporary files.
 */

const FOLDER = join(tmpdir(), 'final-accounts-engines')
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

const { ledgers } = JSON.parse(readFileSync('dist/data/index.json', 'utf8')) as {
  ledgers: { id: string }[]
}
const ledger = ledgers[0]?.id ?? ''
const wanted = process.argv.slice(3)
const server = await serve('dist', 0)
const site = `http://localhost:${portOf(server)}/`
const path = findChromium()
if (!path) throw new Error('There is no Chromium to compare with.')
const today = await walk('today', { path })
for (const version of wanted.length ? wanted : OLD_VERSIONS) {
  try {
    const engine = await bringEngine(version, FOLDER)
    const seen = await walk(version, engine)
    for (const [where, each] of seen) report(where, each, today.get(where))
  } catch (error) {
    console.log(`Chromium ${version}: could not be walked: ${String(error)}`)
  }
}
server.close()

async function walk(
  name: string,
  engine: Engine,
): Promise<Map<string, Seen & { errors: readonly string[] }>> {
  const page = await PipedPage.open(engine)
  const all = new Map<string, Seen & { errors: readonly string[] }>()
  try {
    const { product } = await page.send('Browser.getVersion')
    console.log(`\n── ${String(product)}`)
    for (const { width, height } of SIZES) {
      await page.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: width < 640,
      })
      for (const view of PAGE_NAMES) {
        page.errors.length = 0
        await page.send('Page.navigate', {
          url: `${site}?${all.size}#/${ledger}/${view === 'overview' ? '' : view}`,
        })
        await settled(page)
        const seen = await page.evaluate<Seen>(`(${look.toString()})()`)
        all.set(`${view} ${width}`, { ...seen, errors: [...page.errors] })
        const { data } = await page.send('Page.captureScreenshot', { format: 'png' })
        const pictures = join(FOLDER, 'pictures')
        mkdirSync(pictures, { recursive: true })
        writeFileSync(join(pictures, `${view}-${width}-${name}.png`), String(data), 'base64')
      }
    }
  } finally {
    await page.close()
  }
  return all
}

/** Until the page has stood for a while. */
async function settled(page: PipedPage): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    let last = '', since = Date.now(), start = since
    const timer = setInterval(() => {
      const text = document.body ? document.body.innerText : ''
      if (text !== last) { last = text; since = Date.now() }
      if (Date.now() - since > 1500 || Date.now() - start > 20000) { clearInterval(timer); done() }
    }, 100)
  })`)
}

function report(
  where: string,
  seen: Seen & { errors: readonly string[] },
  today: Seen | undefined,
): void {
  const known = new Set(today?.lines)
  const own = new Set(seen.lines)
  const faults = {
    errors: seen.errors,
    missing: today?.lines.filter((line) => !own.has(line)) ?? [],
    beyond: seen.lines.filter((line) => !known.has(line)),
    covered: seen.covered.filter((each) => !today?.covered.includes(each)),
    crossed: seen.crossed.filter((each) => !today?.crossed.includes(each)),
    outside: seen.outside.filter((each) => !today?.outside.includes(each)),
    blank: Array<string>(seen.blank).fill('chart'),
  }
  const found = Object.entries(faults).filter(([, list]) => list.length)
  const sum = `${seen.figures} figures, ${seen.charts} charts`
  console.log(`${found.length ? '✗' : '✓'} ${where}: ${sum}`)
  for (const [kind, list] of found)
    console.log(`    ${kind} ${list.length}: ${list.slice(0, 4).join(' | ').slice(0, 300)}`)
}
