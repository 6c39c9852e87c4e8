import { expect, open, test } from './support.ts'

/* What a presentation asks of the browser, granted and refused. */

declare global {
  interface Window {
    asked: string[]
  }
}

test('keeps the screen awake while presenting', async ({ page }) => {
  await page.addInitScript(() => {
    window.asked = []
    const lock = Object.assign(new EventTarget(), {
      release: async () => void window.asked.push('released'),
    })
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: async (type: string) => (window.asked.push(type), lock) },
    })
  })
  await open(page, 'present')
  await expect.poll(() => page.evaluate(() => window.asked)).toEqual(['screen'])
  await expect(page.locator('.refused')).toHaveCount(0)
  await page.getByRole('button', { name: '退出' }).click()
  await expect.poll(() => page.evaluate(() => window.asked)).toEqual(['screen', 'released'])
})

test('says what the browser refuses', async ({ page }) => {
  await page.addInitScript(() => {
    const no = async () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    Object.defineProperty(navigator, 'wakeLock', { value: { request: no } })
    Element.prototype.requestFullscreen = no
    window.open = () => null
  })
  await open(page, 'present')
  const refused = page.locator('.refused')
  await expect(refused).toContainText('屏幕常亮')
  await page.keyboard.press('f')
  await expect(refused).toContainText('全屏')
  await page.keyboard.press('s')
  await expect(refused).toContainText('演讲者窗口')
})
