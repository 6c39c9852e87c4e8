import type { Locator, Page } from '@playwright/test'
import {
  changed,
  defaultEntry,
  defaultLedger,
  type LedgerData,
  withHtml,
  withoutScorecard,
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

const table = (page: Page): Locator =>
  page.getByRole('table', { name: /绩效指标|Performance indicators/ })
/** With or without the sign of a discrepancy, which comes with the checks. */
const row = (page: Page, name: string): Locator =>
  table(page).getByRole('button', { name: new RegExp(`^${name}( 与别处不一致)?$`) })

test('puts the printed total, the sum of the scores and the prose beside each other', async ({
  page,
}) => {
  await open(page, 'scorecard')
  const totals = page.locator('section', { has: page.getByRole('heading', { name: '总分' }) })
  await expect(totals.locator('dl > div')).toHaveText([
    /自评表所印总分\s*97\.7/,
    /各项得分之和.*97\.9/,
    /说明文字所写\s*97\.9/,
  ])
  await expect(totals).toContainText('最多相差 0.2 分')
  await totals.getByRole('link', { name: '97.9' }).last().click()
  await openPlace(page)
  await expect(page.locator('article [aria-current=true]')).toHaveText('97.9')
  await page.goBack()
  await expect(totals).toBeVisible()
})

test('drills from level to level by keyboard alone, and the address follows', async ({ page }) => {
  await open(page, 'scorecard')
  await row(page, '投入管理指标').focus()
  await page.keyboard.press('Enter')
  await expect(row(page, '投入管理指标')).toHaveAttribute('aria-expanded', 'true')
  await tabTo(row(page, '工作目标管理'))
  await tabTo(row(page, '预算和财务管理'))
  await page.keyboard.press('Space')
  await tabTo(row(page, '政府釆购执行率'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/open=1,1\.2,1\.2\.7/)

  await page.reload()
  await expect(row(page, '政府釆购执行率')).toHaveAttribute('aria-expanded', 'true')
  await row(page, '投入管理指标').focus()
  await page.keyboard.press('Enter')
  await expect(row(page, '政府釆购执行率')).toBeHidden()
})

test('an explanation has two lines until its row is opened', async ({ page }) => {
  await open(page, 'scorecard?open=1,1.2')
  const explanation = table(page).getByText('是否存在虚列支出情况')
  const height = async () => (await explanation.boundingBox())!.height
  const clamped = await height()
  await row(page, '资金使用合规性').click()
  await expect.poll(height).toBeGreaterThan(clamped * 1.4)
})

test('shows lost points alone, with their reasons, from a link', async ({ page }) => {
  await open(page, 'scorecard?lost=1')
  await expect(table(page).getByRole('row')).toHaveCount(1 + 5)
  await expect(table(page)).toContainText('失 1 分：当年未进行政府采购')
  await expect(table(page)).toContainText('失 1 分，文件未说明原因')
  const filter = page.getByRole('button', { name: '只看失分（3）' })
  await expect(filter).toHaveAttribute('aria-pressed', 'true')
  await filter.click()
  await expect(page).not.toHaveURL(/lost/)
  await expect(row(page, '产出指标')).toBeVisible()
})

test('leads from a bar to its group', async ({ page }) => {
  await open(page, 'scorecard')
  await page.getByRole('listitem').getByRole('button', { name: '满意度' }).click()
  await expect(row(page, '满意度')).toBeFocused()
  await expect(row(page, '社会公众满意度')).toBeVisible()
})

test('a link to a figure opens what it is in, marks it and brings it to sight', async ({
  page,
}) => {
  await open(page, 'scorecard?figure=scorecard/1.2.3/score')
  const cell = page.locator('[data-address="scorecard/1.2.3/score"]')
  await expect(cell).toBeInViewport()
  await expect(cell).toHaveClass(/marked/)
  await expect(cell).toBeFocused()
  await row(page, '预算和财务管理').click()
  await expect(cell).toBeHidden()

  await page.goto(`./#/${defaultEntry().id}/scorecard?figure=scorecard/execution.other/rate`)
  await expect(page.locator('td.marked')).toHaveText('99.65%')
  await page.goto(`./#/${defaultEntry().id}/scorecard?figure=scorecard/9.9/score`)
  await expect(page.getByText('没有地址为“scorecard/9.9/score”的数字')).toBeVisible()
})

test('keeps goals short until they are opened, and remembers which are', async ({ page }) => {
  await open(page, 'scorecard')
  const text = page.getByText('主题党日')
  await expect(text).toBeHidden()
  await page.getByText('目标1').click()
  await expect(text).toBeVisible()
  await expect(page).toHaveURL(/goals=1/)
  await page.reload()
  await expect(text).toBeVisible()
})

test('prints every indicator with its whole explanation', async ({ page }) => {
  await open(page, 'scorecard')
  await page.emulateMedia({ media: 'print' })
  await expect(table(page).getByText('服务对象满意度', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '展开各组' })).toBeHidden()
  await expect(page.getByText('主题党日')).toBeVisible()
})

test('a ledger without a scorecard says so and leads back', async ({ page }) => {
  await withLedger(page, withoutScorecard())
  await open(page, 'scorecard?lost=1&open=1')
  await expect(page.getByText('这份决算没有公布绩效自评表')).toBeVisible()
  await page.getByRole('link', { name: '回到总览' }).click()
  await expect(page).not.toHaveURL(/scorecard/)
})

function withManyIndicators(): LedgerData {
  return changed(defaultLedger(), (copy) => {
    const card = copy.scorecard!
    delete card.execution
    card.goals = card.tasks = []
    for (const first of card.groups)
      for (const second of first.groups)
        second.indicators = Array.from({ length: 60 }, (_, index) => ({
          ...second.indicators[0]!,
          id: `${second.id}.${index}`,
          name: `指标${second.id}.${index}`,
          weight: index % 7 ? '0.5' : null,
          score: ['0.5', '0.4', '-1', null, '0.9'][index % 5]!,
        }))
  })
}

test('stands hundreds of indicators with blanks and negative scores', async ({ page }) => {
  await withLedger(page, withManyIndicators())
  await open(page, 'scorecard')
  await page.getByRole('button', { name: '展开各组' }).click()
  await expect(table(page).getByRole('row')).toHaveCount(1 + 3 + 7 + 7 * 60 + 2)
  await expect(page.getByText('只把已公布的相加')).toBeVisible()
  await expect(table(page).getByText('得分高于权重').first()).toBeVisible()
  await expect(page.getByRole('region', { name: '预算执行情况' })).toHaveCount(0)
})

test('runs nothing that a ledger brings', async ({ page }) => {
  await withLedger(page, withHtml())
  await open(page, 'scorecard?lost=1&open=1.2.7&goals=1&tasks=1')
  await expect(table(page)).toContainText('<b>html</b>')
  expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
})

test('fits every width without scrolling the page sideways', async ({ page }) => {
  await open(page, 'scorecard?open=1,1.2,1.2.9')
  for (const width of [360, 768, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await expect.poll(over, `at ${width}`).toBe(0)
  }
})

test('has no accessibility violation that axe finds', async ({ page }) => {
  await open(page, 'scorecard?open=1,1.2,1.2.7&goals=1&figure=scorecard/1.2.3/score')
  await axeInThemes(page)
  await targetsAtWidths(page)
})
