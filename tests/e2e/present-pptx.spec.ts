import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, open, saved, test } from './support.ts'

/** The parts of the presentation that a click hands out, by path. */
async function downloaded(page: Page) {
  const { name, bytes } = await saved(page, () =>
    page.getByRole('button', { name: 'PPTX' }).click(),
  )
  return { name, files: unzipSync(bytes) }
}

/** Parts that a browser cannot read as XML. */
async function unreadable(page: Page, parts: Record<string, string>): Promise<string[]> {
  return page.evaluate(
    (sources) =>
      Object.keys(sources).filter((path) => {
        const read = new DOMParser().parseFromString(sources[path] ?? '', 'application/xml')
        return read.querySelector('parsererror')
      }),
    parts,
  )
}

test('the presentation is handed out as PPTX, all of it well-formed, in light colours', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, 'present')
  const { name, files } = await downloaded(page)
  expect(name).toMatch(/^2021 .+\.pptx$/)
  const parts = Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, file]) => [path, strFromU8(file)]),
  )
  expect(await unreadable(page, parts)).toEqual([])
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/[^/]+$/.test(path))
  expect(slides).toHaveLength(13)
  expect(parts['ppt/slides/slide2.xml']).toContain('329.22')
  expect(parts['ppt/slideMasters/slideMaster1.xml']).toContain('FBFAF7')
  await expect(page.getByText('已交给浏览器保存')).toBeVisible()
})

test('the file has slides of the shape of the window', async ({ page }) => {
  await open(page, 'present')
  for (const { width, height, shape, inches } of [
    { width: 1024, height: 768, shape: '4:3', inches: 10 },
    { width: 1280, height: 800, shape: '16:9', inches: 13.333 },
    { width: 400, height: 800, shape: '16:9', inches: 13.333 },
  ])
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height })
      await expect(page.getByRole('button', { name: 'PPTX' })).toHaveAttribute(
        'title',
        new RegExp(shape),
      )
      const { files } = await downloaded(page)
      const size = /<p:sldSz cx="(\d+)"/.exec(strFromU8(files['ppt/presentation.xml']!))
      expect(Number(size?.[1])).toBe(Math.round(inches * 914_400))
    })
})
