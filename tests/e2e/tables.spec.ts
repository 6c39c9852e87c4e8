import type { Locator, Page } from '@playwright/test'
import * as ledgers from '../ledgers.ts'
import {
  axe,
  axeInThemes,
  drawer,
  expect,
  open,
  openPlace,
  saved,
  targetsAtWidths,
  test,
  withLedger,
} from './support.ts'

const cellAt = (page: Page, address: string): Locator => page.locator(`[data-address="${address}"]`)
const marked = (page: Page): Locator => page.locator('td[aria-current="true"]')
const bar = (page: Page): Locator => page.getByRole('region', { name: '选中的格' })
const index = (page: Page): Locator => page.getByRole('navigation', { name: '选择表' })

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText())

test.describe('the nine tables as published', () => {
  test('put both sides next to each other with the shared lines on one line', async ({ page }) => {
    await open(page, 'tables')
    const line = page.getByRole('row').filter({ hasText: '本年收入合计' })
    await expect(line.getByRole('rowheader')).toHaveText(['本年收入合计', '本年支出合计'])
    await expect(line.locator('td')).toHaveText(['27', '225.94', '58', '329.22'])
  })

  test('show basic expenditure in three blocks, on a phone one under the other', async ({
    page,
  }) => {
    await open(page, 'tables?table=basic')
    await expect(page.getByRole('grid')).toHaveCount(1)
    const first = page.getByRole('row').filter({ hasText: '工资福利支出' }).first()
    await expect(first.getByRole('rowheader')).toHaveText([
      '工资福利支出',
      '商品和服务支出',
      '债务利息及费用支出',
    ])
    await page.setViewportSize({ width: 360, height: 780 })
    await expect(page.getByRole('grid')).toHaveCount(3)
    await expect(cellAt(page, 'basic/operating/amount')).toHaveText('18.41')
  })

  test('show 三公 on one line of twelve figures and mark what is inferred', async ({ page }) => {
    await open(page, 'tables?table=sangong')
    await expect(page.getByRole('gridcell')).toHaveCount(12)
    await expect(page.getByRole('columnheader', { name: '公务用车购置及运行费' })).toHaveCount(2)
    await expect(cellAt(page, 'sangong/vehicle-operation/budget')).toContainText('*')
    await expect(cellAt(page, 'sangong/vehicles/budget')).not.toContainText('*')
    await expect(page.getByText('* 数字所在栏由计算或文字推定，文件未标明。')).toBeVisible()
  })

  test('leave a blank cell blank, say so to those who ask, and indent names by their level', async ({
    page,
  }) => {
    await open(page, 'tables?table=expenditure')
    const blank = cellAt(page, 'expenditure/20607/basic')
    await expect(blank).toHaveAttribute('title', '空白')
    await expect(blank).toHaveAccessibleName('空白')
    expect(
      await blank.evaluate((cell: HTMLElement) => cell.innerText.replace(/空白/, '').trim()),
    ).toBe('')

    const left = async (name: string) =>
      page
        .getByRole('rowheader', { name, exact: true })
        .first()
        .evaluate((cell) => parseFloat(getComputedStyle(cell).paddingInlineStart))
    const [kind, section, item] = [
      await left('教育支出'),
      await left('进修及培训'),
      await left('培训支出'),
    ]
    expect(section).toBeGreaterThan(kind)
    expect(item - section).toBeCloseTo(section - kind)
  })
})

test.describe('choosing a table', () => {
  test('is a step that Back undoes and a reload keeps', async ({ page }) => {
    await open(page, 'tables')
    await index(page)
      .getByRole('link', { name: /公开06表/ })
      .click()
    await expect(page).toHaveURL(/table=basic/)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(
      '一般公共预算财政拨款基本支出决算表',
    )
    await page.reload()
    await expect(index(page).getByRole('link', { name: /公开06表/ })).toHaveAttribute(
      'aria-current',
      'true',
    )
    await page.goBack()
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('收入支出决算总表')
    await expect(page).not.toHaveURL(/table=/)
  })

  test('is a menu on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await open(page, 'tables')
    await page.getByRole('combobox', { name: '选择表' }).selectOption('sangong')
    await expect(page).toHaveURL(/table=sangong/)
    await expect(page.getByRole('heading', { level: 2 })).toContainText('三公')
  })
})

test.describe('the link of a cell', () => {
  const address = 'expenditure/2060702/project'

  test('opens its table, scrolls to the cell and marks it', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 500 })
    await open(page, `tables?cell=${address}`)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('支出决算表')
    await expect(marked(page)).toHaveText('89.8')
    await expect(marked(page)).toBeInViewport()
    await expect(marked(page)).toBeFocused()
    await expect(marked(page)).toHaveCSS('outline-style', 'solid')
    await expect(bar(page)).toContainText('89.8 万元')
    await expect(bar(page)).toContainText('支出决算表 · 科普活动 · 项目支出')
    await expect(bar(page)).toContainText(address)
  })

  test('is set by a click and undone in the bar', async ({ page }) => {
    await open(page, 'tables?table=expenditure')
    await cellAt(page, address).click()
    await expect(page).toHaveURL(/cell=expenditure\/2060702\/project/)
    await expect(drawer(page)).toContainText('89.8')
    await page.keyboard.press('Escape')
    await expect(drawer(page)).toBeHidden()
    await expect(marked(page)).toBeFocused()
    await expect(marked(page)).toHaveText('89.8')
    await bar(page).getByRole('button', { name: '取消选中' }).click()
    await expect(marked(page)).toHaveCount(0)
    await expect(page).toHaveURL(/table=expenditure$/)
  })

  test('can be copied, as can the plain value', async ({ page }) => {
    await withLedger(page, ledgers.inYuan())
    await open(page, `tables?cell=expenditure/total/total`)
    await expect(marked(page)).toHaveText('3,292,200.00')
    await bar(page).getByRole('button', { name: '复制数值' }).click()
    await expect(bar(page).getByText('已复制')).toBeVisible()
    expect(await clipboard(page)).toBe('3292200.00')
    await bar(page).getByRole('button', { name: '复制链接' }).click()
    await expect.poll(() => clipboard(page)).toContain('/tables?cell=expenditure/total/total')
    await page.goto(await clipboard(page))
    await page.reload()
    await expect(marked(page)).toHaveText('3,292,200.00')
  })

  test('reaches a cell of the other side on a phone too', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await open(page, 'tables?cell=appropriation/expenditure.206/general')
    await expect(marked(page)).toHaveText('257.08')
    await expect(marked(page)).toBeInViewport({ ratio: 0.9 })
  })

  test('leads here from another view', async ({ page }) => {
    await open(page)
    const link = page.getByRole('main').locator('a[href*="evidence="]').first()
    const href = (await link.getAttribute('href'))!
    await link.click()
    await openPlace(page)
    await expect(page).toHaveURL((url) => url.hash.includes('cell='))
    await expect(marked(page)).toHaveAttribute(
      'data-address',
      decodeURIComponent(/evidence=([^&]+)/.exec(href)![1]!),
    )
    await expect(marked(page)).toBeFocused()
  })
})

test.describe('the keyboard', () => {
  test('walks over the figures with one tab stop', async ({ page }) => {
    await open(page, 'tables')
    await expect(page.locator('td[tabindex="0"]')).toHaveCount(1)
    await page.locator('td[tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await expect(cellAt(page, 'totals/expenditure.201/amount')).toBeFocused()
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown')
    await expect(cellAt(page, 'totals/expenditure.205/amount')).toBeFocused()
    await expect(page.locator('td[tabindex="0"]')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/cell=totals\/expenditure\.205\/amount/)
    await expect(drawer(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(drawer(page)).toBeHidden()
    await expect(marked(page)).toBeFocused()
    await page.keyboard.press('Control+End')
    await expect(cellAt(page, 'totals/expenditure.grand-total/amount')).toBeFocused()
    await expect(cellAt(page, 'totals/expenditure.grand-total/amount')).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(page).not.toHaveURL(/cell=/)
  })
})

test.describe('taking a table along', () => {
  test('copies it with its head, digits as printed', async ({ page }) => {
    await open(page, 'tables?table=general-budget')
    await page.getByRole('button', { name: '复制表格' }).click()
    await expect(page.getByText('已复制')).toBeVisible()
    const lines = (await clipboard(page)).split('\n')
    expect(lines.slice(0, 5)).toEqual([
      '项目\t\t本年支出\t\t',
      '功能分类科目编码\t科目名称\t小计\t基本支出\t项目支出',
      '栏次\t\t1\t2\t3',
      '合计\t\t323.56\t194.18\t129.38',
      '205\t教育支出\t0.73\t0.73\t',
    ])
  })

  test('downloads it as CSV, and no text becomes a formula', async ({ page }) => {
    const data = ledgers.changed(ledgers.withNegativeAndZero(), ({ tables }) => {
      tables.expenditure!.rows![1]!.name = '=HYPERLINK("http://x")'
    })
    await withLedger(page, data)
    await open(page, 'tables?table=expenditure')
    const { name, bytes } = await saved(page, () =>
      page.getByRole('button', { name: '下载 CSV' }).click(),
    )
    expect(name).toBe('2021 焦作市科学技术协会 公开03表 支出决算表.csv')
    const text = bytes.toString()
    expect(text.startsWith('\uFEFF支出决算表,')).toBe(true)
    expect(text).toContain('\r\n205,"\'=HYPERLINK(""http://x"")",0.73,0.73,,,,\r\n')
    expect(text).toMatch(/\r\n2060199,[^,]+,-3\.62,,-3\.62,,,\r\n/)
  })

  test('prints all tables, each from a new page, in their wide form', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await open(page, 'tables?table=sangong')
    await expect(page.getByRole('article')).toHaveCount(1)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('article')).toHaveCount(9)
    await expect(page.getByRole('article').nth(5).getByRole('grid')).toHaveCount(1)
    await expect(page.getByRole('article').nth(1)).toHaveCSS('break-before', 'page')
    await page.emulateMedia({ media: 'screen' })
    await expect(page.getByRole('article')).toHaveCount(1)
  })
})

test.describe('other ledgers', () => {
  test('list tables beyond the nine after them', async ({ page }) => {
    await withLedger(page, ledgers.withSplit('expenditure'))
    await open(page, 'tables')
    await expect(index(page).getByText('其他表')).toBeVisible()
    await index(page).getByRole('link', { name: '支出决算表（续）' }).click()
    await expect(page.getByRole('grid', { name: '支出决算表（续）' })).toBeVisible()
    await expect(cellAt(page, 'expenditure-continued/229/project')).toHaveText('5.66')
  })

  test('without 行次 stand with their shared lines side by side', async ({ page }) => {
    await withLedger(page, ledgers.withoutLines(ledgers.with24Classes()))
    await open(page, 'tables')
    await expect(page.getByRole('columnheader', { name: '行次' })).toHaveCount(0)
    const line = page.getByRole('row').filter({ hasText: '年初结转和结余' })
    await expect(line.getByRole('rowheader')).toHaveText(['年初结转和结余', '年末结转和结余'])
  })

  test('never run their texts as HTML', async ({ page }) => {
    await withLedger(page, ledgers.withHtml())
    await open(page, 'tables?cell=expenditure/2060702/project')
    await expect(page.getByRole('heading', { level: 2 })).toContainText('<b>html</b>')
    for (const id of ['totals', 'basic', 'sangong', 'government-fund']) {
      await open(page, `tables?table=${id}`)
      await expect(page.getByRole('grid')).toBeVisible()
    }
    expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
    await expect(page.locator('main img')).toHaveCount(0)
  })

  test('of ten thousand rows show few of them at a time and any of them by its link', async ({
    page,
  }) => {
    await withLedger(page, ledgers.withManyCodes(10_000))
    await open(page, 'tables?table=expenditure')
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', /^100\d\d$/)
    expect(await page.locator('tbody tr').count()).toBeLessThan(200)
    await page.locator('td[tabindex="0"]').focus()
    await page.keyboard.press('Control+End')
    const last = page.locator('td:focus')
    await expect(last).toBeInViewport()
    const address = (await last.getAttribute('data-address'))!
    await page.keyboard.press('Enter')
    await page.reload()
    await expect(marked(page)).toHaveAttribute('data-address', address)
    await expect(marked(page)).toBeInViewport()
  })

  test('of ten thousand rows are searched by the table itself', async ({ page }) => {
    const ledger = ledgers.withManyCodes(10_000)
    const { key, cells } = ledger.tables['expenditure']!.rows!.at(-1)!
    await withLedger(page, ledger)
    await open(page, 'tables?table=expenditure')
    await page.getByRole('search').getByRole('searchbox').fill(key)
    await page.keyboard.press('Enter')
    const line = page.locator('tr.found')
    await expect(line).toContainText(key)
    await expect(line).toContainText(String(cells['total']).split('.')[1] ?? '')
    await expect(line).toBeInViewport()
    await expect(page).toHaveURL(new RegExp(`find=${key}`))
    await page.reload()
    await expect(line).toBeInViewport()
  })
})

test.describe('for everyone', () => {
  test('in English, with the words of the form and of every ledger', async ({ page }) => {
    await open(page, 'tables?table=expenditure', { lang: 'en' })
    await expect(page.getByText('7 tables have data, 2 are stated to be empty.')).toBeVisible()
    await expect(page.getByRole('columnheader', { name: /Project expenditure/ })).toContainText(
      '项目支出',
    )
    await expect(page.getByRole('rowheader', { name: /Science and technology/ })).toContainText(
      '科学技术支出',
    )
    await page
      .getByRole('navigation', { name: 'Choose a table' })
      .getByText('Income', { exact: true })
      .click()
    await expect(page).toHaveURL(/lang=en/)
  })

  test('never scrolls the page sideways', async ({ page }) => {
    await open(page, 'tables')
    for (const id of ['totals', 'expenditure', 'appropriation', 'basic', 'sangong']) {
      await page.goto(`./#/${ledgers.defaultEntry().id}/tables?table=${id}`)
      await expect(page.locator(`[data-address^="${id}/"]`).first()).toBeVisible()
      for (const width of [360, 768, 1024, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        const over = () =>
          page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        await expect.poll(over, `${id} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })

  test('keeps the names in view while a wide table scrolls', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await open(page, 'tables?table=income')
    const box = page.getByRole('region', { name: '收入决算表（可左右滚动）' })
    await box.evaluate((element) => element.scrollTo(400, 0))
    const name = page.getByRole('rowheader', { name: '进修及培训' })
    const left = async (of: Locator) => (await of.boundingBox())!.x
    expect(Math.abs((await left(name)) - (await left(box)))).toBeLessThanOrEqual(1)
    expect(await box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100)
  })

  test('is accessible', async ({ page }) => {
    for (const [path, first] of [
      ['tables?cell=expenditure/2060702/project', 'expenditure/'],
      ['tables?table=basic', 'basic/'],
      ['tables', 'totals/'],
    ] as const) {
      await open(page, path)
      await expect(page.locator(`[data-address^="${first}"]`).first()).toBeVisible()
      await axeInThemes(page)
    }
    await targetsAtWidths(page)
  })

  test('is accessible on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    for (const id of ['expenditure', 'sangong']) {
      await open(page, `tables?table=${id}`)
      await expect(page.locator(`[data-address^="${id}/"]`).first()).toBeVisible()
      await axe(page)
    }
  })
})
