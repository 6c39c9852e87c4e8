import type { Page } from '@playwright/test'
import { runChecks } from '../../src/checks/runChecks.ts'
import * as ledgers from '../ledgers.ts'
import { axeInThemes, expect, open, targetsAtWidths, test, withLedger } from './support.ts'

/** The report with all charts drawn and all checks done. */
async function opened(page: Page, path = 'report', options = {}): Promise<void> {
  await open(page, path, options)
  await expect(page.locator('#report-sources')).toBeVisible()
  await expect(page.locator('[data-waits]')).toHaveCount(0, { timeout: 30_000 })
}

/** The paper: pages as browsers save them. */
async function pdf(page: Page): Promise<{ pages: number; sizes: string[] }> {
  const file = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
    'latin1',
  )
  expect(file.startsWith('%PDF')).toBe(true)
  return {
    pages: file.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
    sizes: [
      ...new Set([...file.matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box]) => box ?? '')),
    ],
  }
}

/** A4 in points; between its margins it is 182 mm wide. */
const A4 = [0, 0, 595, 842]
const BETWEEN_MARGINS = 688

/** Lays the page out as on paper. */
async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: BETWEEN_MARGINS, height: 970 })
  await page.emulateMedia({ media: 'print' })
}

/** What stands out of the paper, can be pressed, is too small to read or may be torn apart. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const found: string[] = []
    const told = (what: string, element: Element) =>
      found.push(`${what}: ${element.className} ${element.textContent.slice(0, 40)}`)
    const LEAST = (8.5 / 72) * 96 - 0.01
    for (const element of document.querySelectorAll('main *')) {
      const { left, right } = element.getBoundingClientRect()
      if (!element.checkVisibility() || element.matches('.visually-hidden, .visually-hidden *'))
        continue
      if (left < -1 || right > width + 1) told('over the edge', element)
      if (element.matches('button, input, select, summary, [role=button], [role=tab]'))
        told('control', element)
      const words = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      const style = getComputedStyle(element)
      if (words && parseFloat(style.fontSize) < LEAST && element.tagName !== 'SUP')
        told('small print', element)
      if (element.tagName === 'THEAD' && style.display !== 'table-header-group')
        told('head that stands once', element)
      if (element.tagName === 'TR' && style.breakInside !== 'avoid' && !element.closest('thead'))
        told('torn row', element)
      if (
        element.matches('section:has(.report-block, .report-table)') &&
        style.breakBefore !== 'page'
      )
        told('no page of its own', element)
    }
    return found
  }, BETWEEN_MARGINS)
}

const SECTIONS = ['overview', 'spending', 'budget', 'sangong', 'scorecard', 'checks', 'sources']

for (const [lang, heading, title] of [
  ['zh', /年度部门决算报告$/, /^\d{4}年度 .+ 决算报告$/],
  ['en', /final accounts report/, /^\d{4} .+ final accounts report$/],
] as const)
  test(`is A4 with a page for each section, in ${lang}`, async ({ page }) => {
    await opened(page, 'report', { lang })
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page).toHaveTitle(title)
    const { pages, sizes } = await pdf(page)
    expect(sizes).toHaveLength(1)
    expect(sizes[0]?.split(' ').map((each) => Math.round(Number(each)))).toEqual(A4)
    expect(pages).toBeGreaterThan(SECTIONS.length + 5)
    expect(pages).toBeLessThan(30)

    await onPaper(page)
    expect(await faults(page)).toEqual([])
  })

test('holds every code, item, indicator and discrepancy', async ({ page }) => {
  const ledger = ledgers.defaultLedger()
  await opened(page)
  await onPaper(page)
  const text = (await page.locator('.paper').innerText()).replaceAll(',', '')
  const table = ledger.tables['expenditure']
  const rows = table?.state === 'published' ? (table.rows ?? []) : []
  expect(rows.length).toBeGreaterThan(20)
  for (const { key, cells } of rows)
    if (/^\d+$/.test(key)) {
      const row = page.locator('#report-spending tr', {
        has: page.getByRole('cell', { name: key, exact: true }),
      })
      await expect(row).toContainText(cells['total'] ?? '—')
    }
  const indicators = ledger.scorecard?.groups.flatMap(({ groups }) =>
    groups.flatMap(({ indicators: own }) => own),
  )
  for (const { name } of indicators ?? []) expect(text).toContain(name)
  for (const { parts } of ledger.narrative)
    for (const { code, reason } of parts) if (code && reason) expect(text).toContain(reason)

  const wrong = runChecks(ledger).filter(({ verdict }) => verdict === 'discrepancy')
  const shown = await page
    .locator('[data-check]')
    .evaluateAll((found) => found.map((each) => each.getAttribute('data-check')))
  expect([...shown].sort()).toEqual(wrong.map(({ check }) => check).sort())
  // Every line of an equation, also those that the screen folds.
  const sum = page.locator('[data-check="total-score:total"]')
  await expect(sum.locator('li:visible')).toHaveCount((indicators?.length ?? 0) + 3)
})

test('prints when all is drawn, however soon it is asked to', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const waiting = document.querySelectorAll('[data-waits]').length
      const pictures = [...document.querySelectorAll<HTMLImageElement>('.paper img')]
      const drawn = pictures.filter(({ naturalWidth }) => naturalWidth > 0).length
      document.documentElement.dataset['printed'] =
        `${waiting} of ${pictures.length} wait, ${drawn} drawn, ` +
        `${document.querySelectorAll('[data-check]').length} checks`
    }
  })
  await open(page, 'report')
  await page.getByRole('button', { name: '打印或存为 PDF' }).click()
  await expect(page.locator('html')).toHaveAttribute(
    'data-printed',
    /^0 of 7 wait, 7 drawn, 30 checks$/,
    { timeout: 30_000 },
  )
})

test.describe('without the script that draws', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch/] })
  test('says on paper that a picture is missing', async ({ page }) => {
    await page.route('**/assets/echarts-*.js', (route) => route.abort())
    await open(page, 'report')
    await expect(page.locator('#report-sources')).toBeVisible()
    await onPaper(page)
    await expect(page.locator('#report-sangong [data-waits]').first()).toHaveText('图还没有画好')
    await expect(page.locator('.paper img')).toHaveCount(0)
  })
})

test('leads from its contents to each section, at the same address', async ({ page }) => {
  await opened(page)
  const address = page.url()
  await page.getByRole('link', { name: '数字核对' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /数字核对$/ })).toBeFocused()
  expect(page.url()).toBe(address)
})

test('says why a section is empty, and takes no string of a ledger for markup', async ({
  page,
}) => {
  const name = '"; } </style> @page { size: A3 } <b>某局</b> \\'
  const bare = ledgers.withoutScorecard(
    ledgers.withoutNarrative(ledgers.withMissing(['sangong', 'expenditure', 'totals'])),
  )
  await withLedger(
    page,
    ledgers.changed(bare, (copy) => (copy.department = name)),
  )
  await opened(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.locator('#report-sangong')).toContainText('没有公布“三公”经费支出决算表')
  await expect(page.locator('#report-scorecard')).toContainText('没有公布绩效自评表')
  await expect(page.locator('#report-overview')).toContainText('看不出结转的来去')
  await expect(page.locator('.paper b').filter({ hasText: '某局' })).toHaveCount(0)
  const { pages, sizes } = await pdf(page)
  expect(sizes[0]?.split(' ').map((each) => Math.round(Number(each)))).toEqual(A4)
  // The cover, and what has more to say than that there is nothing.
  expect(pages).toBeGreaterThanOrEqual(SECTIONS.length - 1)
  await onPaper(page)
  await expect(page.locator('#report-scorecard')).toHaveCSS('break-before', 'auto')
  expect(await faults(page)).toEqual([])
})

test('of thousands of codes lists the upper ones and says so', async ({ page }) => {
  await withLedger(page, ledgers.withManyCodes(3600))
  await opened(page)
  await expect(page.locator('#report-spending')).toContainText(
    /共 3,\d{3} 个科目，这里列出 [\d,]+ 个（编码到 \d 位）；其余 [\d,]+ 个见看板/,
  )
  expect(await page.locator('#report-spending tbody tr').count()).toBeLessThan(1700)
  await onPaper(page)
  expect(await faults(page)).toEqual([])
  const { pages } = await pdf(page)
  expect(pages).toBeLessThan(150)
})

test('is readable on a phone and accessible, white in the dark theme too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await opened(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(360)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    await expect(page.locator('.paper')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  }
  await axeInThemes(page)
  await targetsAtWidths(page)
})
