import type { Locator, Page } from '@playwright/test'
import type { Finding } from '../../src/checks/finding.ts'
import { runChecks } from '../../src/checks/runChecks.ts'
import * as ledgers from '../ledgers.ts'
import { axeInThemes, expect, open, saved, targetsAtWidths, test, withLedger } from './support.ts'

const published = runChecks(ledgers.defaultLedger())
const wrong = published.filter(({ verdict }) => verdict === 'discrepancy')

const finding = (page: Page, check: string): Locator => page.locator(`[data-check="${check}"]`)
const findings = (page: Page): Locator => page.locator('[data-check]')
const listed = (page: Page, count: number): Locator =>
  page.getByText(`列出 ${count.toLocaleString('en')} 项`, { exact: true })
const search = (page: Page): Locator => page.getByRole('searchbox', { name: '查找' })
const verdict = (page: Page, name: RegExp): Locator =>
  page.getByRole('group', { name: '结果' }).getByRole('button', { name })

/** The checks have run. */
async function opened(page: Page, path = 'checks', options = {}): Promise<void> {
  await open(page, path, options)
  await expect(page.getByRole('search')).toBeVisible()
}

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: '怎么看、下载' }).click()
  const { name, bytes } = await saved(page, () =>
    page.getByRole('button', { name: button, exact: true }).click(),
  )
  return { name, text: bytes.toString() }
}

test.describe('the checks', () => {
  test('say how the published figures came out, in a sentence and as equations with their cells', async ({
    page,
  }) => {
    await opened(page)
    const sentence = page.getByText(/^共核对 1,\d{3} 项，涉及公布的 \d{3} 个数字：/)
    await expect(sentence).toContainText(`${wrong.length} 项不一致（出自 28 处）`)
    await expect(sentence).toContainText('项只差尾数')
    await expect(sentence).toContainText('项无法核对')
    // The first finding stands high on a desk's first screen.
    await page.setViewportSize({ width: 1440, height: 900 })
    expect((await findings(page).first().boundingBox())!.y).toBeLessThan(500)
    // What may be concluded and what not.
    await page.getByRole('button', { name: '怎么看、下载' }).click()
    await expect(page.getByRole('heading', { name: '怎么看' })).toBeVisible()
    await expect(page.getByText('不说明哪一处有误，更不说明有违规', { exact: false })).toBeVisible()
    await page.keyboard.press('Escape')

    // The discrepancies come first.
    await expect(listed(page, wrong.length)).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: /^重要/ })).toBeVisible()
    const health = finding(page, 'percent:narrative/general-budget-structure/health-share')
    await expect(health).toContainText('百分比应由所列两数算出')
    for (const text of ['2.94', '9.54', '323.56', '2.9484%', '相差 0.0084 个百分点'])
      await expect(health).toContainText(text)
  })

  test('fold what follows from the same cause', async ({ page }) => {
    await opened(page)
    const total = finding(page, 'total-score:total')
    await expect(total).toBeHidden()
    await finding(page, 'prose:narrative/performance-self-evaluation/score')
      .getByText('另有 1 项由同一处引起')
      .click()
    await expect(total).toBeVisible()
    await expect(total).toContainText('97.9')
  })

  test('keep what is unfolded in the address, for who reloads or is sent it', async ({ page }) => {
    await opened(page)
    const cause = 'prose:narrative/performance-self-evaluation/score'
    const folded = '另有 1 项由同一处引起'
    await finding(page, cause).getByText(folded).click()
    await expect(page).toHaveURL(/with=prose/)
    const total = finding(page, 'total-score:total')
    const more = total.getByRole('button', { name: /^另外 \d+ 项/ })
    await more.click()
    await expect(page).toHaveURL(/terms=total-score/)
    const lines = await total.locator('li:visible').count()
    expect(lines).toBeGreaterThan(15)

    await page.getByRole('button', { name: '分享' }).click()
    const link = await page.getByRole('textbox', { name: '链接' }).inputValue()
    expect(link).toBe(page.url())
    await page.goto('about:blank')
    await page.goto(link)
    await expect(total.locator('li:visible')).toHaveCount(lines)
    await expect(page.locator('.consequences[open]')).toHaveCount(1)

    await total.getByRole('button', { name: '收起' }).click()
    await expect(page).not.toHaveURL(/terms=/)
    await finding(page, cause).getByText(folded).click()
    await expect(page).not.toHaveURL(/with=/)
    await page.reload()
    await expect(finding(page, cause)).toBeVisible()
    await expect(total).toBeHidden()
  })

  test('show the same counts as bars and as a table', async ({ page }) => {
    await opened(page)
    const card = page.getByRole('figure', { name: '各类核对的结果' })
    await expect(card.getByRole('listitem').filter({ hasText: '表间' })).toContainText('一致')
    await card.getByRole('button', { name: '看表格' }).click()
    await expect(page).toHaveURL(/families=table/)
    const last = card.getByRole('row').last()
    await expect(last).toContainText('合计')
    await expect(last.getByRole('cell').last()).toHaveText(published.length.toLocaleString('en'))
  })

  test('wait calmly while they run', async ({ page }) => {
    await page.addInitScript(() => {
      Worker.prototype.postMessage = () => undefined
    })
    await open(page, 'checks')
    await expect(page.getByRole('status').filter({ hasText: '正在核对公布的数字' })).toBeVisible()
  })

  test('run in the page where there are no workers', async ({ page }) => {
    await page.addInitScript(() => void Reflect.deleteProperty(window, 'Worker'))
    await opened(page)
    await expect(listed(page, wrong.length)).toBeVisible()
  })

  test.describe('that can’t be run', () => {
    test.use({ expectedErrors: [/Failed to load resource|dynamically imported module/] })

    test('say so, and let what waits for them fail', async ({ page }) => {
      await page.addInitScript(() => void Reflect.deleteProperty(window, 'Worker'))
      await page.route('**/assets/runChecks-*.js', (route) => route.abort())
      await open(page, 'checks')
      await expect(page.getByRole('alert')).toHaveText(/没有核对成.*重试/)
      await open(page, 'tables')
      await page.getByText('下载整份数据').click()
      await page.getByRole('button', { name: '工作簿 XLSX' }).click()
      await expect(page.getByText('没有导出成功', { exact: false })).toBeVisible()
      await saved(page, () => page.getByRole('button', { name: '原始数据 JSON' }).click())
    })
  })
})

test('a figure of a check leads to its cell, its passage, its indicator and its evidence', async ({
  page,
}) => {
  await opened(page)
  const health = finding(page, 'percent:narrative/general-budget-structure/health-share')
  await health.getByRole('link', { name: '一般公共预算财政拨款支出决算表 · 卫生健康支出' }).click()
  await expect(page).toHaveURL(/tables\?cell=general-budget\/210\/total/)
  await expect(page.locator('td[aria-current="true"]')).toHaveText(/^9\.54/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: '核对' })).toBeVisible()

  const score = finding(page, 'prose:narrative/performance-self-evaluation/score')
  await score.getByRole('link', { name: /^预算绩效情况说明/ }).click()
  await expect(page).toHaveURL(/about\?figure=narrative\/performance-self-evaluation\/score/)
  await page.goBack()
  await score
    .getByRole('link', { name: /总分 · 得分$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/scorecard\?figure=scorecard\/total\/score/)
  await page.goBack()

  await health.getByRole('link', { name: /^9\.54/ }).click()
  await expect(page).toHaveURL(/evidence=general-budget\/210\/total/)
})

test.describe('filters and search', () => {
  test('narrow the list, live in the address, and a reload brings them back', async ({ page }) => {
    await opened(page)
    await verdict(page, /^尾差之内/).click()
    await page.getByRole('combobox', { name: '类别' }).selectOption('within')
    await expect(page).toHaveURL(/verdict=rounding/)
    await expect(page).toHaveURL(/family=within/)
    const wanted = published.filter(
      (each) => each.verdict === 'rounding' && each.family === 'within',
    )
    await expect(findings(page)).toHaveCount(wanted.length)
    await expect(page.getByRole('heading', { level: 2, name: /^重要/ })).toHaveCount(0)
    await page.reload()
    await expect(findings(page)).toHaveCount(wanted.length)
    await expect(verdict(page, /^尾差之内/)).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByRole('combobox', { name: '类别' })).toHaveValue('within')
  })

  test('by severity', async ({ page }) => {
    await opened(page, 'checks?severity=medium')
    const wanted = wrong.filter(({ severity }) => severity === 'medium')
    await expect(listed(page, wanted.length)).toBeVisible()
    for (const section of await page.getByRole('heading', { level: 3 }).allTextContents())
      expect(section).toBe('一般')
  })

  test('search finds by word, figure, address, code, rule and pinyin', async ({ page }) => {
    await opened(page)
    for (const [query, check, without] of [
      ['绩效工资', 'spoken:basic'],
      ['227.68', 'items:narrative/general-budget-items/opening'],
      ['general-budget/210/total', 'percent:narrative/general-budget-structure/health-share'],
      ['30215', 'code-printed:basic/30215'],
      ['引号应成对', 'quotes:scorecard'],
      // 基本支出: its cell is the one left blank.
      [
        'jbzc',
        'omitted:expenditure/20607/basic+expenditure/20607/project',
        'execution-sum:full-year',
      ],
    ] as const)
      await test.step(query, async () => {
        await search(page).fill('')
        await expect(listed(page, wrong.length)).toBeVisible()
        await search(page).fill(query)
        await expect(finding(page, check)).toBeVisible()
        if (without) await expect(finding(page, without)).toHaveCount(0)
        await expect.poll(() => findings(page).count()).toBeLessThan(wrong.length)
      })
  })

  test('that leave nothing say so and can be undone', async ({ page }) => {
    await opened(page, 'checks?q=nothing-is-called-this&family=form')
    await expect(page.getByText('没有符合这些条件的项。')).toBeVisible()
    await page.getByRole('button', { name: '清除条件' }).click()
    await expect(listed(page, wrong.length)).toBeVisible()
    await expect(page).not.toHaveURL(/q=|family=/)
  })

  test('take nonsense in the address as nothing', async ({ page }) => {
    await opened(page, 'checks?verdict=guilty&family=%3Cb%3E&severity=9&more=within.none.x,,form')
    await expect(listed(page, wrong.length)).toBeVisible()
  })

  test('show a long list in steps that the address remembers', async ({ page }) => {
    await opened(page, 'checks?verdict=exact&family=form')
    await expect(findings(page)).toHaveCount(20)
    await page.getByRole('button', { name: /^再列 80 项/ }).click()
    await expect(findings(page)).toHaveCount(100)
    await expect(page).toHaveURL(/more=form\.none\.100/)
    await page.reload()
    await expect(findings(page)).toHaveCount(100)
    await verdict(page, /^全部/).click()
    await expect(page).not.toHaveURL(/more=/)
  })
})

test.describe('export', () => {
  test('of everything as JSON is what the engine found', async ({ page }) => {
    await opened(page)
    const { name, text } = await downloaded(page, '把全部的项导出为 JSON')
    expect(name).toBe('2021 焦作市科学技术协会 核对结果 全部.json')
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(published)))
  })

  test('of what is listed keeps to the filters', async ({ page }) => {
    await opened(page, 'checks?severity=high')
    const { text } = await downloaded(page, '把所列的项导出为 JSON')
    const checks = (JSON.parse(text) as Finding[]).map(({ check }) => check)
    expect(checks.sort()).toEqual(
      wrong
        .filter(({ severity }) => severity === 'high')
        .map(({ check }) => check)
        .sort(),
    )
  })

  test('as CSV reads in a spreadsheet, and no text becomes a formula', async ({ page }) => {
    const data = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      const row = tables['basic']!.rows!.find(({ key }) => key === '30215')!
      row.name = '=HYPERLINK("http://x")'
    })
    await withLedger(page, data)
    await opened(page)
    const { name, text } = await downloaded(page, '把所列的项导出为 CSV')
    expect(name).toBe('2021 焦作市科学技术协会 核对结果 所列.csv')
    expect(text.startsWith('\uFEFF编号,类别,结果,轻重,发现,规则,算式,')).toBe(true)
    expect(text).toContain('−0.62 ≠ −1.09')
    const fields = text.slice(1).split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    expect(fields.filter((field) => /^"?[=+@]/.test(field))).toEqual([])
    expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(wrong.length)
  })
})

test.describe('other ledgers', () => {
  test('without discrepancies are told so, with what that means', async ({ page }) => {
    // Nothing but an empty form: its tables say that they are empty.
    const data = ledgers.changed(ledgers.defaultLedger(), (copy) => {
      delete copy.scorecard
      copy.narrative = []
      copy.glossary = []
      for (const [id, table] of Object.entries(copy.tables))
        copy.tables[id] = {
          state: 'empty',
          title: table!.title ?? id,
          unit: '万元',
          columns: table!.columns ?? [],
          rows: [],
          statement: '本表无数据。',
        }
    })
    await withLedger(page, data)
    await opened(page)
    await expect(page.getByText(/没有不一致的地方/).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: '没有发现不一致的地方' })).toBeVisible()
    await expect(page.getByText('这不等于每个数都正确', { exact: false })).toBeVisible()
    await expect(findings(page)).toHaveCount(0)
  })

  test('with HTML in every text show it as text', async ({ page }) => {
    await withLedger(page, ledgers.withHtml())
    await opened(page, 'checks?verdict=all')
    await expect(findings(page).first()).toBeVisible()
    await expect(page.locator('main img')).toHaveCount(0)
    expect(await page.evaluate(() => 'ranHtml' in window)).toBe(false)
    await search(page).fill('<b>html')
    await expect(findings(page).first()).toContainText('<b>html</b>')
  })

  test('of thousands of rows stand a few at a time', async ({ page }) => {
    await withLedger(page, ledgers.withManyCodes(3_000))
    await opened(page, 'checks?verdict=exact')
    await verdict(page, /^全部/).click()
    await expect(verdict(page, /^全部/)).toHaveAttribute('aria-pressed', 'true')
    await expect(findings(page).first()).toBeVisible()
    expect(await findings(page).count()).toBeLessThan(500)
  })
})

test.describe('everyone', () => {
  test('reads it in English', async ({ page }) => {
    await opened(page, 'checks', { lang: 'en' })
    await expect(page.getByRole('heading', { level: 1, name: 'Checks' })).toBeVisible()
    await expect(
      page.getByText(
        new RegExp(`^1,\\d{3} checks of \\d{3} published figures: ${wrong.length} differ`),
      ),
    ).toBeVisible()
    const items = finding(page, 'items:narrative/general-budget-items/opening')
    await expect(items).toContainText('They differ by 84,800\u00a0yuan')
    await expect(items.locator('[lang="zh"]').first()).toBeVisible()
  })

  test('uses it by keyboard', async ({ page }) => {
    await opened(page)
    await verdict(page, /^不一致/).focus()
    await page.keyboard.press('Tab')
    await expect(verdict(page, /^尾差之内/)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/verdict=rounding/)
    const fold = findings(page).getByRole('button').first()
    await fold.focus()
    await page.keyboard.press('Enter')
    await expect(fold).toHaveAttribute('aria-expanded', 'true')
    await expect(fold).toBeFocused()
  })

  test('finds it in the navigation', async ({ page }) => {
    await open(page)
    await page.getByRole('navigation').getByRole('link', { name: '核对', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: '核对' })).toBeVisible()
  })

  test('has no page to scroll sideways on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await opened(page, 'checks?verdict=all&q=total-score')
    await expect(findings(page)).toHaveCount(1)
    await findings(page).getByRole('button').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })

  test('meets WCAG 2.2 AA', async ({ page }) => {
    await opened(page)
    await axeInThemes(page)
    await targetsAtWidths(page)
    await verdict(page, /^无法核对/).click()
    await page.getByRole('button', { name: '看表格' }).click()
    await axeInThemes(page)
  })
})
