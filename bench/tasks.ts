import type { Browser } from '@playwright/test'
import { launch } from '../scripts/chromium.ts'
import { portOf, serve } from '../scripts/serve.ts'
import { PAGE_NAMES } from '../src/views/names.ts'
import { codeRows } from '../tests/codeRows.ts'
import { changed, defaultEntry, defaultLedger } from '../tests/ledgers.ts'
import { printTable, ratio } from './table.ts'

const CODES = 10_000
/** Milliseconds that no view may hold the page. */
const LIMIT = 200
/** Milliseconds after which all of a view is there. */
const SETTLED = 6_000
const EMPTY = '/empty.html'

const json = ledgerOf(CODES)

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

/** How long each view of a ledger with thousands of codes holds the page at a stretch. */
export default async function tasks(): Promise<void> {
  const server = await serve('dist', 0)
  const browser = await launch()
  const site = `http://localhost:${portOf(server)}`
  try {
    const empty = (await visit(browser, `${site}${EMPTY}`)).longest
    const rows: string[][] = [['an empty page', '', empty.toFixed(0), '1.000']]
    for (const name of PAGE_NAMES) {
      const address = `${site}/#/${defaultEntry().id}${name === 'overview' ? '' : `/${name}`}`
      const { longest, nodes } = await visit(browser, address)
      rows.push([name, String(nodes), longest.toFixed(0), ratio(longest, empty)])
    }
    printTable(
      `${CODES.toLocaleString('en')} codes: longest task of each view, ms; limit: ${LIMIT}`,
      ['', 'nodes', 'longest task', 'ratio'],
      rows,
    )
  } finally {
    await browser.close()
    server.close()
  }
}

async function visit(browser: Browser, url: string): Promise<{ longest: number; nodes: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await page.route(`**${EMPTY}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>empty</title>' }),
  )
  await page.route(`**/data/${defaultEntry().file}`, (route) => route.fulfill({ json }))
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await page.goto(url)
  await page.waitForTimeout(SETTLED)
  // A task that still runs is told of only when it ends.
  for (let turn = 0; turn < 3; turn++)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const trace = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  await page.close()
  return { longest: longestTask(trace.traceEvents), nodes }
}

/** Of the threads that draw pages, in milliseconds. */
function longestTask(events: readonly TraceEvent[]): number {
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const drawing = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  )
  const tasks = events.filter(
    (event) => event.name.endsWith('RunTask') && drawing.has(thread(event)),
  )
  return tasks.reduce((longest, { dur = 0 }) => Math.max(longest, dur), 0) / 1000
}

/** The default ledger with so many codes in each of its tables by function. */
function ledgerOf(codes: number) {
  const rows = codeRows(codes)
  return changed(defaultLedger(), (copy) => {
    for (const table of ['expenditure', 'general-budget'])
      if (copy.tables[table]) copy.tables[table].rows = rows
  })
}
