import type { Page } from '@playwright/test'
import { csvParseRows } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import * as ledgers from '../ledgers.ts'
import { axeInThemes, expect, open, saved, test, withLedger } from './support.ts'

/** Takes the first chart of the page along, or what has this title. */
async function take(page: Page, format: string, title = ''): Promise<void> {
  await page
    .getByRole('button', { name: `导出“${title}` })
    .first()
    .click()
  await page.locator('.menu:popover-open').getByRole('button', { name: format }).click()
}

async function takeWhole(page: Page, format: string) {
  return saved(page, () => page.getByRole('button', { name: format }).click())
}

function pngSize(bytes: Buffer): [width: number, height: number] {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** The texts of an SVG as a browser reads it, and its size; fails where it does not parse. */
async function readSvg(page: Page, svg: string) {
  // In a page of its own: the policy of the dashboard forbids the style attributes of pictures.
  const blank = await page.context().newPage()
  const read = await blank.evaluate((source) => {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml')
    if (root.nodeName !== 'svg' || root.querySelector('parsererror')) throw new Error(source)
    return {
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      texts: [...root.querySelectorAll('text')].map((text) => text.textContent),
      fill: root.querySelector('rect')?.getAttribute('fill'),
      others: root.querySelectorAll('image, foreignObject, script, style').length,
    }
  }, svg)
  await blank.close()
  return read
}

const CHARTS = [
  ['spending', '支出去向', '支出构成', ['全部支出', '科学技术支出 78.1%']],
  ['budget', '预算与决算', '各项预算与决算', ['科普活动', '1,548.28%', '年初 5.8 · 决算 89.8']],
  ['sangong', '三公经费', '“三公”经费预算完成情况', ['公务接待费', '23.33%', '决算数 0.14']],
] as const

test.describe('a chart', () => {
  test('is saved as SVG and as PNG of twice its size, with title and source', async ({ page }) => {
    for (const [view, heading, title, words] of CHARTS)
      await test.step(title, async () => {
        await open(page, view)
        await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
        const svg = await saved(page, () => take(page, 'SVG'))
        expect(svg.name).toBe(`2021 焦作市科学技术协会 ${title}.svg`)
        const read = await readSvg(page, svg.bytes.toString('utf8'))
        const said = read.texts.join('\n')
        for (const word of [
          title,
          '2021',
          '单位：万元',
          '来源：焦作市科学技术协会部门决算',
          ...words,
        ])
          expect(said).toContain(word)
        const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
        expect(said).toContain(today)
        expect(read.others).toBe(0)

        const png = await saved(page, () => take(page, 'PNG'))
        expect(png.name).toBe(`2021 焦作市科学技术协会 ${title}.png`)
        expect(pngSize(png.bytes)).toEqual([2 * read.width, 2 * read.height])
        await expect(page.getByText('已交给浏览器保存')).toBeVisible()
      })
  })

  test('is light in a file when it is dark on screen, and the screen stays dark', async ({
    page,
  }) => {
    await open(page, 'sangong', { theme: 'dark' })
    const svg = await saved(page, () => take(page, 'SVG'))
    const { fill } = await readSvg(page, svg.bytes.toString('utf8'))
    expect(fill).toMatch(/^#f{3}(f{3})?$/)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('shows what the reader has drilled into, in the reader’s language', async ({ page }) => {
    await open(page, 'spending?focus=208', { lang: 'en' })
    await page
      .getByRole('button', { name: /^Export “/ })
      .first()
      .click()
    const svg = await saved(page, () => page.getByRole('button', { name: 'SVG' }).click())
    const { texts } = await readSvg(page, svg.bytes.toString('utf8'))
    const said = texts.join(' ').replaceAll('\u00a0', ' ')
    expect(said).toContain('All spending › Social security and employment')
    expect(said).toContain('562.2 thousand yuan')
    expect(said).not.toMatch(/Back up|科学技术[^协]/)
  })

  test('tells beside the picture what no area can show', async ({ page }) => {
    await withLedger(page, ledgers.withNegativeAndZero())
    await open(page, 'spending')
    const svg = await saved(page, () => take(page, 'SVG'))
    const { texts } = await readSvg(page, svg.bytes.toString('utf8'))
    expect(texts.join()).toMatch(/零和负数画不出面积.*-\d/s)
  })

  test('is copied as a picture', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, 'sangong')
    await take(page, '复制为图片')
    await expect(page.getByText('图片已复制')).toBeVisible()
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    )
    expect(types).toEqual(['image/png'])
  })

  test('says so where the browser lets nothing be copied', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'))
    await open(page, 'sangong')
    await take(page, '复制为图片')
    await expect(page.getByText('这个浏览器不允许复制图片，请改存 PNG')).toBeVisible()
  })

  test('is saved as the table of its figures, CSV and XLSX alike', async ({ page }) => {
    await open(page, 'budget')
    const csv = await saved(page, () => take(page, 'CSV'))
    const rows = csvParseRows(csv.bytes.toString('utf8').slice(1))
    expect(rows[0]).toContain('年初预算')
    expect(rows.find(([name]) => name === '科普活动')).toEqual(
      expect.arrayContaining(['2060702', '5.8', '89.8', '84.0', '1548.28']),
    )
    const xlsx = await saved(page, () => take(page, 'XLSX'))
    const [sheet] = await readWorkbook(xlsx.bytes)
    expect(sheet?.data.find(([name]) => name === '科普活动')).toEqual(
      expect.arrayContaining(['2060702', 5.8, 89.8, 84, 1548.28]),
    )
    expect(sheet?.data).toHaveLength(rows.length + 3)
  })

  test('is taken along by keyboard, and the focus comes back', async ({ page }) => {
    await open(page, 'sangong')
    const button = page.getByRole('button', { name: /^导出“/ }).first()
    await button.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'SVG' })).toBeHidden()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const svg = await saved(page, () => page.keyboard.press('Enter'))
    expect(svg.name).toMatch(/\.svg$/)
    await expect(button).toBeFocused()
  })

  test('says so when what the export needs does not come', async ({ page }) => {
    await open(page, 'sangong')
    await expect(page.locator('.arc canvas').first()).toBeVisible()
    await page.route('**/*.js', (route) => route.abort())
    await take(page, 'SVG')
    await expect(page.getByText('没有导出成功')).toBeVisible()
  })
  test.use({ expectedErrors: [/ERR_FAILED/] })
})

/**
 * Every part of every view: charts, and tables that are no chart's. Those in `within` are a part of
 * another and not embedded by themselves.
 */
const PARTS = {
  '': {
    charts: [
      '每花 100 元',
      '钱从哪里来，到哪里去',
      '收支与结转',
      '基本支出和项目支出',
      '三公经费',
      '与年初预算相差最多',
    ],
    tables: ['值得知道的事', '与上年相比'],
    within: [],
  },
  spending: {
    charts: ['支出构成', '全部支出的构成'],
    tables: ['科目表'],
    within: ['年初预算与决算'],
  },
  budget: { charts: ['各项预算与决算'], tables: [], within: [] },
  sangong: { charts: ['预算完成情况'], tables: ['数量与单位费用'], within: [] },
  scorecard: {
    charts: ['各组得分与权重'],
    tables: ['总分', '预算执行情况', '逐级看指标'],
    within: [],
  },
  checks: { charts: ['各类核对的结果'], tables: [], within: [] },
} as const

test.describe('everything that is shown', () => {
  for (const [view, { charts: parts, tables, within }] of Object.entries(PARTS)) {
    test(`in ${view || 'the overview'}: charts as pictures, charts and tables as data`, async ({
      page,
    }) => {
      await open(page, view)
      const menus = page.getByRole('button', { name: /^导出“/ })
      const charts = [...parts, ...within]
      await expect(menus).toHaveCount(charts.length + tables.length)
      // Whatever can be embedded can be taken along.
      await expect(page.locator('[data-part]')).toHaveCount(parts.length + tables.length)
      for (const part of await page.locator('[data-part]').all())
        await expect(part.getByRole('button', { name: /^导出“/ })).toHaveCount(1)

      for (const title of charts) {
        const svg = await saved(page, () => take(page, 'SVG', title))
        expect(svg.name).toMatch(/^2021 焦作市科学技术协会 .+\.svg$/)
        const { width, height, texts } = await readSvg(page, svg.bytes.toString('utf8'))
        expect(texts.join()).toMatch(/来源：焦作市科学技术协会部门决算/)
        expect(texts.join()).toMatch(/单位：(万元|分|项)/)
        const png = await saved(page, () => take(page, 'PNG', title))
        expect(pngSize(png.bytes)).toEqual([2 * width, 2 * height])
      }
      for (const title of [...charts, ...tables]) {
        const csv = await saved(page, () => take(page, 'CSV', title))
        expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
        const [head = [], ...rows] = csvParseRows(csv.bytes.toString('utf8').slice(1))
        expect(rows.length, title).toBeGreaterThan(title === '年初预算与决算' ? 0 : 1)
        const xlsx = await saved(page, () => take(page, 'XLSX', title))
        const [sheet] = await readWorkbook(xlsx.bytes)
        // Title, unit and source stand above the same head and rows.
        const [, about, source, sameHead, ...sameRows] = sheet!.data
        expect(String(about![0])).toContain('2021 年度部门决算')
        expect(String(source![0])).toContain('来源：')
        expect(sameHead).toEqual(head)
        expect(sameRows.map((row) => row.map((cell) => (cell === null ? '' : cell)))).toEqual(
          rows.map((row, index) =>
            row.map((field, column) =>
              typeof sameRows[index]![column] === 'number' ? Number(field) : field,
            ),
          ),
        )
      }
    })
  }

  test('is named in words also where these come late', async ({ page }) => {
    await page.route('**/views-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await open(page)
    const { name, bytes } = await saved(page, () => take(page, 'SVG', '三公经费'))
    expect(name).toBe('2021 焦作市科学技术协会 “三公”经费预算完成情况.svg')
    const { texts } = await readSvg(page, bytes.toString('utf8'))
    expect(texts.join()).not.toMatch(/exports\.|overview\.|spending\./)
  })

  test('a table without a picture offers none', async ({ page }) => {
    await open(page, 'scorecard')
    await page.getByRole('button', { name: '导出“总分”' }).click()
    const menu = page.locator('.menu:popover-open')
    await expect(menu.getByRole('button', { name: 'XLSX' })).toBeVisible()
    await expect(menu.getByRole('button', { name: /图/ })).toHaveCount(0)
  })

  test('what cannot be drawn is in the table all the same', async ({ page }) => {
    await withLedger(page, ledgers.withNegativeAndZero())
    await open(page, 'spending')
    const { bytes } = await saved(page, () => take(page, 'CSV', '科目表'))
    expect(bytes.toString('utf8')).toMatch(/2060199,[^,]*,万元,-3\.62,/)
  })

  test('the checks that are listed are saved as XLSX', async ({ page }) => {
    await open(page, 'checks')
    await page.getByRole('button', { name: '怎么看、下载' }).click()
    const { name, bytes } = await saved(page, () =>
      page.getByRole('button', { name: '把所列的项导出为 XLSX' }).click(),
    )
    expect(name).toBe('2021 焦作市科学技术协会 核对结果 所列.xlsx')
    const [sheet] = await readWorkbook(bytes)
    const head = sheet!.data.findIndex((row) => row.includes('结果'))
    const verdict = sheet!.data[head]!.indexOf('结果')
    const rows = sheet!.data.slice(head + 1)
    expect(rows.length).toBeGreaterThan(10)
    expect(new Set(rows.map((row) => row[verdict]))).toEqual(new Set(['不一致']))
  })
})

test.describe('a published table', () => {
  test('is saved as XLSX in its printed form, and no text becomes a formula', async ({ page }) => {
    const data = ledgers.changed(ledgers.withNegativeAndZero(), ({ tables }) => {
      tables.expenditure!.rows![1]!.name = '=HYPERLINK("http://x")'
    })
    await withLedger(page, data)
    await open(page, 'tables?table=expenditure')
    const { name, bytes } = await saved(page, () =>
      page.getByRole('button', { name: '下载 XLSX' }).click(),
    )
    expect(name).toBe('2021 焦作市科学技术协会 公开03表 支出决算表.xlsx')
    const [sheet] = await readWorkbook(bytes)
    expect(sheet?.sheet).toBe('公开03表 支出决算表')
    const rows = sheet?.data ?? []
    expect(rows[0]?.[0]).toBe('支出决算表')
    expect(rows.find(([code]) => code === '205')).toEqual([
      '205',
      '\'=HYPERLINK("http://x")',
      0.73,
      0.73,
      null,
      null,
      null,
      null,
    ])
    expect(rows.find(([code]) => code === '2060199')).toEqual(expect.arrayContaining([-3.62, null]))
  })
})

test('a table is saved also where the browser has no workers', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  await open(page, 'tables?table=sangong')
  const { bytes } = await saved(page, () => page.getByRole('button', { name: '下载 XLSX' }).click())
  const [sheet] = await readWorkbook(bytes)
  expect(sheet?.data).toContainEqual(expect.arrayContaining([4.1, 3.5, 0.81, 0.14]))
})

test.describe('the whole ledger', () => {
  test('is saved as a workbook with the nine tables and the checks', async ({ page }) => {
    await open(page, 'tables')
    await page.getByText('下载整份数据').click()
    const { name, bytes } = await takeWhole(page, '工作簿 XLSX')
    expect(name).toBe('2021 焦作市科学技术协会 部门决算.xlsx')
    const sheets = await readWorkbook(bytes)
    expect(sheets.map(({ sheet }) => sheet)).toHaveLength(13)
    const checks = sheets.find(({ sheet }) => sheet === '核对结果')
    expect(checks!.data.length).toBeGreaterThan(900)
    expect(JSON.stringify(checks!.data)).toContain('上级科目应等于所属科目之和')
    await expect(page.getByText('已交给浏览器保存')).toBeVisible()
  })

  test('is saved as a data package whose files are those that it describes', async ({ page }) => {
    await open(page, 'about?section=source')
    const { name, bytes } = await takeWhole(page, '数据包 ZIP')
    expect(name).toBe('2021 焦作市科学技术协会 部门决算.zip')
    const files = unzipSync(bytes)
    const descriptor = JSON.parse(strFromU8(files['datapackage.json']!)) as {
      name: string
      resources: { path: string; schema: { fields: { name: string }[] } }[]
    }
    expect(descriptor.name).toBe('jiaozuo-kexie-2021')
    expect(descriptor.resources).toHaveLength(5)
    for (const { path, schema } of descriptor.resources) {
      const [head] = csvParseRows(strFromU8(files[path]!))
      expect(head).toEqual(schema.fields.map((field) => field.name))
    }
  })

  test('is saved as the JSON that was loaded', async ({ page }) => {
    await withLedger(page, ledgers.inYuan())
    await open(page, 'tables')
    await page.getByText('下载整份数据').click()
    const { name, bytes } = await takeWhole(page, '原始数据 JSON')
    expect(name).toBe('2021 焦作市科学技术协会 部门决算.json')
    expect(JSON.parse(bytes.toString('utf8'))).toEqual(ledgers.inYuan())
  })

  test('of other shapes and of HTML is saved all the same', async ({ page }) => {
    await withLedger(page, ledgers.withSplit('expenditure', ledgers.withHtml()))
    await open(page, 'tables', { lang: 'en' })
    await page.getByText('Download all data').click()
    const { bytes } = await takeWhole(page, 'Workbook, XLSX')
    const sheets = await readWorkbook(bytes)
    expect(sheets).toHaveLength(14)
    expect(JSON.stringify(sheets)).toContain('<b>html</b>')
    expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
  })
})

test.describe('of thousands of codes', () => {
  /** What the page tells its reader from now on, in order; each thing once. */
  const listen = (page: Page) =>
    page.evaluate(() => {
      const told: string[] = []
      Object.assign(window, { told })
      new MutationObserver(() => {
        for (const status of document.querySelectorAll('[role=status]')) {
          const text = status.textContent.trim()
          if (text && !told.includes(text)) told.push(text)
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
  const told = (page: Page) => page.evaluate(() => (window as never as { told: string[] }).told)
  const SAVED = '已交给浏览器保存'

  test.beforeEach(({ page }) => withLedger(page, ledgers.withManyCodes(3600)))

  test('the workbook says what it is doing, and holds every code', async ({ page }) => {
    await open(page, 'about?section=source')
    await listen(page)
    const { bytes } = await takeWhole(page, '工作簿 XLSX')
    await expect(page.getByText(SAVED)).toBeVisible()
    const steps = ['正在核对数字……', '正在排表……', '正在写文件……', SAVED]
    expect((await told(page)).filter((each) => steps.includes(each))).toEqual(steps)
    const sheets = await readWorkbook(bytes)
    const table = sheets.find(({ sheet }) => sheet.includes('支出决算表'))
    expect(table!.data.length).toBeGreaterThan(3600)
    expect(sheets.at(-1)!.data.length).toBeGreaterThan(9000)
  })

  test('the checks as CSV say that they are being prepared, and are saved', async ({ page }) => {
    await open(page, 'checks')
    await page.getByRole('button', { name: '怎么看、下载' }).click()
    const button = page.getByRole('button', { name: '把全部的项导出为 CSV' })
    await expect(button).toBeVisible()
    await listen(page)
    const { bytes } = await saved(page, () => button.click())
    await expect(page.getByText(SAVED)).toBeVisible()
    expect(await told(page)).toEqual(expect.arrayContaining(['正在准备……', SAVED]))
    expect(csvParseRows(bytes.toString('utf8')).length).toBeGreaterThan(9000)
  })

  test('the presentation and the report say what they are doing', async ({ page }) => {
    await open(page, 'present')
    await listen(page)
    await saved(page, () => page.getByRole('button', { name: 'PPTX' }).click())
    await expect(page.getByText(SAVED)).toBeVisible()
    const steps = ['正在核对数字……', '正在排幻灯片……', '正在写文件……', SAVED]
    expect((await told(page)).filter((each) => steps.includes(each))).toEqual(steps)

    await page.addInitScript(() => {
      window.print = () => (document.documentElement.dataset['printed'] = '1')
    })
    await open(page, 'report')
    await page.reload()
    await listen(page)
    await page.getByRole('button', { name: '打印或存为 PDF' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-printed', '1', { timeout: 30_000 })
    expect(await told(page)).toContainEqual(expect.stringContaining('画好就打印'))
  })
})

test('what can be taken along is no hindrance to anybody', async ({ page }) => {
  await open(page, 'tables')
  await page.getByText('下载整份数据').click()
  await axeInThemes(page)
  await open(page, 'sangong')
  await page
    .getByRole('button', { name: /^导出“/ })
    .first()
    .click()
  await axeInThemes(page)
})

test('the menu and the downloads fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  const views = { sangong: '三公经费', budget: '预算与决算', spending: '支出去向' }
  for (const [view, title] of Object.entries(views)) {
    await open(page, view)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    await page
      .getByRole('button', { name: /^“.+的更多操作$/ })
      .first()
      .click()
    const box = await page.getByRole('button', { name: 'XLSX' }).boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width).toBeLessThanOrEqual(360)
    expect(box!.height).toBeGreaterThanOrEqual(44)
  }
  await open(page, 'tables')
  await page.getByText('下载整份数据').click()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
})
