import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { csvParseRows } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { defaultLedger } from '../ledgers.ts'
import { closeByKey, expect, ringIn, saved, test as base } from './support.ts'

/* The dashboard in one file, opened from disk with no network. */

const FOLDER = 'dist-single'
const file = readdirSync(FOLDER).find((name) => name.endsWith('.html')) ?? ''
const url = pathToFileURL(resolve(FOLDER, file)).href
const id = file.replace('.html', '')

/** Fails a test also when any of its windows or workers asks for more than the file itself. */
const test = base.extend<{ alone: undefined }>({
  alone: [
    async ({ context }, use) => {
      const asked: string[] = []
      context.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''))
      await use(undefined)
      expect(asked.filter((each) => each !== url && !/^(blob|data):/.test(each))).toEqual([])
    },
    { auto: true },
  ],
})
test.use({ offline: true })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${url}#/${id}/${path}`)
  await expect(heading(page)).toBeVisible()
}

/** What each view has to show. */
const SHOWN: Record<string, (page: Page) => Locator[]> = {
  总览: (page) => [page.locator('[data-part=hundred] li'), page.locator('[data-part=bridge] li')],
  支出去向: (page) => [page.locator('[data-part=sunburst] canvas'), page.getByRole('treegrid')],
  预算与决算: (page) => [page.locator('[data-part=items] canvas')],
  三公经费: (page) => [page.locator('[data-part=parts] canvas'), page.getByRole('table')],
  绩效: (page) => [page.locator('[data-part=bars] li'), page.getByRole('table')],
  核对: (page) => [page.locator('[data-part=families] li'), page.locator('[data-check]')],
  九张表: (page) => [page.getByRole('grid', { name: '收入支出决算总表' })],
  说明: (page) => [page.locator('main table')],
}

test('every view opens with what it has to show', async ({ page }) => {
  await page.goto(url)
  const ways = page.getByRole('navigation').first().getByRole('link')
  await expect(ways).toHaveText(Object.keys(SHOWN))
  for (const [name, shown] of Object.entries(SHOWN)) {
    await ways.filter({ hasText: name }).click()
    for (const each of shown(page)) await expect(each.first()).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})

test('a drill, a language and a reload are as they are on a server', async ({ page }) => {
  await open(page, 'spending?lang=en')
  await expect(heading(page)).toContainText('Spending')
  await page.getByRole('treegrid').getByRole('row').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/focus=\d{3}$/)
  await page.reload()
  await expect(page.locator('canvas').first()).toBeVisible()
  await expect(page).toHaveURL(/focus=\d{3}$/)
})

test('an arc of the sunburst leads into its parts, and a figure to its evidence', async ({
  page,
}) => {
  await open(page, 'spending')
  const canvas = page.locator('[data-part=sunburst] canvas')
  await expect(canvas).toBeVisible()
  const { x, y, radius } = await ringIn(canvas)
  // The innermost ring at three o'clock belongs to the largest class.
  await canvas.click({ position: { x: x + radius * 0.4, y } })
  await expect(page).toHaveURL(/focus=206$/)
  await expect(page.locator('.sentence')).toContainText('科学技术支出 257.08')
  await page.getByRole('link', { name: '257.08' }).first().click()
  await expect(page.getByRole('dialog', { name: '这个数的依据' })).toContainText('支出决算表')
})

test('the checks run', async ({ page }) => {
  await open(page, 'checks')
  await expect(page.getByText(/共核对 [\d,]+ 项/)).toBeVisible()
})

test('the presentation is walked by keyboard, its presenter’s window in step', async ({
  page,
  context,
}) => {
  await open(page, 'present')
  const current = (of: Page) => of.locator('.slide.current')
  const slides = page.locator('.slide .stage')
  await expect(page.locator('.slide')).toHaveCount(13)
  await expect(slides).toHaveCount(13)
  const names = await page
    .locator('.slide')
    .evaluateAll((all) => all.map((slide) => slide.getAttribute('data-slide')))

  const opened = context.waitForEvent('page')
  await page.keyboard.press('s')
  const presenter = await opened
  await expect(presenter.getByRole('region', { name: '备注' })).toBeVisible()
  for (const [index, name] of names.entries()) {
    await expect(current(page)).toHaveAttribute('data-slide', name!)
    await expect(current(page).locator('.stage')).toBeVisible()
    await expect(current(presenter)).toHaveAttribute('data-slide', name!)
    // Each of the two leads in its turn.
    await (index % 2 ? page : presenter).keyboard.press('ArrowRight')
  }
  await expect(page.getByRole('alert')).toHaveCount(0)
  await closeByKey(presenter, 'Escape')
  await page.keyboard.press('Escape')
  await expect(heading(page)).toContainText('每花 100 元')
})

test('the report has all of its sections, charts and checks', async ({ page }) => {
  await open(page, 'report')
  await expect(page.locator('section[id^=report-]')).toHaveCount(7)
  await expect(page.locator('[data-waits]')).toHaveCount(0, { timeout: 30_000 })
  const pictures = page.locator('.paper img')
  await expect(pictures).toHaveCount(7)
  const widths = await pictures.evaluateAll((all) =>
    all.map((picture) => (picture as HTMLImageElement).naturalWidth),
  )
  expect(Math.min(...widths)).toBeGreaterThan(0)
  await expect(page.locator('#report-checks [data-check]').first()).toBeVisible()
})

/** The figures on show as spreadsheets know them. */
function figureOf(shown: string): number | null {
  const [figure = ''] = shown.replaceAll(',', '').split('\n')
  return /^-?\d/.test(figure) ? Number.parseFloat(figure) : null
}

const cellsOf = (rows: Locator) =>
  rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => cell.innerText),
    ),
  )

test('a chart is saved as a picture and as its figures on screen', async ({ page }) => {
  await open(page, 'budget')
  await expect(page.locator('[data-part=items] canvas').first()).toBeVisible()
  const take = (format: string) =>
    saved(page, async () => {
      await page
        .getByRole('button', { name: /^导出“/ })
        .first()
        .click()
      await page.getByRole('button', { name: format }).click()
    })
  const png = await take('PNG')
  expect(png.name).toMatch(/\.png$/)
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000)
  expect((await take('SVG')).bytes.toString()).toContain('科普活动')

  const [sheet] = await readWorkbook((await take('XLSX')).bytes)
  const csv = csvParseRows((await take('CSV')).bytes.toString('utf8').slice(1))
  await page.getByRole('button', { name: '看表格' }).first().click()
  const [heads = [], ...rows] = await cellsOf(page.locator('[data-part=items] tr'))
  expect(rows.length).toBeGreaterThan(10)
  for (const table of [sheet!.data, csv]) {
    const named = table.find((row) => row.includes('年初预算')) ?? []
    const place = (head: string) => named.findIndex((name) => String(name).startsWith(head))
    for (const [name, ...shown] of rows) {
      const row = table.find(([first]) => first === name)
      for (const head of ['年初预算', '决算数', '决算 − 预算', '完成率']) {
        const found = row?.[place(head)]
        const figure = typeof found === 'string' ? figureOf(found) : found
        expect(figure, `${name} ${head}`).toBe(figureOf(shown[heads.indexOf(head) - 1] ?? ''))
      }
    }
  }
})

test('a published table is saved with the figures on screen', async ({ page }) => {
  await open(page, 'tables?table=expenditure')
  const take = (format: string) =>
    saved(page, () => page.getByRole('button', { name: `下载 ${format}` }).click())
  const [sheet] = await readWorkbook((await take('XLSX')).bytes)
  const csv = csvParseRows((await take('CSV')).bytes.toString('utf8').slice(1))
  const rows = (await cellsOf(page.locator('[data-part=table] tr'))).filter(([code]) =>
    /^\d{3,}$/.test(code ?? ''),
  )
  expect(rows.length).toBeGreaterThan(20)
  for (const [code, name, ...shown] of rows) {
    const figures = shown.map(figureOf)
    expect(sheet?.data.find(([first]) => first === code)).toEqual([code, name, ...figures])
    const line = csv.find((fields) => fields.includes(code!)) ?? []
    expect(line.slice(line.indexOf(code!) + 2).map(figureOf)).toEqual(figures)
  }
})

test('the whole ledger is saved as workbook, data package and JSON', async ({ page }) => {
  await open(page, 'about?section=source')
  const take = async (format: string) => {
    const { bytes } = await saved(page, () => page.getByRole('button', { name: format }).click())
    await expect(page.getByText('已交给浏览器保存')).toBeVisible()
    return bytes
  }
  const sheets = await readWorkbook(await take('工作簿 XLSX'))
  expect(sheets).toHaveLength(13)
  expect(sheets.find(({ sheet }) => sheet === '核对结果')!.data.length).toBeGreaterThan(900)
  const files = unzipSync(await take('数据包 ZIP'))
  expect(JSON.parse(strFromU8(files['datapackage.json']!))).toMatchObject({ name: id })
  expect(JSON.parse((await take('原始数据 JSON')).toString())).toEqual(defaultLedger())
})

test('the presentation is saved as PPTX with all of its slides', async ({ page }) => {
  await open(page, 'present')
  const { name, bytes } = await saved(page, () =>
    page.getByRole('button', { name: 'PPTX' }).click(),
  )
  expect(name).toMatch(/\.pptx$/)
  const files = unzipSync(bytes)
  const slides = Object.keys(files).filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path))
  expect(slides).toHaveLength(13)
  expect(strFromU8(files['ppt/slides/slide2.xml']!)).toContain('329.22')
  await expect(page.getByText('已交给浏览器保存')).toBeVisible()
})

test('who shares is told to send the file: its address leads nobody else anywhere', async ({
  page,
}) => {
  await open(page, 'budget')
  await page.getByRole('button', { name: '分享' }).click()
  const menu = page.getByRole('dialog', { name: '分享' })
  await expect(menu).toContainText('它的地址别人打不开')
  const quote = menu.getByRole('textbox')
  await expect(quote).toHaveCount(1)
  await expect(quote).toHaveValue(/^年初预算 227\.68 万元，.*来源：/)
  await expect(quote).not.toHaveValue(/file:|#\/|<iframe/)
  await menu.getByRole('button', { name: '复制 可以引用的一句话' }).click()
  await expect(menu.getByText('已复制')).toBeVisible()
  await menu.getByRole('link', { name: '打印报告' }).click()
  await expect(heading(page)).toContainText('年度部门决算报告')
})

test('one part is shown alone', async ({ page }) => {
  await open(page, 'spending')
  await page.goto(`${url}#/${id}/spending?focus=208&embed=bars`)
  await page.reload()
  await expect(page.locator('[data-part=bars]')).toBeVisible()
  await expect(page.locator('[data-part=sunburst]')).toBeHidden()
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '查看完整页面' })).toHaveAttribute(
    'href',
    `#/${id}/spending?focus=208`,
  )
})
