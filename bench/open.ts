import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser } from '@playwright/test'
import { launch } from '../scripts/chromium.ts'
import { portOf, serve } from '../scripts/serve.ts'
import { onPage } from './page.ts'
import { longestOf, type Longest } from './tasks.ts'
import { median, printTable, ratio } from './table.ts'

const RUNS = 5
/* A published document of 25 pages, which is not part of the project. */
const DOCUMENT = resolve(
  process.env.LEDGER_DOCUMENTS ?? '../shared/documents',
  'putuo-finance-bureau-2024.pdf',
)
/** Milliseconds in which a page settles, before a file is dropped and after it has opened. */
const SETTLED = 3_000

/** From a PDF that is dropped to its overview, beside pdf.js's text of all pages. */
export default async function open(): Promise<void> {
  if (!existsSync(DOCUMENT)) {
    console.log(`\nOpening a PDF: skipped, there is no ${DOCUMENT}.`)
    return
  }
  const file = readFileSync(DOCUMENT).toString('base64')
  const texts = await onPage('pdfText', async (page) => {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) {
      await page.reload()
      times.push(await page.evaluate((of) => window.timeText(of), file))
    }
    return times
  })
  const server = await serve('dist', 0)
  const browser = await launch()
  const opened: Opened[] = []
  try {
    for (let run = 0; run < RUNS; run++)
      opened.push(await drop(browser, `http://localhost:${portOf(server)}/`, file))
  } finally {
    await browser.close()
    server.close()
  }
  const text = median(texts)
  const row = (name: string, limit: string, values: readonly number[], of = median(values)) => [
    name,
    ...[of, ...values].map((value) => value.toFixed(0)),
    limit,
  ]
  const times = opened.map(({ time }) => time)
  printTable(
    `Opening a PDF of 25 pages, ms; ${RUNS} runs`,
    ['', 'median', ...opened.map((_, run) => `run ${run + 1}`), 'limit'],
    [
      row('pdf.js: its text alone', '', texts),
      row('dropped, to its overview', '', times),
      ['ratio', ratio(median(times), text), ...times.map((time) => ratio(time, text)), '2.5'],
      row(
        'longest task of the page',
        '100',
        opened.map(({ longest }) => longest.task),
      ),
      row(
        'the same on a core',
        '',
        opened.map(({ longest }) => longest.onCore),
      ),
    ],
  )
}

interface Opened {
  readonly time: number
  readonly longest: Longest
}

async function drop(browser: Browser, home: string, file: string): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(home)
  await page.waitForTimeout(SETTLED)
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
    window.held = new File([bytes], 'a.pdf')
  }, file)
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  const time = await page.evaluate(async () => {
    const data = new DataTransfer()
    data.items.add(window.held)
    const start = performance.now()
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    const isThere = () => /#\/local-/.test(location.hash) && document.querySelector('main h1')
    while (!isThere() || document.querySelector('dialog'))
      await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - start
  })
  await page.waitForTimeout(SETTLED)
  const longest = longestOf(await browser.stopTracing())
  await context.close()
  return { time, longest }
}

declare global {
  interface Window {
    held: File
  }
}
