import type { Page, Route } from '@playwright/test'
import { changed, defaultEntry, defaultLedger, type Entry } from '../ledgers.ts'
import { drawer, expect, open, test } from './support.ts'

/* What does not come, comes late, or comes when something else is on show. */

test.use({ expectedErrors: [/Failed to load resource|dynamically imported module/] })

const CATALOGUE = '**/data/index.json'
const PATIENCE = 15_000
const first = defaultEntry()
const second: Entry = { ...first, id: 'other-2022', year: 2022, file: 'other/2022.json' }
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const alert = (page: Page) => page.getByRole('alert')
const retry = (page: Page) => page.getByRole('button', { name: '重试', exact: true })

async function twoLedgers(page: Page): Promise<void> {
  const other = changed(defaultLedger(), (copy) => (copy.duties = ['另一项职责。']))
  await page.route(CATALOGUE, (route) => route.fulfill({ json: { ledgers: [first, second] } }))
  await page.route(`**/data/${second.file}`, (route) => route.fulfill({ json: other }))
}

/** Keeps what is asked for waiting. */
async function held(page: Page, files: string): Promise<Route[]> {
  const waiting: Route[] = []
  await page.route(files, (route) => void waiting.push(route))
  return waiting
}

test('what a trouble was asked for again does not come over what has been opened since', async ({
  page,
}) => {
  await twoLedgers(page)
  await page.route(`**/data/${first.file}`, (route) => route.fulfill({ status: 503 }))
  await open(page, 'about')
  await expect(alert(page)).toContainText('503')
  const waiting = await held(page, `**/data/${first.file}`)
  await retry(page).click()
  await expect.poll(() => waiting.length).toBe(1)
  await page.getByRole('combobox').selectOption(second.id)
  await expect(page.getByText('另一项职责。')).toBeVisible()
  for (const route of waiting) await route.fulfill({ status: 503 })
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)))
  await expect(page.getByText('另一项职责。')).toBeVisible()
})

test('who opens another ledger while the first one is on its way does not wait for it', async ({
  page,
}) => {
  await twoLedgers(page)
  const waiting = await held(page, `**/data/${first.file}`)
  await page.goto(`./#/${first.id}/about`)
  await expect.poll(() => waiting.length).toBeGreaterThan(0)
  await page.goto(`./#/${second.id}/about`)
  await expect(page.getByText('另一项职责。')).toBeVisible()
})

test('a ledger that does not come: says so after a while', async ({ page }) => {
  await page.clock.install()
  await held(page, `**/data/${first.file}`)
  await page.goto(`./#/${first.id}`)
  await expect(async () => {
    await page.clock.runFor(PATIENCE)
    await expect(title(page)).toHaveText('没有取到数据文件', { timeout: 500 })
  }).toPass()
  await expect(alert(page)).toContainText('15 秒没有动静')
  await expect(retry(page)).toBeVisible()
})

test('a list that does not come is asked for again by its button', async ({ page }) => {
  await page.route(CATALOGUE, (route) => route.fulfill({ status: 503 }))
  await open(page, 'about')
  const again = page.getByRole('button', { name: '没有取到目录，重试' })
  await twoLedgers(page)
  await again.click()
  await expect(page.getByRole('combobox')).toBeVisible()
  await expect(again).toHaveCount(0)
})

test('a view whose script comes late does not come over the one that was opened since', async ({
  page,
}) => {
  const waiting = await held(page, '**/assets/AboutView-*.js')
  await open(page, 'tables')
  await page.getByRole('banner').getByRole('link', { name: '说明' }).click()
  await expect.poll(() => waiting.length).toBe(1)
  await expect(page.getByRole('status').filter({ hasText: '正在载入' })).toBeVisible()
  await page.getByRole('banner').getByRole('link', { name: '三公经费' }).click()
  await expect(title(page)).toContainText('三公')
  await waiting[0]?.abort()
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)))
  await expect(title(page)).toContainText('三公')
  await expect(alert(page)).toHaveCount(0)
})

const PLACES = [
  ['the chart', 'spending', '**/assets/echarts-*.js', 'canvas'],
  [
    'the drawer',
    'spending?evidence=expenditure/total/total',
    '**/assets/EvidenceDrawer-*.js',
    'dialog.evidence',
  ],
  ['the rest of the overview', '', '**/assets/details-*.js', '[data-part=kinds]'],
  ['the words of a language', 'about?lang=en', '**/assets/first-*.js', 'html[lang=en]'],
] as const

for (const [what, path, script, there] of PLACES)
  test(`${what} does not come: says so, goes on, and comes when asked for again`, async ({
    page,
    context,
  }) => {
    await page.route(script, (route) => route.abort())
    await open(page, path)
    await expect(alert(page).first()).toContainText('没有取到')
    await expect(page.locator(there)).toHaveCount(0)
    // Without a network, to load the page anew would lose it.
    await context.setOffline(true)
    await retry(page).first().click()
    await expect(retry(page).first()).toBeEnabled()
    await expect(title(page)).toBeVisible()
    await context.setOffline(false)
    await page.unroute(script)
    await retry(page).first().click()
    await expect(page.locator(there).first()).toBeVisible()
    await expect(alert(page)).toHaveCount(0)
  })

test('the notice of a drawer that did not come can be closed', async ({ page }) => {
  await page.route('**/assets/EvidenceDrawer-*.js', (route) => route.abort())
  await open(page, 'spending')
  await page.locator('main a[data-evidence]').first().click()
  await expect(alert(page)).toContainText('依据')
  await page.getByRole('button', { name: '关闭' }).click()
  await expect(alert(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/evidence/)
  await page.unroute('**/assets/EvidenceDrawer-*.js')
  await expect(drawer(page)).toHaveCount(0)
})
