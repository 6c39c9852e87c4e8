import type { Page } from '@playwright/test'
import { changed, defaultEntry, defaultLedger, type Entry, HTML } from '../ledgers.ts'
import { axeInThemes, expect, open, test, withLedger } from './support.ts'

// A browser reports every answer of a server that is no success.
test.use({ expectedErrors: [/Failed to load resource/] })

const LEDGER = `**/data/${defaultEntry().file}`
const CATALOGUE = '**/data/index.json'

const LANGUAGES = [
  {
    lang: 'zh',
    unknownLedger: '没有这份决算',
    network: '没有取到数据文件',
    json: '数据文件不是有效的 JSON',
    shape: '数据文件的内容与格式不符',
    route: '没有这个页面',
    status: '服务器答复 503',
    offline: '网络不通',
    view: '没有取到这个页面的程序',
    missing: '缺少这一项',
    retry: '重试',
    home: '回到总览',
  },
  {
    lang: 'en',
    unknownLedger: 'There are no such accounts',
    network: 'The data file could not be fetched',
    json: 'The data file is not valid JSON',
    shape: 'The data file does not have the expected form',
    route: 'There is no such page',
    status: 'the server answered 503',
    offline: 'no connection',
    view: 'The script of this page could not be loaded',
    missing: 'is missing',
    retry: 'Try again',
    home: 'Back to the overview',
  },
] as const

const title = (page: Page) => page.getByRole('heading', { level: 1 })

// The other language is a change of the address, for which nothing is loaded again.
test('an unknown ledger: says which, and offers those that there are', async ({ page }) => {
  for (const { lang, ...said } of LANGUAGES) {
    await open(page, '/nowhere-1999/spending', { lang })
    await expect(title(page)).toHaveText(said.unknownLedger)
    await expect(page.getByRole('alert')).toContainText('nowhere-1999')
    await page.getByRole('link', { name: defaultEntry().department }).click()
    await expect(page.getByRole('banner')).toContainText(String(defaultEntry().year))
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})

test('broken JSON: names the file and the place in it', async ({ page }) => {
  await page.route(LEDGER, (route) => route.fulfill({ body: '{"department": "x",}' }))
  for (const { lang, ...said } of LANGUAGES) {
    await open(page, '', { lang })
    await expect(title(page)).toHaveText(said.json)
    await expect(page.getByRole('alert')).toContainText(defaultEntry().file)
    await expect(page.getByRole('alert')).toContainText(/position 19|line 1/)
  }
})

test('an incomplete ledger: lists the path of every problem', async ({ page }) => {
  const broken = changed(defaultLedger(), (copy) => {
    Reflect.deleteProperty(copy, 'duties')
    copy.tables['expenditure']!.rows![3]!.cells['total'] = '1,234'
  })
  await withLedger(page, broken)
  for (const { lang, ...said } of LANGUAGES) {
    await open(page, 'tables', { lang })
    await expect(title(page)).toHaveText(said.shape)
    await expect(page.getByRole('rowheader')).toHaveText([
      'duties',
      'tables.expenditure.rows[3].cells.total',
    ])
    await expect(page.getByRole('row', { name: 'duties' })).toContainText(said.missing)
  }
})

test('no network: says so, and trying again works', async ({ page }) => {
  await page.route(LEDGER, (route) => route.abort())
  const retry = (name: string) => page.getByRole('button', { name })
  for (const { lang, ...said } of LANGUAGES) {
    await open(page, 'about', { lang })
    await expect(title(page)).toHaveText(said.network)
    await expect(page.getByRole('alert')).toContainText(said.offline)
    await expect(retry(said.retry)).toBeVisible()
  }
  await page.unroute(LEDGER)
  await retry(LANGUAGES[1].retry).press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
  await expect(title(page)).toBeVisible()
})

test('a server in trouble: names its answer, for the catalogue too', async ({ page }) => {
  await page.route(CATALOGUE, (route) => route.fulfill({ status: 503 }))
  const retry = (name: string) => page.getByRole('button', { name })
  for (const { lang, ...said } of LANGUAGES) {
    await open(page, '/', { lang })
    await expect(page.getByRole('alert')).toContainText('data/index.json')
    await expect(page.getByRole('alert')).toContainText(said.status)
    await expect(retry(said.retry)).toBeVisible()
  }
  await page.unroute(CATALOGUE)
  await retry(LANGUAGES[1].retry).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a view whose script does not come: says so, and trying again works', async ({ page }) => {
  const script = '**/assets/AboutView-*.js'
  for (const { lang, ...said } of LANGUAGES) {
    await page.unroute(script)
    // A page of its own, not the lost one at another address.
    await page.goto('about:blank')
    await open(page, 'tables', { lang })
    await page.route(script, (route) => route.abort())
    await page.getByRole('banner').getByRole('link').last().click()
    await expect(title(page)).toHaveText(said.view)
    await expect(page.getByRole('alert')).toContainText('/about')
    await page.unroute(script)
    await page.getByRole('button', { name: said.retry }).click()
    await expect(page).toHaveURL(/\/about/)
    await expect(page.getByRole('alert')).toHaveCount(0)

    await page.route(script, (route) => route.abort())
    await page.reload()
    await expect(title(page)).toHaveText(said.view)
  }
})

test('an unknown page: says which, and leads home', async ({ page }) => {
  for (const { lang, ...said } of LANGUAGES) {
    await open(page, 'nothing/here', { lang })
    await expect(title(page)).toHaveText(said.route)
    await expect(page.getByRole('alert')).toContainText('nothing/here')
    await page.getByRole('link', { name: said.home }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(title(page)).toBeVisible()
  }
})

test('a trouble of one ledger does not outlast it', async ({ page }) => {
  await open(page, '/nowhere-1999')
  await page.goto(`./#/${defaultEntry().id}/about`)
  await expect(title(page)).toContainText('说明')
})

test('many problems are counted and the first ones listed', async ({ page }) => {
  const broken = changed(defaultLedger(), (copy) => {
    copy.glossary = Array.from({ length: 80 }, () => ({ term: 'x' })) as never
  })
  await withLedger(page, broken)
  await open(page)
  await expect(page.getByRole('rowheader')).toHaveCount(50)
  await expect(page.getByRole('alert')).toContainText('还有 30 处未列出')
})

test('a broken ledger is quoted as text, never run', async ({ page }) => {
  const broken = changed(defaultLedger(), (copy) => {
    Object.assign(copy, { [HTML]: 1 })
    copy.tables['expenditure']!.rows![0]!.cells['total'] = HTML
  })
  await withLedger(page, broken)
  await open(page)
  await expect(page.getByRole('alert')).toContainText('<b>html</b>')
  expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
})

test('the list of problems has no accessibility violation that axe finds', async ({ page }) => {
  await withLedger(
    page,
    changed(defaultLedger(), (copy) => Object.assign(copy, { year: 'x', duties: 'y' })),
  )
  await open(page)
  await expect(page.getByRole('alert')).toBeVisible()
  await axeInThemes(page)
})

test('problems are readable on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const broken = changed(defaultLedger(), (copy) => {
    copy.tables['expenditure']!.rows![3]!.cells['total'] = `1,234${'9'.repeat(80)}`
  })
  await withLedger(page, broken)
  await open(page)
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})

test.describe('the picker of department and year', () => {
  const picker = (page: Page) => page.getByRole('combobox', { name: '部门与年度' })

  test('is not there for a single ledger', async ({ page }) => {
    await page.route(CATALOGUE, (route) => route.fulfill({ json: { ledgers: [defaultEntry()] } }))
    await open(page)
    await expect(page.getByRole('banner')).toContainText(defaultEntry().department)
    await expect(picker(page)).toHaveCount(0)
  })

  test('switches among several, stays in the view and keeps the language', async ({ page }) => {
    const first = defaultEntry()
    const second: Entry = { ...first, id: 'other-2022', year: 2022, file: 'other/2022.json' }
    await page.route(CATALOGUE, (route) => route.fulfill({ json: { ledgers: [first, second] } }))
    await page.route('**/data/other/2022.json', (route) =>
      route.fulfill({ json: changed(defaultLedger(), (copy) => (copy.duties = ['另一项职责。'])) }),
    )
    await open(page, 'about?section=duties')
    await picker(page).selectOption({ label: `${second.department} · 2022` })
    await expect(page).toHaveURL(/#\/other-2022\/about$/)
    await expect(page.getByRole('banner')).toContainText('2022')
    await expect(page.getByText('另一项职责。')).toBeVisible()

    await page.goBack()
    await expect(page).toHaveURL(/section=duties/)
    await expect(picker(page)).toHaveValue(first.id)
    await expect(page.getByText('另一项职责。')).toHaveCount(0)

    await open(page, '/other-2022/about', { lang: 'en' })
    await page
      .getByRole('combobox', { name: 'Department and year' })
      .selectOption({ value: first.id })
    await expect(page).toHaveURL(/\/about\?lang=en$/)
  })
})
