import type { Draw } from './poster.ts'

/** Draws pictures with an installed Chromium, in the size that they say; `false` without one. */
export const drawPng: Draw = async (pictures) => {
  const { findChromium, launch } = await import('../scripts/chromium.ts')
  if (!findChromium()) return false
  const browser = await launch()
  try {
    for (const [path, { svg, width, height }] of pictures) {
      const page = await browser.newPage({ viewport: { width, height } })
      // A picture runs nothing, whatever a ledger has brought into it.
      await page.setContent(
        `<style>body { margin: 0 } img { display: block }</style><img src="data:image/svg+xml,${encodeURIComponent(svg)}">`,
      )
      await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
      await page.screenshot({ path })
      await page.close()
    }
    return true
  } finally {
    await browser.close()
  }
}
