import type { Locator, Page } from '@playwright/test'
import { HTML, withHtml, withManyCodes } from '../ledgers.ts'
import {
  axeInThemes,
  expect,
  open,
  openPlace,
  ringIn,
  targetsAtWidths,
  test,
  withLedger,
} from './support.ts'

/** The search of codes, and what it finds. */
const codes = (page: Page): Locator => page.locator('main').getByRole('combobox')
const sentence = (page: Page): Locator => page.locator('.sentence')
const canvas = (page: Page): Locator => page.locator('figure canvas')
const panel = (page: Page): Locator => page.getByRole('region', { name: /金额与依据|evidence/ })
const bars = (page: Page): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: /的构成|consists of$/ }) })
const grid = (page: Page): Locator => page.getByRole('treegrid', { name: /科目表|All codes/ })
const row = (page: Page, name: string): Locator =>
  grid(page).getByRole('row', { name: new RegExp(`^${name}`) })
const path = (page: Page): Locator =>
  page.getByRole('navigation', { name: /当前位置|Where you are/ }).getByRole('listitem')

/** A point of the sunburst, by angle (clockwise from the top, in turns) and share of the radius. */
async function press(page: Page, turns: number, share: number): Promise<void> {
  await expect(canvas(page)).toBeVisible()
  const { x, y, radius } = await ringIn(canvas(page))
  const angle = turns * 2 * Math.PI
  await canvas(page).click({
    position: {
      x: x + share * radius * Math.sin(angle),
      y: y - share * radius * Math.cos(angle),
    },
  })
}

test('says where the money went, and shows it as picture, bars, table and panel', async ({
  page,
}) => {
  await open(page, 'spending')
  await expect(sentence(page)).toHaveText(
    '全部支出 329.22 万元：每花 100 元，约 78 元用于科学技术，约 17 元用于社会保障和就业。',
  )
  await expect(page.getByRole('img', { name: /旭日图：全部支出 329\.22 万元/ })).toBeVisible()
  await expect(bars(page).getByRole('listitem')).toHaveText([
    /科学技术支出.*257\.08.*78\.09%/,
    /社会保障和就业支出.*56\.22.*17\.08%/,
    /卫生健康支出.*9\.54.*2\.90%/,
    /其他支出.*5\.66.*1\.72%/,
    /教育支出.*0\.73.*0\.22%/,
  ])
  await expect(bars(page)).toContainText('多 0.01 万元，属四舍五入尾差')
  await expect(panel(page)).toContainText('227.68')
  await expect(panel(page)).toContainText('142.11%')
  await expect(grid(page).locator('[aria-level]')).toHaveCount(6)
})

test('drills by pressing arcs, and the middle and the back button lead up', async ({ page }) => {
  await open(page, 'spending')
  await press(page, 0.25, 0.4)
  await expect(page).toHaveURL(/focus=206(&|$)/)
  await expect(path(page)).toHaveText(['全部支出', '科学技术支出'])
  await expect(sentence(page)).toContainText(
    '科学技术支出 257.08 万元，占全部支出的 78.09%；其中科学技术普及最多，占 98.38%。',
  )
  await expect(bars(page).getByRole('listitem').first()).toContainText('科学技术普及')
  await expect(row(page, '科学技术支出 206')).toHaveAttribute('aria-current', 'true')
  await expect(row(page, '科学技术支出 206')).toHaveAttribute('aria-expanded', 'true')

  await press(page, 0.25, 0.9)
  await expect(page).toHaveURL(/focus=2060701/)
  await press(page, 0, 0)
  await expect(page).toHaveURL(/focus=20607(&|$)/)
  await page.goBack()
  await expect(page).toHaveURL(/focus=2060701/)
  await page.goBack()
  await page.goBack()
  await expect(path(page)).toHaveText(['全部支出'])
})

test('restores an item, its measure, order and open rows from the address', async ({ page }) => {
  const query = 'focus=2060702&measure=appropriation&sort=code&open=208,-206'
  const check = async () => {
    await expect(sentence(page)).toHaveText(
      '科普活动 89.8 万元，占一般公共预算财政拨款支出的 27.75%，占科学技术普及的 35.51%。',
    )
    await expect(path(page)).toHaveText([/财政拨款/, '科学技术支出', '科学技术普及', '科普活动'])
    await expect(panel(page)).toContainText('5.8')
    await expect(panel(page)).toContainText('1,548.28%')
    await expect(panel(page)).toContainText('用省科协存量资金支付相关业务')
    await expect(bars(page).locator('[aria-current]')).toHaveText('科普活动')
    await expect(grid(page).locator('[aria-level="1"]')).toHaveText([
      /合计|拨款/,
      /205/,
      /206/,
      /208/,
      /210/,
    ])
    await expect(row(page, '社会保障和就业支出 208')).toHaveAttribute('aria-expanded', 'true')
    await expect(row(page, '科学技术支出 206')).toHaveAttribute('aria-expanded', 'false')
  }
  await open(page, `spending?${query}`)
  await check()
  await page.reload()
  await check()
  expect(decodeURIComponent(page.url())).toContain(query)
})

test('leads from a figure to the cell that prints it', async ({ page }) => {
  await open(page, 'spending?focus=2060702')
  const lead = async (name: string | RegExp, place: RegExp) => {
    await panel(page).getByRole('link', { name }).first().click()
    await openPlace(page)
    await expect(page).toHaveURL(place)
    await page.goBack()
    await page.goBack()
  }
  await lead('89.8 万元', /tables\?cell=expenditure\/2060702\/total$/)
  await lead(/^5\.8(?!\d)/, /about\?figure=narrative\/2060702\/opening$/)
})

test('is drilled with the keyboard alone', async ({ page }) => {
  await open(page, 'spending')
  await grid(page).locator('[tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(row(page, '科学技术支出 206')).toHaveAttribute('aria-expanded', 'true')
  await expect(page).toHaveURL(/open=206/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/focus=20607(&|$)/)
  await expect(row(page, '科学技术普及 20607')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row(page, '机构运行 2060701')).toBeFocused()
  await page.keyboard.press('End')
  await expect(row(page, '教育支出 205')).toBeFocused()

  await path(page).getByRole('button', { name: '科学技术支出' }).focus()
  await page.keyboard.press('Enter')
  await expect(path(page)).toHaveText(['全部支出', '科学技术支出'])
})

test('finds codes by name, code and pinyin', async ({ page }) => {
  await open(page, 'spending')
  const box = codes(page)
  const options = page.locator('main').getByRole('option')
  for (const query of ['养老保险缴费支出', '2080505', 'yanglaobaoxianjiaofeizhichu', 'ylbxjfzc']) {
    await box.fill(query)
    await expect(options).toHaveText([/机关事业单位基本养老保险缴费支出\s*2080505/])
  }
  await expect(page).toHaveURL(/q=ylbxjfzc/)
  await page.reload()
  await expect(options).toHaveCount(1)
  await box.press('Enter')
  await expect(page).toHaveURL(/focus=2080505/)
  await expect(box).toHaveValue('')

  await box.fill('公务接待')
  await expect(options).toHaveText([/按经济用途 › 商品和服务支出/])
  await options.first().click()
  await expect(path(page)).toHaveText([/基本支出/, '商品和服务支出', '公务接待费'])
  await expect(sentence(page)).toContainText('0.00 万元，没有占比')

  await box.fill('没有这个')
  await expect(page.getByText('没有与“没有这个”相符的科目')).toBeVisible()
  await box.press('Escape')
  await box.press('Escape')
  await expect(box).toHaveValue('')
})

test('moves through several finds by arrows', async ({ page }) => {
  await open(page, 'spending')
  const box = codes(page)
  await box.fill('20607')
  await box.press('ArrowDown')
  await expect(page.locator('main').getByRole('option').nth(1)).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(box).toHaveAttribute('aria-activedescendant', /-1$/)
  await box.press('Enter')
  await expect(page).toHaveURL(/focus=2060701/)
})

test('never runs text of a ledger as HTML, tooltips included', async ({ page }) => {
  await withLedger(page, withHtml())
  await open(page, 'spending?focus=206')
  await expect(sentence(page)).toContainText(HTML)
  const box = (await canvas(page).boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 20)
  await page.mouse.move(box.x + box.width / 2 + box.height * 0.4, box.y + box.height / 2)
  await expect(page.locator('figure .tip')).toContainText(HTML)
  await codes(page).fill('html')
  await expect(page.locator('main').getByRole('option').first()).toContainText(HTML)
  expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
})

test('keeps few rows of thousands in the page', async ({ page }) => {
  await withLedger(page, withManyCodes(3600))
  await open(page, 'spending?open=all')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '3602')
  const rows = grid(page).locator('[aria-level]')
  expect(await rows.count()).toBeLessThan(80)
  await grid(page).locator('[tabindex="0"]').focus()
  await page.keyboard.press('End')
  await expect(grid(page).locator('[aria-rowindex="3602"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(path(page)).toHaveCount(4)
})

test('speaks English, with the names of the codes', async ({ page }) => {
  await open(page, 'spending', { lang: 'en' })
  await expect(sentence(page)).toHaveText(
    /^All spending: 3\.29.million.yuan\. Of every 100 yuan, about 78 went to science and technology and about 17 to social security and employment\.$/,
  )
  await expect(bars(page).getByRole('listitem').first().getByRole('button')).toHaveText(
    'Science and technology 科学技术支出',
  )
  await page.getByRole('button', { name: 'By type of cost' }).click()
  await expect(page).toHaveURL(/by=economic/)
  await expect(page).toHaveURL(/lang=en/)
  await expect(sentence(page)).toContainText(
    'about 67 went to wages and welfare and about 23 to subsidies to individuals and households.',
  )
  await page.goBack()
  await expect(sentence(page)).toContainText('science and technology')
  // How much for science popularisation, against which budget, and why.
  await codes(page).fill('science popularization act')
  await page.locator('main').getByRole('option').first().click()
  for (const text of ['科普活动', '898,000 yuan', '58,000 yuan', '1,548.28%'])
    await expect(panel(page)).toContainText(text)
  await expect(panel(page).locator('.reason [lang=zh]')).toHaveText(/资金/)
})

test('has nothing for axe to find', async ({ page }) => {
  await open(page, 'spending?focus=20607&sort=code&q=206')
  await expect(canvas(page)).toBeVisible()
  await expect(page.locator('main').getByRole('option').first()).toBeVisible()
  await axeInThemes(page)
  await open(page, 'spending?by=economic&sunburst=table&focus=302')
  await expect(canvas(page)).toHaveCount(0)
  await axeInThemes(page)
  await open(page, 'spending')
  await expect(panel(page).getByRole('heading', { level: 3 })).toBeVisible()
  await targetsAtWidths(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('fits, with the picture above the rest', async ({ page }) => {
    await open(page, 'spending?focus=20607')
    await expect(canvas(page)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const box = (await canvas(page).boundingBox())!
    expect(box.height).toBeGreaterThan(500)
    // Unrolled it is high, but no higher than a screen.
    expect(box.height).toBeLessThan(600)
    await bars(page).getByRole('button', { name: '科普活动' }).tap()
    await expect(page).toHaveURL(/focus=2060702/)
  })
})

test('prints every row that is open, and no controls', async ({ page }) => {
  await open(page, 'spending?open=all')
  await expect(canvas(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(codes(page)).toBeHidden()
  await expect(row(page, '公务员医疗补助 2101103')).toBeVisible()
  // A canvas that follows its box must not follow it to nothing.
  await expect.poll(async () => (await canvas(page).boundingBox())?.height).toBeGreaterThan(200)
  const hidden = await grid(page).evaluate((box) => box.scrollHeight - box.clientHeight)
  expect(hidden).toBeLessThanOrEqual(1)
})
