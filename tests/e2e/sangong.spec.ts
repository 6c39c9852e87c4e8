import type { Page } from '@playwright/test'
import { HTML, inYuan, withHtml } from '../ledgers.ts'
import { underOneMore } from '../views/sangong/furtherRows.ts'
import {
  axeInThemes,
  expect,
  open,
  openPlace,
  targetsAtWidths,
  test,
  withLedger,
} from './support.ts'

const part = (page: Page, name: string | RegExp) =>
  page.locator('.part', { has: page.getByRole('heading', { name }) })
const twin = (page: Page) => page.getByRole('region', { name: /预算完成情况|Completion/ })
const costs = (page: Page) => page.getByRole('region', { name: /数量与单位费用|Counts/ })

test('gauges the total and draws every part, with amounts, reasons and what is inferred', async ({
  page,
}) => {
  await open(page, 'sangong')
  await expect(page.getByRole('img', { name: /合计：.*19\.76%/ })).toBeVisible()
  await expect(page.locator('canvas')).toHaveCount(1)
  await expect(part(page, '公务接待费')).toContainText('23.33%')
  await expect(part(page, '公务接待费')).toContainText('2021年公务接待次数减少')
  await expect(part(page, '公务用车购置及运行费').locator('a', { hasText: '3.5*' })).toBeVisible()
  await expect(page.getByText('带 * 的数字')).toBeVisible()

  // No percentage of nothing; the blank cell and the printed zero stay apart.
  const abroad = part(page, '因公出国')
  await expect(abroad).toContainText('预算与决算都是 0，没有完成率')
  await expect(abroad).toContainText('表中空白')
  await expect(abroad.getByRole('link', { name: '文件印为 0%' })).toHaveAttribute(
    'href',
    /evidence=narrative\/sangong-abroad\/rate/,
  )
  await expect(abroad.getByRole('link', { name: '0', exact: true }).last()).toHaveAttribute(
    'href',
    /evidence=narrative\/sangong-abroad\/actual/,
  )
})

test('derives unit costs from figures that lead to their places', async ({ page }) => {
  await open(page, 'sangong')
  const guests = costs(page).getByRole('row', { name: /国内来宾/ })
  await expect(guests).toContainText('约 127 元')
  await expect(costs(page).getByRole('row', { name: /因公出国（境）团组/ })).toContainText(
    '数量为 0，不计算',
  )
  await guests.getByRole('link', { name: /11/ }).click()
  await openPlace(page)
  await expect(page).toHaveURL(/figure=narrative\/sangong-reception-domestic\/persons/)
  await page.goBack()
  await expect(guests).toBeVisible()
})

test('gives the same figures as a table, kept in the address', async ({ page }) => {
  await open(page, 'sangong')
  await page.getByRole('button', { name: '看表格' }).press('Enter')
  await expect(page).toHaveURL(/parts=table/)
  await page.reload()
  await expect(twin(page).getByRole('row', { name: /公务接待费/ })).toContainText('17.28%')
  await expect(twin(page).getByRole('row')).toHaveCount(7)
})

test('shows rows of other expenses, and how they stand to the total', async ({ page }) => {
  await withLedger(page, underOneMore())
  await open(page, 'sangong')
  await expect(part(page, /^会议费/)).toContainText('另行公布')
  await expect(part(page, /^会议费/)).toContainText('1.50')
  await expect(part(page, /^合计/)).toContainText('含“三公”经费小计、会议费、培训费')
  await open(page, 'sangong?parts=table', { lang: 'en' })
  await expect(twin(page).getByRole('row', { name: /^会议费/ })).toContainText('also published')
  await expect(page.getByText('is not counted in the total')).toBeVisible()
})

test('shows texts of a ledger as text, and other units', async ({ page }) => {
  await withLedger(page, withHtml(inYuan()))
  await open(page, 'sangong')
  await expect(part(page, '公务接待费')).toContainText(HTML)
  await expect(page.locator('.sentence')).toContainText('41,000.00 元')
  expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
})

test('has no accessibility violation', async ({ page }) => {
  await open(page, 'sangong')
  await expect(page.locator('canvas')).toHaveCount(1)
  await axeInThemes(page)
  await targetsAtWidths(page)
  await open(page, 'sangong?parts=table', { lang: 'en' })
  await expect(twin(page)).toBeVisible()
  await axeInThemes(page)
})
