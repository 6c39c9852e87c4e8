import type { Page } from '@playwright/test'
import { changed, defaultLedger, withHtml } from '../ledgers.ts'
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

const sectionOf = (page: Page, name: string | RegExp) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name }) })

test('holds duties, organisation, every section and figure, the glossary and the source', async ({
  page,
}) => {
  const { narrative, duties, glossary, source } = defaultLedger()
  await open(page, 'about')
  await expect(page.locator('.sentence')).toContainText(`说明共 ${narrative.length} 节`)
  await expect(sectionOf(page, '部门职责').getByRole('listitem')).toHaveCount(duties.length)
  for (const { number, title } of narrative)
    await expect(sectionOf(page, `${number}、${title}`)).toBeVisible()
  await expect(sectionOf(page, '名词解释').locator('dt')).toHaveCount(glossary.length)
  await expect(sectionOf(page, '附件')).toContainText('重点绩效评价相关报告')
  await expect(sectionOf(page, '来源')).toContainText(source.title)

  const figures = narrative
    .flatMap(({ parts }) => parts)
    .flatMap((part) => part.figures.map((figure) => ({ part: part.id, ...figure })))
  const shown = await page
    .locator('[data-address]')
    .evaluateAll((all) =>
      all.map((each) => [each.getAttribute('data-address'), each.textContent?.replace(/,/g, '')]),
    )
  expect(new Map(shown as [string, string][])).toEqual(
    new Map(figures.map(({ part, key, value }) => [`narrative/${part}/${key}`, value])),
  )
})

test('a figure leads to the cell that prints it', async ({ page }) => {
  await open(page, 'about')
  await page.locator('[data-address="narrative/expenditure/project"]').click()
  const same = drawer(page).getByRole('region', { name: '同一个数还印在' })
  await same.getByRole('listitem').filter({ hasText: '支出决算表' }).getByRole('link').click()
  await openPlace(page)
  await expect(page).toHaveURL(/tables\?cell=expenditure\/total\/project/)
  await page.goBack()
  await expect(sectionOf(page, '三、支出决算情况说明')).toBeVisible()
})

test('a link to a figure brings it to sight and marks it', async ({ page }) => {
  await open(page, 'about?figure=narrative/performance-projects/average-score')
  const figure = page.locator('[data-address="narrative/performance-projects/average-score"]')
  await expect(figure).toBeInViewport()
  await expect(figure).toHaveAttribute('aria-current', 'true')
  await expect(figure).toBeFocused()
  await page.reload()
  await expect(figure).toBeInViewport()
})

test('says so where a link names no figure', async ({ page }) => {
  await open(page, 'about?figure=narrative/none/such')
  const notice = page.getByRole('status').filter({ hasText: 'narrative/none/such' })
  await expect(notice).toBeVisible()
})

test('the contents lead to a section; its address leads there again, and Back returns', async ({
  page,
}) => {
  await open(page, 'about')
  const contents = page.getByRole('navigation', { name: '目录' })
  await contents.getByRole('link', { name: '十、机关运行经费支出情况说明' }).click()
  const heading = page.getByRole('heading', { name: '十、机关运行经费支出情况说明' })
  await expect(heading).toBeInViewport()
  await expect(heading).toBeFocused()
  await expect(page).toHaveURL(/section=office-operation/)
  await expect(contents.locator('[aria-current]')).toHaveText('十、机关运行经费支出情况说明')
  await page.reload()
  await expect(heading).toBeInViewport()
  await page.goBack()
  await expect(page).not.toHaveURL(/section=/)
})

test('a term says what it is, by keyboard too', async ({ page }) => {
  await open(page, 'about')
  const term = sectionOf(page, '三、支出决算情况说明').getByRole('button', { name: '基本支出' })
  const definition = page.getByText('为保障机构正常运转、完成日常工作任务')
  await expect(definition).toHaveCount(1)
  await term.focus()
  await page.keyboard.press('Enter')
  await expect(definition).toHaveCount(2)
  await expect(definition.first()).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(definition).toHaveCount(1)
})

test('folds the contents on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, 'about')
  const contents = page.getByRole('navigation', { name: '目录' })
  const link = contents.getByRole('link', { name: '名词解释' })
  await expect(link).toBeHidden()
  await contents.getByText('目录').click()
  await link.click()
  await expect(page.getByRole('heading', { level: 2, name: '名词解释' })).toBeInViewport()
  await expect(link).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})

test('keeps lines readable, and prints without the contents, terms as plain words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page, 'about')
  const em = await page.locator('.passage').evaluateAll((all) =>
    all.map((each) => {
      const { fontSize } = getComputedStyle(each)
      return each.getBoundingClientRect().width / parseFloat(fontSize)
    }),
  )
  // Forty characters at most.
  expect(Math.max(...em)).toBeLessThanOrEqual(40)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '目录' })).toBeHidden()
  await expect(sectionOf(page, '名词解释')).toBeVisible()
})

test('runs nothing that a ledger brings', async ({ page }) => {
  const hostile = changed(withHtml(), (copy) => {
    copy.source.url = 'javascript:window.ranHtml=true'
  })
  await withLedger(page, hostile)
  await open(page, 'about')
  await expect(sectionOf(page, /部门职责/)).toContainText('<b>html</b>')
  await expect(sectionOf(page, /来源/).getByRole('link')).toHaveText([/报告/])
  await expect(page.locator('a[href^="javascript" i]')).toHaveCount(0)
  expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
})

test('speaks English around the Chinese of the document', async ({ page }) => {
  await open(page, 'about', { lang: 'en' })
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible()
  await expect(page.locator('.sentence')).toContainText('13 sections')
  await expect(page.getByRole('heading', { level: 2, name: 'Glossary' })).toBeVisible()
})

test('has no accessibility violation that axe finds', async ({ page }) => {
  await open(page, 'about?figure=narrative/income/total')
  await axeInThemes(page)
  await targetsAtWidths(page)
})
