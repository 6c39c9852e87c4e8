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
}

/** How the built app starts on a slow phone. */
export default async function phone(): Promise<void> {
  const server = await serve('dist', 0)
  const browser = await launch()
  try {
    const loads: Load[] = []
    for (let run = 0; run < RUNS; run++)
      loads.push(await load(browser, `http://localhost:${portOf(server)}/`))
    report(loads)
  } finally {
    await browser.close()
    server.close()
  }
}

async function load(browser: Browser, url: string): Promise<Load> {
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
  await page.addInitScript(observe)
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
}

declare global {
  interface Window {
    measured: Measured
  }
}

/** Runs in the page, before anything of its own. */
function observe(): void {
  const measured: Measured = { firstPaint: 0, largestPaint: 0, shift: 0, load: 0, tasks: [] }
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
}

/** Blocking time: what tasks between the first paint and the settled page take beyond 50 ms. */
function summary({ firstPaint, largestPaint, shift, load, tasks }: Measured): Load {
  const counted = tasks.filter(
    ({ start, duration }) => start + duration > firstPaint && start < load + SETTLED,
  )
  const blocking = counted.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)
  return { firstPaint, largestPaint, blocking, shift }
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
    ],
  )
}
