import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readdirSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'

/* What the page says by itself where the app cannot start, and where it is locked up. */

const MAIN = '**/assets/start-*.js'

async function saysWhy(page: Page): Promise<void> {
  for (const words of ['页面没有打开', 'This page did not start'])
    await expect(page.getByText(words)).toBeVisible()
}

test('a script that does not come or cannot be read is said in both languages', async ({
  page,
}) => {
  await page.route(MAIN, (route) => route.abort())
  await page.goto('./')
  await saysWhy(page)
  await page.route(MAIN, (route) => route.fulfill({ body: '(', contentType: 'text/javascript' }))
  await page.reload()
  await saysWhy(page)
})

test('so is an engine that is too old, which starts nothing', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'TransformStream'))
  await page.goto('./')
  await saysWhy(page)
  await expect(page.getByRole('banner')).toHaveCount(0)
})

test('so is a page without scripts, and the page opened from a disk', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('./')
  await saysWhy(page)
  await context.close()
  const disk = await browser.newPage()
  await disk.goto(pathToFileURL(resolve('dist/index.html')).href)
  await saysWhy(disk)
  await disk.close()
})

test('a page that starts says nothing of it', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('This page did not start')).toHaveCount(0)
})

for (const sandbox of ['allow-scripts', undefined])
  test(`a frame with srcdoc${sandbox ? ` and sandbox="${sandbox}"` : ''} keeps its history itself`, async ({
    page,
  }) => {
    const name = readdirSync('dist-single').find((each) => each.endsWith('.html')) ?? ''
    const html = readFileSync(join('dist-single', name), 'utf8')
    await page.goto('about:blank')
    await page.evaluate(
      ([srcdoc, locked]) => {
        const frame = document.createElement('iframe')
        if (locked) frame.setAttribute('sandbox', locked)
        frame.srcdoc = srcdoc
        frame.width = '1200'
        frame.height = '800'
        document.body.append(frame)
      },
      [html, sandbox] as const,
    )
    const frame = page.frameLocator('iframe')
    const heading = frame.getByRole('heading', { level: 1 })
    await expect(heading).toContainText('每花 100 元')
    const ways = frame.getByRole('navigation').first().getByRole('link')
    await ways.filter({ hasText: '支出去向' }).click()
    await expect(heading).toContainText('支出去向')
    await ways.filter({ hasText: '总览' }).click()
    await frame.locator('main a[data-evidence]').first().click()
    await expect(frame.getByRole('dialog').first()).toBeVisible()
  })
