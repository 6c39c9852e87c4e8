import type { Page } from '@playwright/test'
import {
  changed,
  defaultLedger,
  HTML,
  inYuan,
  withHtml,
  withManyCodes,
  withoutNarrative,
  withSplit,
} from '../ledgers.ts'
import {
  axeInThemes,
  expect,
  open,
  openPlace,
  tabTo,
  targetsAtWidths,
  test,
  withLedger,
} from './support.ts'

const rows = (page: Page) => page.locator('.row .name')
const row = (page: Page, name: string) => page.locator('.row', { hasText: name })
const twin = (page: Page) => page.getByRole('region', { name: /各项预算与决算|Budget and actual/ })

test('answers in one sentence, puts reasons beside the bars, and prints them', async ({ page }) => {
  await open(page, 'budget')
  await expect(page.locator('.sentence')).toHaveText(
    '年初预算 227.68 万元，决算 323.56 万元，为年初预算的 142.11%；12 项可比，其中 4 项与预算相等，偏离最大的是“科普活动”（1,548.28%）。',
  )
  await expect(page.getByText('12 项说明相加（推算）：219.20，与公布的合计相差 8.48')).toBeVisible()
  await expect(page.locator('canvas').first()).toBeVisible()

  await expect(row(page, '2060702')).toContainText('用省科协存量资金支付相关业务')
  await expect(row(page, '2060199')).toContainText('预算为 0，没有完成率')
  await expect(row(page, '2069999')).toContainText('文件未公布年初预算')
  await expect(page.getByText('表中有决算数，说明未公布年初预算（1 项）')).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(row(page, '2060702')).toContainText('1,548.28%')
  await expect(row(page, '2060702').locator('.reason')).toBeVisible()
})

test('draws the bars of each row beside its text, at every width', async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await open(page, 'budget')
    const last = page.locator('.bars').last()
    await last.scrollIntoViewIfNeeded()
    await expect(last.locator('canvas')).toBeVisible()
    // Ink on the canvas where the strip of the longest bar is, none where its reason is.
    await expect.poll(() => inkAt(page, '机构运行', '.strip')).toBeGreaterThan(50)
    expect(await inkAt(page, '机构运行', '.reason')).toBe(0)
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
    expect(scrollWidth).toBe(clientWidth)
  }
})

/** Pixels that are drawn behind a part of a row. */
function inkAt(page: Page, name: string, part: string): Promise<number> {
  return row(page, name).evaluate((element, part) => {
    const bars = element.closest('.bars')
    const canvas = bars?.querySelector('canvas')
    const box = element.querySelector(part)?.getBoundingClientRect()
    const origin = canvas?.getBoundingClientRect()
    if (!canvas || !box || !origin) return -1
    const scale = canvas.width / origin.width
    const { data } = canvas
      .getContext('2d')!
      .getImageData(
        (box.left - origin.left) * scale,
        (box.top - origin.top) * scale,
        Math.max(1, box.width * scale),
        Math.max(1, box.height * scale),
      )
    return data.filter((value, index) => index % 4 === 3 && value > 0).length
  }, part)
}

test('sorts and measures by the address, and restores both on reload', async ({ page }) => {
  await open(page, 'budget')
  await expect(rows(page).nth(1)).toHaveText('科普活动')
  await page.getByRole('button', { name: '按编码' }).click()
  await expect(page).toHaveURL(/sort=code/)
  await expect(rows(page).nth(1)).toHaveText('培训支出')
  await page.getByRole('button', { name: '完成率', exact: true }).click()
  await expect(page).toHaveURL(/measure=completion/)
  await page.reload()
  await expect(rows(page).nth(1)).toHaveText('培训支出')
  await expect(page.getByRole('button', { name: '完成率', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('button', { name: '按偏离' }).click()
  await expect(page).not.toHaveURL(/sort=/)
})

test('gives the same figures as a table, whose figures lead to their places', async ({ page }) => {
  await open(page, 'budget?items=table')
  const line = twin(page).getByRole('row', { name: /2060702/ })
  for (const text of ['科学技术支出', '5.8', '89.8', '84.0', '1,548.28%', '用省科协存量资金'])
    await expect(line).toContainText(text)
  await expect(twin(page).getByRole('row')).toHaveCount(1 + 1 + 13)
  await line.getByRole('link', { name: '89.8' }).click()
  await openPlace(page)
  await expect(page).toHaveURL(/\/tables\?cell=general-budget\/2060702\/total/)
  await page.goBack()
  await expect(twin(page)).toBeVisible()
})

test('is operated by keyboard', async ({ page }) => {
  await open(page, 'budget')
  await page.getByRole('button', { name: '按决算数' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows(page).nth(1)).toHaveText('机构运行')
  await tabTo(page.getByRole('button', { name: '看表格' }))
  await page.keyboard.press('Enter')
  await expect(twin(page)).toBeVisible()
  await tabTo(twin(page))
})

test('shows texts of a ledger as text', async ({ page }) => {
  await withLedger(page, withHtml())
  await open(page, 'budget')
  await expect(row(page, '2060702')).toContainText(HTML)
  await page.getByRole('button', { name: '看表格' }).click()
  await expect(twin(page)).toContainText(HTML)
  expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
})

test('breaks off an outlier among amounts, and takes a negative one', async ({ page }) => {
  const ledger = changed(defaultLedger(), (copy) => {
    for (const row of copy.tables['general-budget']?.rows ?? []) {
      if (row.key === '2060702') row.cells['total'] = '99999.99'
      if (row.key === '2050803') row.cells['total'] = '-0.73'
    }
  })
  await withLedger(page, ledger)
  await open(page, 'budget?sort=amount')
  await expect(rows(page).nth(1)).toHaveText('科普活动')
  await expect(row(page, '2060702')).toContainText('99,999.99')
  await expect(row(page, '2060702')).toContainText('说明中')
  await page.locator('.bars').last().scrollIntoViewIfNeeded()
  await expect.poll(() => inkAt(page, '机构运行', '.strip')).toBeGreaterThan(50)
})

test('takes other units, split tables and very many items', async ({ page }) => {
  for (const ledger of [inYuan(), withSplit('general-budget')]) {
    await withLedger(page, ledger)
    await open(page, '/')
    await open(page, 'budget')
    await expect(page.locator('.sentence')).toContainText('142.11%')
  }
  await withLedger(page, withManyCodes(600, 'general-budget', withoutNarrative()))
  await page.reload()
  await open(page, 'budget')
  const last = page.locator('.bars').last()
  // Rows grow as they come near, and move those below them: it is a chase, without a pause.
  await expect(async () => {
    await last.evaluate((bars) => bars.scrollIntoView())
    await expect(last.locator('canvas')).toBeInViewport({ timeout: 50 })
  }).toPass({ intervals: [50], timeout: 60_000 })
})

test('has no accessibility violation', async ({ page }) => {
  await open(page, 'budget')
  await expect(page.locator('canvas').first()).toBeVisible()
  await axeInThemes(page)
  await open(page, 'budget?items=table', { lang: 'en' })
  await expect(twin(page)).toBeVisible()
  await axeInThemes(page)
  await targetsAtWidths(page)
})
