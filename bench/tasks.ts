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
  /** Those of them in which the thread ran, rather than waited for a core. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** How long each view of a ledger with thousands of codes holds the page at a stretch. */
export default async function tasks(): Promise<void> {
  const server = await serve('dist', 0)
  const browser = await launch()
  const site = `http://localhost:${portOf(server)}`
  try {
    const empty = (await visit(browser, `${site}${EMPTY}`)).longest
    const rows = [line('an empty page', empty, empty)]
    for (const name of PAGE_NAMES) {
      const address = `${site}/#/${defaultEntry().id}${name === 'overview' ? '' : `/${name}`}`
      const { longest, nodes } = await visit(browser, address)
      rows.push(line(name, longest, empty, nodes))
    }
    printTable(
      `${CODES.toLocaleString('en')} codes: longest task of each view, ms; limit: ${LIMIT}`,
      ['', 'nodes', 'longest task', 'ratio', 'longest on a core', 'ratio'],
      rows,
    )
  } finally {
    await browser.close()
    server.close()
  }
}

/** Milliseconds. */
export interface Longest {
  readonly task: number
  /** Of a busy machine it says more: without the time in which the task waited for a core. */
  readonly onCore: number
}

function line(name: string, { task, onCore }: Longest, empty: Longest, nodes?: number): string[] {
  return [
    name,
    nodes === undefined ? '' : String(nodes),
    task.toFixed(0),
    ratio(task, empty.task),
    onCore.toFixed(0),
    ratio(onCore, empty.onCore),
  ]
}

async function visit(browser: Browser, url: string): Promise<{ longest: Longest; nodes: number }> {
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
  const longest = longestOf(await browser.stopTracing())
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  await page.close()
  return { longest, nodes }
}

/** Of the threads that draw pages, in a trace of `toplevel`. */
export function longestOf(trace: Buffer): Longest {
  const { traceEvents: events } = JSON.parse(String(trace)) as {
    traceEvents: readonly TraceEvent[]
  }
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const drawing = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  )
  const tasks = events.filter(
    (event) => event.name.endsWith('RunTask') && drawing.has(thread(event)),
  )
  const longest = (of: (task: TraceEvent) => number | undefined) =>
    tasks.reduce((so, task) => Math.max(so, of(task) ?? 0), 0) / 1000
  return { task: longest(({ dur }) => dur), onCore: longest(({ tdur }) => tdur) }
}

/** The default ledger with so many codes in each of its tables by function. */
function ledgerOf(codes: number) {
  const rows = codeRows(codes)
  return changed(defaultLedger(), (copy) => {
    for (const table of ['expenditure', 'general-budget'])
      if (copy.tables[table]) copy.tables[table].rows = rows
  })
}
