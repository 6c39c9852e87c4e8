import type { Locator, Page } from '@playwright/test'
import * as ledgers from '../ledgers.ts'
import { axeInThemes, drawer, expect, open, tabTo, test, withLedger } from './support.ts'

const shareButton = (page: Page) => page.getByRole('button', { name: /^(分享|Share)$/ })
const menu = (page: Page) => page.getByRole('dialog', { name: /^(分享|Share)$/ })
const text = (page: Page, label: string) => menu(page).getByRole('textbox', { name: label })

async function share(page: Page, path: string, lang?: 'en'): Promise<Locator> {
  await open(page, path, lang ? { lang } : {})
  await shareButton(page).click()
  await expect(menu(page).getByRole('textbox').first()).toBeVisible()
  return menu(page)
}

/** The elements that a snippet makes of a page. */
async function readCode(page: Page, code: string): Promise<Record<string, string>[]> {
  // In a page of its own: the policy of the dashboard forbids the style attribute of the frame.
  const blank = await page.context().newPage()
  const read = await blank.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    return [...body.querySelectorAll('*')].map((element) => ({
      name: element.localName,
      ...Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    }))
  }, code)
  await blank.close()
  return read
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('the link is copied by keyboard alone, and the focus comes back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'spending?focus=208&sort=code')
  await tabTo(shareButton(page))
  await page.keyboard.press('Enter')
  const copy = page.getByRole('button', { name: '复制 链接' })
  await expect(copy).toBeVisible()
  await tabTo(copy)
  await page.keyboard.press('Enter')
  await expect(menu(page).getByText('已复制')).toBeVisible()
  expect(await copied(page)).toBe(page.url())
  await page.keyboard.press('Escape')
  await expect(menu(page)).toBeHidden()
  await expect(shareButton(page)).toBeFocused()
})

test('the link names the ledger also where it is the first, and opens what is on show', async ({
  page,
}) => {
  await share(page, '/')
  const link = await text(page, '链接').inputValue()
  expect(link).toMatch(new RegExp(`#/${ledgers.defaultEntry().id}$`))

  // Or the heading of the page before would be taken for this one's.
  await page.goto('about:blank')
  await share(page, 'checks?verdict=rounding&family=prose')
  const checks = await text(page, '链接').inputValue()
  await page.goto('about:blank')
  await page.goto(checks)
  await expect(page.getByRole('heading', { level: 1, name: '核对' })).toBeVisible()
  expect(page.url()).toBe(checks)
})

const SOURCE = '（焦作市科学技术协会 2021 年度部门决算；来源：焦作市科学技术协会部门决算）'
const QUOTES = [
  ['', '2021 年支出 329.22 万元，每花 100 元'],
  ['spending?focus=208', '社会保障和就业支出 56.22 万元，占全部支出的 17.08%'],
  ['tables?cell=expenditure/2060702/project', '支出决算表 · 科普活动 · 项目支出：89.8 万元（'],
] as const

for (const [path, said] of QUOTES)
  test(`a quotation of ${path || 'the overview'} has its figure, source and link`, async ({
    page,
  }) => {
    await share(page, path)
    const quote = text(page, '可以引用的一句话')
    await expect(quote).toHaveValue(new RegExp(escaped(said)))
    const link = await text(page, '链接').inputValue()
    expect((await quote.inputValue()).endsWith(`${SOURCE} ${link}`)).toBe(true)
  })

test('the code is one frame that leads to the part that was chosen', async ({ page }) => {
  await share(page, 'spending?focus=208&evidence=expenditure/208/total')
  const code = text(page, '嵌入网页的代码')
  const [frame, ...others] = await readCode(page, await code.inputValue())
  expect(others).toEqual([])
  expect(frame).toMatchObject({
    name: 'iframe',
    title: '支出构成 · 焦作市科学技术协会 · 2021 年度部门决算',
    width: '100%',
    loading: 'lazy',
  })
  const { id } = ledgers.defaultEntry()
  expect(frame?.['src']).toBe(
    `${new URL(page.url()).origin}/#/${id}/spending?focus=208&embed=sunburst`,
  )
  await menu(page).getByRole('combobox').selectOption('grid')
  await expect(code).toHaveValue(/embed=grid/)
})

test('evidence that comes late leaves the menu open that was opened before it', async ({
  page,
}) => {
  let letCome: (() => void) | undefined
  await page.route(/\/EvidenceDrawer-.*\.js$/, async (route) => {
    await new Promise<void>((resolve) => (letCome = resolve))
    await route.continue()
  })
  await share(page, 'spending?evidence=expenditure/208/total')
  letCome?.()
  await expect(drawer(page)).toBeVisible()
  await expect(menu(page).getByRole('textbox').first()).toBeVisible()
})

test('no text of a ledger leaves its place in the code', async ({ page }) => {
  const data = ledgers.changed(ledgers.withHtml(), (ledger) => {
    ledger.department = '"><script>alert(1)</script>'
  })
  const entry = { ...ledgers.defaultEntry(), department: data.department }
  await withLedger(page, data, entry)
  await share(page, 'sangong')
  const read = await readCode(page, await text(page, '嵌入网页的代码').inputValue())
  expect(read).toHaveLength(1)
  expect(read[0]).toMatchObject({ name: 'iframe' })
  expect(JSON.stringify(read)).toContain('<script>alert(1)</script>')
})

test('where copying is refused the text is selected, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await share(page, 'budget')
  await page.getByRole('button', { name: '复制 可以引用的一句话' }).click()
  await expect(menu(page).getByText('浏览器不允许复制')).toBeVisible()
  const selected = await text(page, '可以引用的一句话').evaluate((element) => {
    const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement
    return document.activeElement === element && value.slice(selectionStart, selectionEnd)
  })
  expect(selected).toContain('年初预算 227.68 万元')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the header stays on one line, also beside a picker', async ({ page }) => {
    const entry = ledgers.defaultEntry()
    const other = { ...entry, id: 'other', year: 2022 }
    await page.route('**/data/index.json', (route) =>
      route.fulfill({ json: { ledgers: [entry, other] } }),
    )
    for (const lang of ['zh', 'en'] as const) {
      await open(page, 'budget', { lang })
      const tools = page.locator('header .tools').locator('select, .button:visible:not(.asks)')
      await expect(tools).toHaveCount(6)
      const boxes = await tools.evaluateAll((all) =>
        all.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
      )
      expect(new Set(boxes.map(({ y }) => y)).size).toBe(1)
      expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(360)
      for (const { width, height } of boxes)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    }
  })

  test('the menu leads to the slides and to the report', async ({ page }) => {
    await share(page, 'budget')
    const { id } = ledgers.defaultEntry()
    const href = (name: string) => menu(page).getByRole('link', { name }).getAttribute('href')
    expect(await href('演示')).toBe(`#/${id}/present`)
    expect(await href('打印报告')).toBe(`#/${id}/report`)
    const box = (await menu(page).boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(360)
  })
})

test('the menu is no hindrance to anybody', async ({ page }) => {
  await open(page, 'budget')
  await shareButton(page).click()
  await expect(text(page, '链接')).toBeVisible()
  await axeInThemes(page)
})

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
