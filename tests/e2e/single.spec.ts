import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './support.ts'

/* The dashboard in one file, opened from disk with no network. */

const FOLDER = 'dist-single'
const file = readdirSync(FOLDER).find((name) => name.endsWith('.html')) ?? ''
const url = pathToFileURL(resolve(FOLDER, file)).href
const id = file.replace('.html', '')

test.use({ offline: true })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('every view opens, and nothing is asked of any server', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''))
  await page.goto(url)
  const ways = page.getByRole('navigation').first().getByRole('link')
  await expect(ways.first()).toBeVisible()
  for (const way of await ways.all()) {
    await way.click()
    await expect(heading(page)).toHaveText((await way.textContent())?.trim() ?? '')
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  expect(asked.filter((each) => each !== url && !/^(blob|data):/.test(each))).toEqual([])
})

test('a drill, a language and a reload are as they are on a server', async ({ page }) => {
  await page.goto(`${url}#/${id}/spending?lang=en`)
  await expect(heading(page)).toHaveText('Spending')
  await page.getByRole('treegrid').getByRole('row').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/focus=\d{3}$/)
  await page.reload()
  await expect(page.locator('canvas').first()).toBeVisible()
  await expect(page).toHaveURL(/focus=\d{3}$/)
})

test('the checks run', async ({ page }) => {
  await page.goto(`${url}#/${id}/checks`)
  await expect(page.getByText(/共核对 [\d,]+ 项/)).toBeVisible()
})
