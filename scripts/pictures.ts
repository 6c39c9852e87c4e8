import { launch } from './chromium.ts'
import { portOf, serve } from './serve.ts'

/* Makes the pictures of the README from the built dashboard. */

const VIEWS = [
  'overview',
  'spending',
  'budget',
  'sangong',
  'scorecard',
  'checks',
  'tables',
  'about',
]
const DRAWN = ['spending', 'budget', 'sangong']

const server = await serve('dist', 0)
const browser = await launch()
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })

await page.goto(`http://localhost:${portOf(server)}/`)
for (const view of VIEWS) {
  await page.locator('nav a').nth(VIEWS.indexOf(view)).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  if (DRAWN.includes(view)) await page.locator('canvas').first().waitFor()
  // What a check looks like says more than how many there are.
  if (view === 'checks')
    await page
      .locator('section', { has: page.locator('.equation') })
      .first()
      .evaluate((findings) => findings.scrollIntoView())
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  await page.screenshot({ path: `docs/pictures/${view}.png`, animations: 'disabled' })
}

await browser.close()
server.close()
