import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FrameLocator, Locator, Page } from '@playwright/test'
import * as ledgers from '../ledgers.ts'
import { axe, expect, test, withLedger } from './support.ts'

/* Charts and tables in a page of another site, which knows nothing of this one. */

let host: Server

// By its number the machine is another site than by its name.
test.beforeAll(async () => {
  host = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://host').searchParams
    const src = (query.get('src') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    const size = `width:${query.get('width') ?? '600'}px;height:${query.get('height') ?? '480'}px`
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
      `<!doctype html><html lang="zh"><title>另一个网站</title><body>
      <h1>一篇文章</h1><label>搜索 <input autofocus></label>
      <div id="place" style="${size}">
      <iframe title="嵌入" src="${src}" style="border:0;width:100%;height:100%"></iframe></div>`,
    )
  })
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done))
})
test.afterAll(() => host.close())

const { id } = ledgers.defaultEntry()

interface Place {
  width?: number
  height?: number
}

/** Opens a page of the other site that frames an address of the default ledger. */
async function frame(page: Page, path: string, place: Place = {}): Promise<FrameLocator> {
  const app = new URL(`./#/${id}${path}`, test.info().project.use.baseURL).href
  const { port } = host.address() as AddressInfo
  const query = new URLSearchParams({
    src: app,
    ...Object.fromEntries(Object.entries(place).map(([name, value]) => [name, String(value)])),
  })
  await page.goto(`http://127.0.0.1:${port}/?${query}`)
  return page.frameLocator('iframe')
}

async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.locator('#place').evaluate(
    ({ style }, [width, height]) => {
      style.width = `${width}px`
      style.height = `${height}px`
    },
    [width, height] as const,
  )
}

const alone = (framed: FrameLocator): Locator => framed.locator('[data-alone]')

/** How far the page in the frame goes beyond it. */
async function beyond(framed: FrameLocator) {
  return framed.locator('html').evaluate((root) => ({
    across: root.scrollWidth - root.clientWidth,
    down: root.scrollHeight - root.clientHeight,
  }))
}

test('a chart is shown in a page of another origin and follows its place', async ({ page }) => {
  const framed = await frame(page, '/spending?embed=sunburst', { width: 320, height: 440 })
  const canvas = framed.locator('canvas')
  await expect(canvas).toBeVisible()
  const sizes = [
    [320, 440],
    [900, 700],
    [480, 400],
  ] as const
  for (const [width, height] of sizes) {
    await resize(page, width, height)
    await expect.poll(async () => (await canvas.boundingBox())?.width).toBeCloseTo(width - 32, -1)
    await expect.poll(() => beyond(framed)).toEqual({ across: 0, down: 0 })
    const box = (await canvas.boundingBox())!
    expect(box.height).toBeGreaterThan(height - 260)
    expect(box.height).toBeLessThan(height - 100)
  }
})

test('it stands alone, with its title, unit, source and the way to the whole page', async ({
  page,
}) => {
  const framed = await frame(page, '/spending?embed=bars&focus=206&measure=basic')
  await expect(alone(framed)).toBeVisible()
  await expect(alone(framed)).toHaveAttribute('data-part', 'bars')
  await expect(framed.locator('[data-part]:visible')).toHaveCount(1)
  for (const gone of ['header .brand', 'nav', 'h1', '.intro', 'dialog', '.skip'])
    await expect(framed.locator(gone).filter({ visible: true })).toHaveCount(0)
  await expect(framed.getByRole('heading', { level: 2 })).toContainText('科学技术')
  const foot = framed.locator('.embed-foot')
  await expect(foot).toContainText('焦作市科学技术协会 · 2021 年度部门决算')
  await expect(foot).toContainText('来源：焦作市科学技术协会部门决算')
  const whole = foot.getByRole('link', { name: '查看完整页面' })
  await expect(whole).toHaveAttribute('href', `#/${id}/spending?focus=206&measure=basic`)
  await expect(whole).toHaveAttribute('rel', 'noopener')
  const [opened] = await Promise.all([page.waitForEvent('popup'), whole.click()])
  await expect(opened.getByRole('heading', { level: 1 })).toContainText('支出去向')
  await expect(opened.locator('[data-alone]')).toHaveCount(0)
})

test('a figure opens the whole page with its evidence in a tab of its own', async ({ page }) => {
  const framed = await frame(page, '?embed=bridge')
  const figure = alone(framed).getByRole('link', { name: '225.94' })
  const [opened] = await Promise.all([page.waitForEvent('popup'), figure.click()])
  await expect(opened).toHaveURL(/\?evidence=totals\//)
  await expect(opened.getByRole('dialog', { name: '这个数的依据' })).toBeVisible()
  await expect(framed.getByRole('dialog')).toHaveCount(0)
  await expect(alone(framed)).toBeVisible()
})

test('a cell of a table does so, too', async ({ page }) => {
  const framed = await frame(page, '/tables?table=sangong&embed=table')
  const cell = alone(framed).locator('[data-address="sangong/total/actual"]')
  const [opened] = await Promise.all([page.waitForEvent('popup'), cell.click()])
  await expect(opened).toHaveURL(/cell=sangong\/total\/actual/)
  await expect(opened.getByRole('dialog', { name: '这个数的依据' })).toBeVisible()
})

test('evidence that is asked for has no room in a frame', async ({ page }) => {
  const framed = await frame(page, '?embed=bridge&evidence=totals/income.year-total/amount')
  await expect(alone(framed)).toBeVisible()
  await expect(framed.getByRole('dialog')).toHaveCount(0)
})

test('one can drill in a frame, and the back button stays with the page around it', async ({
  page,
}) => {
  const framed = await frame(page, '/spending?embed=grid')
  await alone(framed).getByRole('row').nth(1).waitFor()
  const before = await page.evaluate(() => history.length)
  await alone(framed)
    .getByRole('row', { name: /科学技术支出/ })
    .click()
  await expect(alone(framed).locator('.current')).toContainText('科学技术支出')
  await expect(framed.locator('[data-part]:visible')).toHaveCount(1)
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('without a name, or with one that is unknown, the first part is shown', async ({ page }) => {
  for (const asked of ['embed', 'embed=nothing']) {
    const framed = await frame(page, `/scorecard?${asked}`)
    await expect(alone(framed)).toHaveAttribute('data-part', 'totals')
    await expect(alone(framed)).toBeVisible()
  }
})

test('the table twin, the language and the theme are part of the address', async ({ page }) => {
  const framed = await frame(page, '/sangong?embed&parts=table&lang=en&theme=dark')
  await expect(alone(framed).getByRole('table')).toBeVisible()
  await expect(framed.getByRole('link', { name: 'See the whole page' })).toBeVisible()
  await expect(framed.locator('html')).toHaveAttribute('data-theme', 'dark')
  await framed.getByRole('button', { name: 'Show as chart' }).click()
  await expect(alone(framed).locator('canvas').first()).toBeVisible()
  await expect(framed.locator('[data-part]:visible')).toHaveCount(1)
})

test('the page around it keeps its focus and its place', async ({ page }) => {
  for (const path of [
    '/tables?embed=table&cell=expenditure/2060702/project',
    '/scorecard?embed=indicators&figure=scorecard/total/score',
  ]) {
    const framed = await frame(page, path, { height: 2000 })
    await expect(alone(framed)).toBeVisible()
    await expect(page.getByRole('textbox', { name: '搜索' })).toBeFocused()
    expect(await page.evaluate(() => scrollY)).toBe(0)
  }
})

test('a wide table moves in its own box', async ({ page }) => {
  const framed = await frame(page, '/tables?table=expenditure&embed=table', {
    width: 700,
    height: 420,
  })
  await expect(alone(framed)).toBeVisible()
  await expect.poll(() => beyond(framed)).toEqual({ across: 0, down: 0 })
  const grids = alone(framed).locator('.grids')
  expect(await grids.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeGreaterThan(200)
})

const VIEWS = ['', '/spending', '/budget', '/sangong', '/scorecard', '/checks', '/tables']

for (const view of VIEWS)
  test(`every part of ${view || 'the overview'} can be embedded`, async ({ page }) => {
    await page.goto(`./#/${id}${view}`)
    await expect(page.locator('[data-part]').first()).toBeVisible()
    // The last ones of the overview come after the first screen.
    if (!view) await expect(page.locator('[data-part="changes"]')).toBeAttached()
    const parts = await page
      .locator('[data-part]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-part')))
    expect(new Set(parts).size).toBe(parts.length)

    for (const part of parts) {
      const framed = await frame(page, `${view}?embed=${part}`, { width: 360, height: 480 })
      await expect(alone(framed)).toHaveAttribute('data-part', String(part))
      await expect(alone(framed)).toBeVisible()
      await expect(alone(framed).locator('h2')).toBeVisible()
      expect((await alone(framed).innerText()).length, part ?? '').toBeGreaterThan(10)
      await expect(framed.locator('[data-part]:visible')).toHaveCount(1)
      expect((await beyond(framed)).across, part ?? '').toBe(0)
      const foot = (await framed.locator('.embed-foot').boundingBox())!
      const { y, height } = (await page.locator('iframe').boundingBox())!
      expect(foot.y + foot.height).toBeCloseTo(y + height, 0)
    }
  })

test('heads of a long table cover none of its rows', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await page.goto(`./#/${id}/scorecard?embed=indicators`)
  const heads = page.locator('[data-alone] thead')
  await expect(heads).toBeVisible()
  const [row, head] = await Promise.all(
    [heads, heads.locator('th').first()].map((each) => each.boundingBox()),
  )
  expect(head?.y).toBeCloseTo(row?.y ?? NaN, 0)
})

test('what a ledger does not publish is said in the frame', async ({ page }) => {
  await withLedger(page, ledgers.withoutScorecard())
  const framed = await frame(page, '/scorecard?embed=bars')
  await expect(
    framed.locator('main p').filter({ hasText: '绩效', visible: true }).first(),
  ).toBeVisible()
  await expect(framed.locator('.embed-foot')).toBeVisible()
})

test('3,600 codes and texts of HTML have room in a frame', async ({ page }) => {
  await withLedger(page, ledgers.withHtml(ledgers.withManyCodes(3600)))
  const framed = await frame(page, '/spending?embed=sunburst', { width: 400, height: 420 })
  await expect(framed.locator('canvas')).toBeVisible()
  expect((await beyond(framed)).across).toBe(0)
  const table = await frame(page, '/tables?table=expenditure&embed=table')
  await expect(alone(table).getByRole('row').nth(5)).toBeVisible()
  await expect.poll(() => beyond(table)).toEqual({ across: 0, down: 0 })
})

test('on paper it stands alone, too', async ({ page }) => {
  await page.goto(`./#/${id}/tables?table=expenditure&embed=table`)
  await expect(page.locator('[data-alone]')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-part]:visible')).toHaveCount(1)
  await expect(page.getByRole('row').last()).toBeVisible()
  const cut = await page
    .locator('[data-alone] .grids')
    .evaluate((box) => box.scrollHeight - box.clientHeight)
  expect(cut).toBeLessThanOrEqual(1)
})

for (const [path, theme] of [
  ['/spending?embed=sunburst', 'light'],
  ['/budget?embed', 'dark'],
  ['/tables?embed', 'dark'],
] as const)
  test(`${path} is no hindrance to anybody`, async ({ page }) => {
    const framed = await frame(page, `${path}&theme=${theme}`)
    await expect(alone(framed)).toBeVisible()
    await expect(framed.locator('html')).toHaveAttribute('data-theme', theme)
    await axe(page)
  })
