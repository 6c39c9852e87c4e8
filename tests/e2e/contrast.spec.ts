import { expect, open, test } from './support.ts'

/* What shows by colour alone in the page's own themes, where a contrast theme or paper replaces them. */

const BARS = {
  '': { title: '每花 100 元', bars: '.bar, .split span, .swatch' },
  spending: { title: '支出去向', bars: '.ranked .bar, .swatch' },
  scorecard: { title: '绩效', bars: '.score' },
  checks: { title: '核对', bars: '.piece, .swatch' },
}

test.describe('a contrast theme', () => {
  test.use({ forcedColors: 'active' })

  test('keeps the bars', async ({ page }) => {
    for (const [view, { title, bars }] of Object.entries(BARS)) {
      await open(page, view)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
      await expect(page.locator('main').locator(bars).first()).toBeVisible()
      const kept = await page
        .locator('main')
        .locator(bars)
        .evaluateAll((all) => all.map((bar) => getComputedStyle(bar).forcedColorAdjust))
      expect(kept.filter((each) => each !== 'none')).toEqual([])
    }
  })

  test('tells the current view and what is chosen', async ({ page }) => {
    await open(page, 'spending')
    const looks = (selector: string, property: 'backgroundColor' | 'borderBottomColor') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], property)
    const tab = 'header nav a'
    expect(await looks(`${tab}[aria-current]`, 'borderBottomColor')).not.toBe(
      await looks(`${tab}:not([aria-current])`, 'borderBottomColor'),
    )
    const segment = 'main button[aria-pressed'
    expect(await looks(`${segment}=true]`, 'backgroundColor')).not.toBe(
      await looks(`${segment}=false]`, 'backgroundColor'),
    )
  })
})

test('charts of a dark page are printed in the colours of paper', async ({ page }) => {
  await open(page, 'spending', { theme: 'dark' })
  const canvas = page.locator('[data-part=sunburst] canvas')
  await expect(canvas).toBeVisible()
  const shows = (colour: readonly number[]) =>
    canvas.evaluate((drawn: HTMLCanvasElement, [red, green, blue]) => {
      const { data } = drawn.getContext('2d')!.getImageData(0, 0, drawn.width, drawn.height)
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) return true
      return false
    }, colour)
  const [dark, light] = [
    [0x7b, 0xc7, 0xc6],
    [0x2b, 0x79, 0x79],
  ] as const
  await expect.poll(() => shows(dark)).toBe(true)
  expect(await shows(light)).toBe(false)
  // A browser prints as soon as this has been told.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect([await shows(light), await shows(dark)]).toEqual([true, false])
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect([await shows(light), await shows(dark)]).toEqual([false, true])
})
