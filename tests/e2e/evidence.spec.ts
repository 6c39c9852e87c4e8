import type { Locator, Page } from '@playwright/test'
import { changed, defaultLedger, HTML, inYuan, withHtml, withMissing } from '../ledgers.ts'
import { axe, axeInThemes, drawer, expect, open, openPlace, test, withLedger } from './support.ts'

const TOTAL = 'totals/expenditure.year-total/amount'
const SHARE = 'narrative/general-budget-structure/health-share'

const figure = (page: Page, evidence: string) =>
  page.locator(`main a[data-evidence="${evidence}"]`).first()
const cellAt = (page: Page, address: string) => page.locator(`td[data-address="${address}"]`)
const part = (page: Page, name: string) => drawer(page).getByRole('region', { name })
/** Checks come in their own time, after the page. */
const DONE = { timeout: 30_000 }

/** The sign of a figure that is in question, as a screen reader has it and as one sees it. */
async function expectMark(of: Locator): Promise<void> {
  await expect(of).toHaveClass(/differs/, DONE)
  const [sign, line] = await of.evaluate((element) => [
    getComputedStyle(element, '::after').content,
    getComputedStyle(element).textDecorationStyle,
  ])
  expect(sign).toBe('"※" / "与别处不一致"')
  expect(line).toBe('wavy')
}

test.describe('the evidence of a figure', () => {
  test('opens by a click beside the page, which stays usable, and Back closes it', async ({
    page,
  }) => {
    await open(page)
    await figure(page, TOTAL).click()
    await expect(page).toHaveURL(new RegExp(`evidence=${TOTAL}$`))
    await expect(drawer(page)).toContainText('329.22 万元')
    for (const text of ['收入支出决算总表', '公开01表', '本年支出合计', '行次 58', '金额', TOTAL])
      await expect(drawer(page)).toContainText(text)
    await expect(drawer(page).getByRole('heading', { level: 2 })).toBeFocused()

    const other = figure(page, 'totals/income.opening/amount')
    await other.click()
    await expect(drawer(page)).toContainText('103.49')
    await page.goBack()
    await expect(drawer(page)).toContainText('329.22')
    await page.goBack()
    await expect(drawer(page)).toBeHidden()
    await expect(page).not.toHaveURL(/evidence/)
  })

  test('is restored by its address, on any view, with the rest of its state', async ({ page }) => {
    await open(page, `budget?items=table&sort=code&evidence=${TOTAL}`)
    await expect(drawer(page)).toContainText('329.22')
    await page.reload()
    await expect(drawer(page)).toContainText('329.22')
    await drawer(page).getByRole('button', { name: '关闭' }).click()
    await expect(page).toHaveURL(/budget\?items=table&sort=code$/)
    await expect(drawer(page)).toBeHidden()
  })

  test('opens and closes by keyboard; the focus goes in and comes back', async ({ page }) => {
    await open(page)
    await figure(page, TOTAL).focus()
    await page.keyboard.press('Enter')
    await expect(drawer(page).getByRole('heading', { level: 2 })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(drawer(page).getByRole('button', { name: '复制链接' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(drawer(page)).toBeHidden()
    await expect(figure(page, TOTAL)).toBeFocused()
    await expect(page).not.toHaveURL(/evidence/)
  })

  test('closes to the page as it is now, not as it was', async ({ page }) => {
    await open(page, 'budget')
    await figure(page, 'general-budget/2060702/total').click()
    await expect(drawer(page)).toBeVisible()
    await page.getByRole('button', { name: '按编码' }).click()
    await expect(page).toHaveURL(/sort=code/)
    await page.keyboard.press('Escape')
    await expect(drawer(page)).toBeHidden()
    await expect(page).toHaveURL(/budget\?sort=code$/)
  })

  test('leaves the page where it was scrolled to', async ({ page }) => {
    await open(page, 'about')
    const link = figure(page, 'narrative/income/total')
    await link.scrollIntoViewIfNeeded()
    await link.click()
    await expect(drawer(page)).toBeVisible()
    await page.mouse.move(400, 500)
    await page.mouse.wheel(0, 600)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(600)
    const before = await page.evaluate(() => scrollY)
    await page.keyboard.press('Escape')
    await expect(drawer(page)).toBeHidden()
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before - 200)
  })

  test('is a link that a new tab can open', async ({ page, context }) => {
    await open(page, 'spending?focus=206', { lang: 'en' })
    const link = figure(page, 'expenditure/206/total')
    const href = await link.getAttribute('href')
    expect(href).toMatch(/spending\?focus=206&lang=en&evidence=expenditure\/206\/total$/)
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      link.click({ modifiers: ['Control'] }),
    ])
    await expect(drawer(tab)).toContainText('257.08')
    await expect(drawer(page)).toBeHidden()
  })

  test('shows what agrees on demand, and every other place, each a link to its own evidence', async ({
    page,
  }) => {
    await open(page, `?evidence=${TOTAL}`)
    const checks = part(page, '参与的核对')
    await expect(checks).toContainText(/\d+ 项相符/, DONE)
    await expect(checks.getByRole('article')).toHaveCount(0)
    await checks.getByText(/相符的 \d+ 项/).click()
    await expect(checks.getByRole('article').first()).toContainText('329.22')

    const same = part(page, '同一个数还印在').getByRole('listitem')
    await expect(same.filter({ hasText: '支出决算表 · 合计' })).toContainText('329.22', DONE)
    await expect(same.filter({ hasText: '全年执行数' })).toContainText('相同', DONE)
    await same.filter({ hasText: '支出决算表 · 合计' }).getByRole('link').click()
    await expect(page).toHaveURL(/evidence=expenditure\/total\/total/)
    const reckoned = defaultLedger()
      .narrative.flatMap(({ parts }) => parts)
      .flatMap(({ figures }) => figures)
      .filter(({ of }) => of?.includes('expenditure/total/total'))
    await expect(part(page, '说明中由它算出的数').getByRole('listitem')).toHaveCount(
      reckoned.length,
    )
    await openPlace(page)
    await expect(page).toHaveURL(/tables\?cell=expenditure\/total\/total$/)
    await expect(cellAt(page, 'expenditure/total/total')).toBeFocused()
  })

  test('shows the sentence of the explanation, what it speaks of, and what differs first', async ({
    page,
  }) => {
    await open(page, `about?evidence=${SHARE}`)
    await expect(drawer(page)).toContainText('卫生健康（类）支出9.54万元，占2.94%')
    await expect(part(page, '它说的是这些数').getByRole('link')).toHaveText([
      '9.54 万元',
      '323.56 万元',
    ])
    const checks = part(page, '参与的核对')
    await expect(checks).toContainText('1 项不一致', DONE)
    const finding = checks.getByRole('article').first()
    for (const text of ['2.94', '9.54', '323.56', '2.9484%', '0.0084', '0.0066'])
      await expect(finding).toContainText(text)
    await drawer(page).getByRole('link', { name: '看图' }).click()
    await expect(page).toHaveURL(/spending\?measure=appropriation&focus=210$/)
  })

  test('puts what cannot be checked before what agrees, and says why', async ({ page }) => {
    await open(page, 'tables?evidence=expenditure/20607/basic')
    await expect(drawer(page)).toContainText('空白')
    const checks = part(page, '参与的核对')
    await expect(checks).toContainText('1 项不一致，4 项无法核对', DONE)
    await expect(checks.getByRole('article').nth(1)).toContainText('所需的单元格在文件中空白')
  })

  test('copies the value as printed, and its link', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await withLedger(page, inYuan())
    await open(page, `?evidence=${TOTAL}`)
    await expect(drawer(page)).toContainText('3,292,200.00 元')
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await drawer(page).getByRole('button', { name: '复制数值' }).click()
    await expect.poll(copied).toBe('3292200.00')
    await drawer(page).getByRole('button', { name: '复制链接' }).click()
    await expect.poll(copied).toContain(`?evidence=${TOTAL}`)
  })

  test('says so of an address or a formula that names nothing', async ({ page }) => {
    for (const evidence of [
      'no/such/figure',
      'expenditure/9999999/total',
      'narrative/none/such',
      'nonsense',
      '%3Cimg%20src=x%3E',
      'expenditure/total/total,scorecard/total/score',
    ]) {
      await open(page, `?evidence=${evidence}`)
      await expect(drawer(page)).toContainText('没有“')
      await expect(drawer(page).getByRole('link')).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(drawer(page)).toBeHidden()
    }
  })

  test('speaks English', async ({ page }) => {
    await open(page, `about?evidence=${SHARE}`, { lang: 'en' })
    for (const text of ['Section', 'Text', 'Open in the explanation', 'What it speaks of'])
      await expect(drawer(page)).toContainText(text)
    await expect(drawer(page)).toContainText('1 differ', DONE)
  })

  test('never runs what a ledger brings', async ({ page }) => {
    await withLedger(page, withHtml())
    for (const evidence of [TOTAL, SHARE, 'scorecard/1.2.3/score', 'sangong/total/actual']) {
      await open(page, `?evidence=${evidence}`)
      await expect(drawer(page)).toContainText(HTML.slice(0, 8))
      await expect(drawer(page)).not.toContainText('正在核对', DONE)
    }
    await expect(drawer(page).locator('img')).toHaveCount(0)
    expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
  })
})

test.describe('a derived figure', () => {
  test('shows its formula with live inputs, and where the document prints it', async ({ page }) => {
    await open(page, 'spending?focus=206&measure=appropriation')
    const panel = page.getByRole('region', { name: /科学技术支出/ }).first()
    await panel.getByRole('link', { name: /%$/ }).first().click()
    await expect(page).toHaveURL(/evidence=general-budget\/206\/total:general-budget\/total\/total/)
    await expect(drawer(page)).toContainText(/约\s*79\.45%/)
    await expect(part(page, '文件自己印的')).toContainText('79.45')
    await page.reload()
    await drawer(page).getByRole('link', { name: '323.56 万元' }).first().click()
    await expect(page).toHaveURL(/evidence=general-budget\/total\/total$/)
    await page.goBack()
    await expect(drawer(page)).toContainText('÷')
  })

  test('is behind unit costs, differences, score shares and sums', async ({ page }) => {
    await open(page, 'sangong')
    const costs = page.getByRole('region', { name: '数量与单位费用' })
    await costs
      .getByRole('row', { name: /国内来宾/ })
      .getByRole('link', { name: /127\s元/ })
      .click()
    await expect(drawer(page)).toContainText(/约\s*127\s元/)
    await expect(drawer(page)).toContainText(/11\s人次/)

    await open(page, 'budget?items=table')
    await page
      .getByRole('row', { name: /2060702/ })
      .getByRole('link', { name: '84.0' })
      .click()
    await expect(drawer(page)).toContainText('−')
    await expect(drawer(page)).toContainText(/84\.0\s万元/)

    await open(page, 'scorecard')
    const totals = page.locator('section', { has: page.getByRole('heading', { name: '总分' }) })
    await totals.getByRole('link', { name: '97.9' }).first().click()
    await expect(drawer(page).locator('.value')).toHaveText(/97\.9\s*分/)
    await page
      .getByRole('row', { name: /投入管理指标/ })
      .getByRole('link', { name: '93.33%' })
      .click()
    await expect(drawer(page).locator('.value')).toHaveText(/约\s*93\.33%/)
  })

  test('is a rate that we reckon where the document prints none', async ({ page }) => {
    const data = changed(defaultLedger(), (copy) => {
      for (const each of copy.narrative.flatMap(({ parts }) => parts))
        if (each.id === '2060702') {
          each.figures = each.figures.filter(({ key }) => key !== 'rate')
          each.text = each.text.replace('{rate}', '')
        }
    })
    await withLedger(page, data)
    await open(page, 'budget')
    await page.getByRole('link', { name: '1,548.28%' }).click()
    await expect(drawer(page)).toContainText(/约\s*1,548\.28%/)
  })

  test('says why it has no value', async ({ page }) => {
    await open(page, '?evidence=expenditure/20607/basic:expenditure/total/total')
    await expect(drawer(page)).toContainText('所需的数没有公布')
    await open(page, '?evidence=sangong/total/actual:narrative/sangong-abroad/budget')
    await expect(drawer(page)).toContainText('除数为 0')
  })
})

test.describe('what a check puts in question is marked', () => {
  test('on figures, without moving anything', async ({ page }) => {
    await open(page, 'budget')
    const opening = figure(page, 'narrative/general-budget-items/opening')
    await expect(page.getByRole('link', { name: '1,548.28%' })).toBeVisible()
    const boxes = () =>
      page.locator('main a[data-evidence]').evaluateAll((all) =>
        all.map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect()
          return [x, y, width, height]
        }),
      )
    await page.waitForLoadState('networkidle')
    const before = await boxes()
    await expectMark(opening)
    expect(await boxes()).toEqual(before)
    await expect(opening).toHaveAccessibleName(/与别处不一致/)
    await opening.click()
    const finding = part(page, '参与的核对').getByRole('article').first()
    await expect(finding).toContainText('219.2')
    await expect(finding).toContainText('8.48')
  })

  test('on figures of the overview, and not on those that agree', async ({ page }) => {
    await open(page)
    await expectMark(figure(page, 'scorecard/total/score'))
    await expect(figure(page, TOTAL)).not.toHaveClass(/differs/)
    await expect(page.locator('main a.differs')).not.toHaveCount(0)
  })

  test('on cells of the tables, blank ones too', async ({ page }) => {
    await open(page, 'tables?table=expenditure')
    const cell = cellAt(page, 'expenditure/20607/basic')
    await expectMark(cell)
    await expect(cellAt(page, 'expenditure/2060701/basic')).not.toHaveClass(/differs/)
    await cell.click()
    await expect(part(page, '参与的核对').getByRole('article').first()).toContainText('空白')
  })

  test('on rows, groups and points of the scorecard', async ({ page }) => {
    await open(page, 'scorecard?open=1,1.2')
    await expectMark(figure(page, 'scorecard/1.2.3/actual'))
    await expectMark(figure(page, 'scorecard/execution.fiscal/full-year'))
    const sign = (name: string) =>
      page.getByRole('rowheader', { name }).getByRole('img', { name: '与别处不一致' })
    await expect(sign('预算执行率')).toBeVisible()
    await expect(sign('投入管理指标')).toBeVisible()
    await expect(sign('产出指标')).toHaveCount(0)
    const bars = page.locator('section', {
      has: page.getByRole('heading', { name: '各组得分与权重' }),
    })
    await expect(bars.getByRole('img', { name: '与别处不一致' })).not.toHaveCount(0)
  })

  test('on the parts of the three public expenses', async ({ page }) => {
    const data = changed(defaultLedger(), (copy) => {
      const row = copy.tables['sangong']!.rows!.find(({ key }) => key === 'reception')!
      row.cells['actual'] = '0.41'
    })
    await withLedger(page, data)
    await open(page, 'sangong')
    await expectMark(figure(page, 'sangong/reception/actual'))
  })

  test('on the codes of the charts', async ({ page }) => {
    await open(page, 'spending?measure=basic&focus=20607&sunburst=table')
    const row = page.getByRole('row', { name: /20607(?!\d)/ }).first()
    await expect(row).toBeVisible()
    const data = changed(defaultLedger(), (copy) => {
      const row = copy.tables['expenditure']!.rows!.find(({ key }) => key === '2060702')!
      row.cells['project'] = '98.8'
    })
    await withLedger(page, data)
    await open(page, 'spending?focus=2060702')
    await page.reload()
    const bars = page.locator('.ranked')
    await expect(bars).toBeVisible()
    await expectMark(page.locator('main a[data-evidence="expenditure/2060702/project"]').first())
  })

  test('nowhere in accounts whose figures agree', async ({ page }) => {
    await withLedger(page, withMissing(['sangong', 'basic', 'general-budget'], bare()))
    await open(page, `tables?table=totals&evidence=${TOTAL}`)
    await expect(part(page, '参与的核对')).not.toContainText('正在核对', DONE)
    await expect(page.locator('.differs')).toHaveCount(0)
  })
})

/** Tables whose figures agree, without explanation and scorecard. */
function bare() {
  return changed(defaultLedger(), (copy) => {
    copy.narrative = []
    delete copy.scorecard
    const row = copy.tables['expenditure']!.rows!.find(({ key }) => key === '20607')!
    Object.assign(row.cells, { basic: '127.7', project: '125.21' })
  })
}

test.describe('the explanation beside the tables', () => {
  const counts = (page: Page) => page.locator('.intro')

  test('counts what agrees, differs and stands alone; every figure is one of them', async ({
    page,
  }) => {
    await open(page, 'about')
    await expect(counts(page)).toContainText(/\d+ 个相符/, DONE)
    const text = await counts(page).innerText()
    const [, all, agree, differ, alone] =
      /(\d+) 个数：\s*(\d+) 个相符\s*(\d+) 个不符\s*(\d+) 个无可对照/.exec(text)!.map(Number)
    expect(all).toBe(agree! + differ! + alone!)
    for (const [standing, count] of [
      ['agrees', agree],
      ['differs', differ],
      ['alone', alone],
    ] as const)
      await expect(page.locator(`a[data-address].${standing}`)).toHaveCount(count!)
    await expectMark(page.locator(`[data-address="${SHARE}"]`))
  })

  test('lists the passages with figures that differ, kept in the address', async ({ page }) => {
    await open(page, 'about')
    await page.getByRole('button', { name: /只看不符的/ }).click(DONE)
    await expect(page).toHaveURL(/only=differs/)
    const passages = page.locator('.passage')
    const check = async () => {
      await expect(page.getByRole('button', { name: /只看不符的/ })).toHaveAttribute(
        'aria-pressed',
        'true',
        DONE,
      )
      await expect(page.getByRole('heading', { name: '名词解释' })).toHaveCount(0)
      for (const passage of await passages.all())
        await expect(passage.locator('.differs')).not.toHaveCount(0)
    }
    await check()
    await page.reload()
    await check()
    await page.getByRole('button', { name: /只看不符的/ }).click()
    await expect(page.getByRole('heading', { name: '名词解释' })).toBeVisible()
  })

  test('gives the value of the table beside each figure, with its cell and its chart', async ({
    page,
  }) => {
    await open(page, 'about?section=expenditure')
    const notes = page.getByRole('table', { name: '本段的数与别处对照' })
    const line = notes.getByRole('row').filter({ hasText: '135.04' }).first()
    await expect(line.getByRole('link', { name: '135.04' })).toHaveCount(2, DONE)
    await expect(line).toContainText('相同')
    await line.getByRole('link', { name: '看图' }).click()
    await expect(page).toHaveURL(/spending\?measure=project/)
    await page.goBack()
    await line.getByRole('link', { name: /支出决算表/ }).click()
    await expect(page).toHaveURL(/tables\?cell=expenditure\/total\/project/)
    await page.goBack()
    const differing = notes.getByRole('row').filter({ hasText: '2.9484%' })
    await expect(differing).toContainText('不符', DONE)
    await differing.getByRole('link', { name: '2.9484%' }).click()
    await expect(drawer(page)).toContainText('÷')
  })

  test('leaves that to the evidence where there is no room', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await open(page, 'about')
    await expect(counts(page)).toContainText('相符', DONE)
    await expect(page.getByRole('table', { name: '本段的数与别处对照' })).toHaveCount(0)
    await page.locator(`[data-address="${SHARE}"]`).click()
    await expect(drawer(page)).toContainText('2.9484%', DONE)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('is a sheet over the page, closed by Escape, Back, its button or a tap beside it', async ({
    page,
  }) => {
    await open(page)
    const closings: (() => Promise<unknown>)[] = [
      () => page.keyboard.press('Escape'),
      () => page.goBack(),
      () => drawer(page).getByRole('button', { name: '关闭' }).click(),
      () => page.mouse.click(180, 40),
    ]
    for (const close of closings) {
      await figure(page, TOTAL).click()
      await expect(drawer(page)).toContainText('329.22')
      const box = (await drawer(page).boundingBox())!
      expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 360, 740])
      expect(box.height).toBeLessThan(740 * 0.82)
      await close()
      await expect(drawer(page)).toBeHidden()
      await expect(page).not.toHaveURL(/evidence/)
    }
    await expect(figure(page, TOTAL)).toBeFocused()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })

  test('goes on to the cell', async ({ page }) => {
    await open(page, `?evidence=${TOTAL}`)
    await openPlace(page)
    await expect(cellAt(page, TOTAL)).toBeFocused()
    await expect(cellAt(page, TOTAL)).toBeInViewport()
  })

  test('has no accessibility violation that axe finds', async ({ page }) => {
    await open(page, `about?evidence=${SHARE}`)
    await expect(part(page, '参与的核对')).toContainText('不一致', DONE)
    await axe(page)
  })
})

for (const path of [
  `about?evidence=${SHARE}`,
  'scorecard?open=1,1.2&evidence=scorecard/1.2.3/score',
  '?evidence=general-budget/206/total:general-budget/total/total',
  '?evidence=nonsense',
])
  test(`has no accessibility violation that axe finds: ${path}`, async ({ page }) => {
    await open(page, path)
    await expect(drawer(page)).toBeVisible()
    if (/evidence=(narr|score)/.test(path)) await expectMark(page.locator('main .differs').first())
    await axeInThemes(page)
  })
