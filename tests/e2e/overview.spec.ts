import {
  defaultEntry,
  defaultLedger,
  withHtml,
  withMissing,
  withoutNarrative,
  withoutScorecard,
} from '../ledgers.ts'
import type { Page } from '@playwright/test'
import {
  axeInThemes,
  drawer,
  expect,
  open,
  openPlace,
  targetsAtWidths,
  test,
  withLedger,
} from './support.ts'

const SENTENCE = '2021 年支出 329.22 万元，每花 100 元，约 78 元用于科学技术。'
const TABLES = Object.keys(defaultLedger().tables)

const answer = (page: Page) => page.getByRole('heading', { level: 1, name: SENTENCE })
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a sentence, a picture and three things answer on the first screen; what follows says where from, and what departs', async ({
  page,
}) => {
  await open(page)
  await expect(answer(page)).toBeInViewport({ ratio: 1 })
  const hundred = card(page, '每花 100 元')
  await expect(hundred.locator('.hundred svg')).toBeInViewport({ ratio: 1 })
  for (const text of ['78 科学技术', '17 社会保障和就业', '<1 教育'])
    await expect(hundred.getByRole('listitem').filter({ hasText: text })).toBeInViewport()
  const things = card(page, '值得知道的事').getByRole('listitem')
  for (const text of ['近三分之一的支出来自往年结转', '年初预算的 15 倍', '94.99 万元'])
    await expect(things.filter({ hasText: text })).toBeInViewport({ ratio: 1 })

  const flow = card(page, '钱从哪里来，到哪里去')
  for (const text of ['103.49', '220.25', '329.43', '257.08', '0.21'])
    await expect(flow).toContainText(text)
  await expect(card(page, '收支与结转')).toContainText('329.22')
  await expect(card(page, '基本支出和项目支出')).toContainText('135.04')
  await expect(card(page, '三公经费')).toContainText('19.76%')
  const first = card(page, '与年初预算相差最多').getByRole('listitem').first()
  await expect(first).toContainText('科普活动')
  await expect(first).toContainText('+84.0')
  await expect(first).toContainText('1,548.28%')
  await expect(first).toContainText('用省科协存量资金支付相关业务')
  const office = card(page, '与上年相比').getByRole('listitem').filter({ hasText: '机关运行经费' })
  await expect(office).toContainText('减少')
  await expect(office).toContainText('1.29 万元')
  await expect(office).toContainText('公务用车运行维护费减少')
  await expect(office).toContainText('上年（推算）')
  await expect(office).toContainText('19.70')
})

test('figures lead to their places, classes to their spending, and back again', async ({
  page,
}) => {
  await open(page)
  await page.locator('.hero').getByRole('link', { name: '225.94 万元' }).click()
  await expect(page).toHaveURL(/evidence=totals\/income\.year-total\/amount/)
  await openPlace(page)
  await expect(page).toHaveURL(/tables\?cell=totals\/income\.year-total\/amount/)
  await page.goBack()
  await expect(drawer(page)).toContainText('225.94')
  await page.locator('.hero').getByRole('link', { name: '社会保障和就业', exact: true }).click()
  await expect(page).toHaveURL(/spending\?focus=208/)
  await page.goBack()
  await expect(answer(page)).toBeVisible()
})

test('every view is one step away, by keyboard too', async ({ page }) => {
  await open(page)
  const ways = page.getByRole('region', { name: '接着看' }).getByRole('link')
  await expect(ways).toHaveCount(8)
  const budget = ways.filter({ hasText: '预算与决算' })
  await budget.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/budget$/)
})

test('a reload keeps ledger and language', async ({ page }) => {
  await open(page, '', { lang: 'en' })
  await page.reload()
  await expect(
    page.getByText(
      'In 2021, 3.29 million yuan was spent; of every 100 yuan, about 78 went to science and ' +
        'technology.',
    ),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Of every 100 yuan spent' })).toContainText(
    'Social security and employment',
  )
  await expect(page.locator('.hero')).toContainText('2,259,400 yuan')
})

test('says why where nothing is published', async ({ page }) => {
  await withLedger(page, withoutNarrative(withoutScorecard(withMissing(TABLES))))
  await open(page)
  for (const text of [
    '没有公布按功能分类的支出',
    '无从衡量哪些事要紧',
    '全年总计、来源或去向没有公布',
    '文件没有公布收入支出决算总表',
    '文件没有公布基本支出和项目支出',
    '文件没有公布“三公”经费',
    '文件没有公布各项的年初预算',
    '文件没有说明与上年相比的变化',
  ])
    await expect(page.getByText(text)).toBeVisible()
})

test('text of a ledger stays text', async ({ page }) => {
  await withLedger(page, withHtml())
  await open(page)
  await expect(page.getByRole('region', { name: '与上年相比' })).toContainText('<img src=x')
  expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
})

test('has no accessibility violation', async ({ page }) => {
  await open(page)
  await expect(page.getByRole('region', { name: '接着看' })).toBeVisible()
  await axeInThemes(page)
  await targetsAtWidths(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('nothing is wider than the screen, in either language', async ({ page }) => {
    for (const lang of ['zh', 'en'] as const) {
      await open(page, '', { lang })
      await expect(page.locator('html')).toHaveAttribute('lang', lang === 'zh' ? 'zh-CN' : 'en')
      await expect(page.locator('.ways')).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    }
  })

  test('nothing moves while it loads', async ({ page }) => {
    await page.addInitScript(() => {
      const seen = { shift: 0 }
      Object.assign(window, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.route(`**/${defaultEntry().file}`, async (route) => {
      await new Promise((done) => setTimeout(done, 300))
      await route.continue()
    })
    await open(page)
    await expect(page.locator('.ways')).toBeVisible()
    const shift = await page.evaluate(
      () => (window as unknown as { seen: { shift: number } }).seen.shift,
    )
    expect(shift).toBeLessThanOrEqual(0.02)
  })
})

test('prints all of it', async ({ page }) => {
  await open(page)
  await expect(page.locator('.ways')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('与上年相比')).toBeVisible()
  await expect(page.locator('.ways')).toBeHidden()
  // As wide as a sheet of A4 between its margins: there the picker names the department on screen.
  await page.setViewportSize({ width: 688, height: 1000 })
  await expect(page.locator('header .department')).toBeVisible()
})
