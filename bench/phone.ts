import type { Browser } from '@playwright/test'
import { launch } from '../scripts/chromium.ts'
import { portOf, serve } from '../scripts/serve.ts'
import { median, printTable } from './table.ts'

const RUNS = 5
/** A phone on a poor connection; bytes per second, milliseconds. */
const NETWORK = {
  offline: false,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  latency: 150,
}
const CPU_SLOWDOWN = 4
const SETTLED = 5_000

interface Load {
  firstPaint: number
  largestPaint: number
  blocking: number
  shift: number
  sights: Sights
}

/** What a reader waits for, and since when it stands. */
type Sights = Readonly<Record<string, number>>
const OVERVIEW = { sentence: 'h1', lastCard: 'main [data-part=bridge]' }
const SPENDING = { sunburst: 'main [data-part=sunburst] canvas' }

/** How the built app starts on a slow phone. */
export default async function phone(): Promise<void> {
  const server = await serve('dist', 0)
  const browser = await launch()
  try {
    const home = `http://localhost:${portOf(server)}/`
    const { ledgers } = (await (await fetch(`${home}data/index.json`)).json()) as {
      ledgers: { id: string }[]
    }
    const loads: Load[] = []
    for (let run = 0; run < RUNS; run++) {
      const overview = await load(browser, home, OVERVIEW)
      const spending = await load(browser, `${home}#/${ledgers[0]?.id}/spending`, SPENDING)
      loads.push({ ...overview, sights: { ...overview.sights, ...spending.sights } })
    }
    report(loads)
  } finally {
    await browser.close()
    server.close()
  }
}

async function load(
  browser: Browser,
  url: string,
  sights: Readonly<Record<string, string>>,
): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', NETWORK)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.addInitScript(observe, sights)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLED)
  const measured = await page.evaluate(() => window.measured)
  await context.close()
  return summary(measured)
}

interface Measured {
  firstPaint: number
  largestPaint: number
  shift: number
  load: number
  tasks: { start: number; duration: number }[]
  sights: Record<string, number>
}

declare global {
  interface Window {
    measured: Measured
  }
}

/** Runs in the page, before anything of its own. */
function observe(sights: Readonly<Record<string, string>>): void {
  const measured: Measured = {
    firstPaint: 0,
    largestPaint: 0,
    shift: 0,
    load: 0,
    tasks: [],
    sights: {},
  }
  window.measured = measured
  const on = <T extends PerformanceEntry>(type: string, take: (entry: T) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach((each) => take(each as T))).observe(
      {
        type,
        buffered: true,
      },
    )
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') measured.firstPaint = startTime
  })
  on('largest-contentful-paint', ({ startTime }) => (measured.largestPaint = startTime))
  on<PerformanceEntry & { value: number }>('layout-shift', ({ value }) => (measured.shift += value))
  on('longtask', ({ startTime, duration }) => measured.tasks.push({ start: startTime, duration }))
  addEventListener('load', () => (measured.load = performance.now()))
  // What stands at the beginning of a frame has been painted by its end.
  const look = (): void => {
    for (const [name, selector] of Object.entries(sights))
      if (!(name in measured.sights) && document.querySelector(selector))
        measured.sights[name] = performance.now()
    if (Object.keys(measured.sights).length < Object.keys(sights).length)
      requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Blocking time: what tasks between the first paint and the settled page take beyond 50 ms. */
function summary({ firstPaint, largestPaint, shift, load, tasks, sights }: Measured): Load {
  const counted = tasks.filter(
    ({ start, duration }) => start + duration > firstPaint && start < load + SETTLED,
  )
  const blocking = counted.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)
  return { firstPaint, largestPaint, blocking, shift, sights }
}

function report(loads: readonly Load[]): void {
  const row = (name: string, limit: string, digits: number, of: (load: Load) => number) => {
    const values = loads.map(of)
    return [name, ...[median(values), ...values].map((value) => value.toFixed(digits)), limit]
  }
  printTable(
    `Emulated phone: 1.6 Mbit/s, 150 ms, CPU ${CPU_SLOWDOWN}× slower, 360×740; ${RUNS} runs`,
    ['', 'median', ...loads.map((_, i) => `run ${i + 1}`), 'limit'],
    [
      row('first contentful paint, ms', '1200', 0, (load) => load.firstPaint),
      row('largest contentful paint, ms', '1800', 0, (load) => load.largestPaint),
      row('total blocking time, ms', '200', 0, (load) => load.blocking),
      row('cumulative layout shift', '0.02', 4, (load) => load.shift),
      row('the sentence stands, ms', '500', 0, ({ sights }) => sights['sentence'] ?? NaN),
      row('last card of the overview, ms', '1500', 0, ({ sights }) => sights['lastCard'] ?? NaN),
      row('sunburst of Spending, ms', '1800', 0, ({ sights }) => sights['sunburst'] ?? NaN),
    ],
  )
}
