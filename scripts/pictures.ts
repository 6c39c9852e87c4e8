import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { printedPdf } from '../tests/e2e/importing.ts'
import { plantedDraft } from '../tests/views/proof/planted.ts'
import { launch } from './chromium.ts'
import { portOf, serve } from './serve.ts'

/* Makes the pictures of the README from the built dashboard, or those that are named. */

interface Picture {
  readonly name: string
  /** Below the first ledger. */
  readonly path: string
  readonly height?: number
  /** What a reader would do before taking it. */
  readonly before?: (page: Page) => Promise<unknown>
}

const drawn = (page: Page) => page.locator('canvas').first().waitFor()
const findings = (page: Page) => page.locator('[data-check]').first().waitFor()
const allSlides = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll('.stage').length > 5)

const PICTURES: readonly Picture[] = [
  { name: 'overview', path: '' },
  { name: 'spending', path: '/spending', before: drawn },
  { name: 'budget', path: '/budget', before: drawn },
  { name: 'sangong', path: '/sangong', before: drawn },
  { name: 'scorecard', path: '/scorecard' },
  { name: 'checks', path: '/checks', before: findings },
  { name: 'tables', path: '/tables' },
  { name: 'about', path: '/about' },
  { name: 'present', path: '/present/spending', height: 772, before: drawn },
  { name: 'slides', path: '/present/spending?grid=1', height: 640, before: allSlides },
  { name: 'presenter', path: '/present/spending?presenter=picture', before: drawn },
  {
    name: 'export',
    path: '/spending',
    height: 640,
    before: async (page) => {
      await drawn(page)
      await page.getByRole('button', { name: '导出' }).first().click()
    },
  },
  {
    name: 'share',
    path: '/spending',
    height: 640,
    before: async (page) => {
      await drawn(page)
      await page.getByRole('button', { name: '分享' }).click()
    },
  },
  { name: 'embed', path: '/spending?embed=sunburst', before: drawn },
  { name: 'report', path: '/report' },
  {
    name: 'poster',
    path: '/poster',
    height: 1400,
    before: (page) => page.locator('.poster img').waitFor(),
  },
  // Last: what is opened stays in the list.
  {
    name: 'review',
    path: '',
    before: async (page) => {
      const { name, bytes } = await printedPdf(browser)
      const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) }
      await page.getByRole('button', { name: '打开文件' }).click()
      await page.locator('dialog input[type=file]').setInputFiles(file)
      await page.getByRole('button', { name: '逐个核对' }).click()
      await page.getByRole('img', { name: '文件中的位置' }).waitFor()
    },
  },
  {
    name: 'proof',
    path: '',
    before: async (page) => {
      await page.getByRole('button', { name: '打开文件' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '发布前核对' }).click()
      const draft = { name: '决算草稿.docx', mimeType: '', buffer: Buffer.from(plantedDraft()) }
      await dialog.locator('input[type=file]').setInputFiles(draft)
      await page.getByRole('article').first().waitFor()
    },
  },
]

const server = await serve('dist', 0)
const browser = await launch()
const page = await browser.newPage()
const home = `http://localhost:${portOf(server)}/`
await page.goto(home)
const { ledgers } = (await (await page.request.get(`${home}data/index.json`)).json()) as {
  ledgers: { id: string }[]
}

const named = process.argv.slice(3)
const isWanted = (name: string) => !named.length || named.includes(name)

for (const { name, path, height = 800, before } of PICTURES) {
  if (!isWanted(name)) continue
  await page.setViewportSize({ width: 1280, height })
  await page.goto(`${home}#/${ledgers[0]?.id}${path}`)
  await page.getByRole('heading', { level: 1 }).or(page.locator('figure')).first().waitFor()
  await page.waitForLoadState('networkidle')
  await before?.(page)
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300))),
  )
  await page.screenshot({ path: `docs/pictures/${name}.png`, animations: 'disabled' })
}

// The dashboard in one file, with no network, on a phone in the evening.
if (isWanted('single')) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    colorScheme: 'dark',
    offline: true,
  })
  const single = await context.newPage()
  await single.goto(pathToFileURL(resolve('dist-single', `${ledgers[0]?.id}.html`)).href)
  await single.getByRole('heading', { level: 1 }).waitFor()
  await single.locator('.things li').nth(2).waitFor()
  await single.screenshot({ path: 'docs/pictures/single.png', animations: 'disabled' })
}

await browser.close()
server.close()
