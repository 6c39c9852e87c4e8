import { readFile } from 'node:fs/promises'
import { axeInThemes, expect, open, targetsAtWidths, test } from './support.ts'

const picture = 'img[alt*="一图读懂"]'

test('the overview leads to a picture for a phone in two steps', async ({ page }) => {
  await open(page)
  await page.getByRole('link', { name: '一图读懂' }).click()
  await expect(page.locator(picture)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存为图片（PNG）' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('2021 焦作市科学技术协会 一图读懂.png')
  const png = await readFile(await file.path())
  expect(png.readUInt32BE(16)).toBe(1080)
  const tall = await page
    .locator(picture)
    .evaluate(({ clientHeight, clientWidth }) => clientHeight / clientWidth)
  expect(png.readUInt32BE(20) / 1080).toBeCloseTo(tall, 1)
})

test('it is one sheet on paper', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes'
    }
  })
  await open(page, 'poster')
  await page.getByRole('button', { name: '打印 A3' }).click()
  await expect(page.locator('html[data-printed]')).toBeAttached()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  // 297 × 420 mm, in points.
  expect(pdf).toMatch(/MediaBox\s*\[\s*0 0 84[12](\.\d+)? 119[01](\.\d+)?\s*\]/)
})

test('it is no hindrance to anybody, on a phone either', async ({ page }) => {
  await open(page, 'poster')
  await expect(page.locator(picture)).toBeVisible()
  await axeInThemes(page)
  await targetsAtWidths(page)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
