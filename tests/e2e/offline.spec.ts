import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { portOf, serve } from '../../scripts/serve.ts'
import { defaultEntry } from '../ledgers.ts'
import { expect, saved, test } from './support.ts'

/* The installed app: offline after the first visit, and updated when its reader says so. */

test.use({ serviceWorkers: 'allow', expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

const VIEW = `#/${defaultEntry().id}`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

let folder: string
let server: Server

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  cpSync('dist', folder, { recursive: true })
  server = await serve(folder, 0)
})
test.afterEach(async () => {
  await new Promise((done) => server.close(done).closeAllConnections())
  rmSync(folder, { recursive: true })
})

/** Opens the site and waits until it is kept. */
async function visit(page: Page): Promise<string> {
  const url = `http://localhost:${portOf(server)}/`
  await page.goto(url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)))
    .toBe(true)
  return url
}

/** Puts another version in the place of the one that is served, under the same address. */
async function publish(change: (read: (file: string) => string) => Record<string, string>) {
  const port = portOf(server)
  await new Promise((done) => server.close(done).closeAllConnections())
  const changed = change((file) => readFileSync(join(folder, file), 'utf8'))
  for (const [file, content] of Object.entries(changed)) {
    writeFileSync(join(folder, file), content)
    for (const twin of ['.br', '.gz']) rmSync(join(folder, file + twin), { force: true })
  }
  server = await serve(folder, port)
}

const look = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())

test('works without a network after the first visit, views never opened before too', async ({
  page,
  context,
}) => {
  const url = await visit(page)
  await context.setOffline(true)
  await page.reload()
  await expect(heading(page)).toHaveText('总览')
  for (const [view, name] of [
    ['spending', '支出去向'],
    ['checks', '核对'],
    ['tables', '九张表'],
  ]) {
    await page.goto(`${url}${VIEW}/${view}`)
    await expect(heading(page)).toHaveText(name ?? '')
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await page.goto(`${url}${VIEW}/spending?lang=en`)
  await expect(page.locator('canvas').first()).toBeVisible()
})

test('presents, prints and exports without a network what was never opened before', async ({
  page,
  context,
}) => {
  const url = await visit(page)
  await context.setOffline(true)

  await page.goto(`${url}${VIEW}/present/points`)
  await page.reload()
  await expect(page.locator('.slide .stage')).toHaveCount(11)
  await expect(page.locator('.slide.current')).toHaveAttribute('data-slide', 'points')
  await page.keyboard.press('Home')
  await expect(page.locator('.slide.current')).toHaveAttribute('data-slide', 'title')
  const take = (name: string) =>
    saved(page, () => page.getByRole('button', { name }).first().click())
  const { bytes: deck } = await take('PPTX')
  const parts = Object.keys(unzipSync(deck))
  expect(parts.filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path))).toHaveLength(11)

  await page.goto(`${url}${VIEW}/report`)
  await page.reload()
  await expect(page.locator('section[id^=report-]')).toHaveCount(7)
  await expect(page.locator('.paper img')).toHaveCount(7)
  await expect(page.locator('[data-waits]')).toHaveCount(0, { timeout: 30_000 })

  await page.goto(`${url}${VIEW}/sangong`)
  await page.reload()
  await page
    .getByRole('button', { name: /^导出“/ })
    .first()
    .click()
  const { bytes: png } = await take('PNG')
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))

  await page.goto(`${url}${VIEW}/about?section=source`)
  await page.reload()
  const { bytes: workbook } = await take('工作簿 XLSX')
  expect(await readWorkbook(workbook)).toHaveLength(13)
  const { bytes: archive } = await take('数据包 ZIP')
  expect(Object.keys(unzipSync(archive))).toContain('datapackage.json')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('shows new figures as soon as there is a network', async ({ page }) => {
  const url = await visit(page)
  const file = `data/${defaultEntry().file}`
  await publish((read) => {
    const renamed = (json: string) => json.replaceAll(defaultEntry().department, '另一个部门')
    return { [file]: renamed(read(file)), 'data/index.json': renamed(read('data/index.json')) }
  })
  await page.goto(`${url}${VIEW}/budget`)
  await page.reload()
  await expect(page.getByText('另一个部门').first()).toBeVisible()
})

test('an update waits for its reader, and comes whole', async ({ page }) => {
  await visit(page)
  await expect(page.getByText('看板有新版本')).toHaveCount(0)
  await publish((read) => ({
    'index.html': read('index.html').replace(
      '<title>',
      '<meta name="version" content="next"><title>',
    ),
    'sw.js': read('sw.js').replace(/VERSION = "\w+"/, 'VERSION = "next"'),
  }))
  const isNext = page.locator('meta[name=version]')

  // A script of the old version that the server has no longer, as its names carry their content.
  const scripts = JSON.parse(
    /FILES = (\[.*?\])/.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))![1]!,
  )
  const sangong = scripts.find((name: string) => /SangongView-.*\.js$/.test(name))
  for (const twin of ['', '.br', '.gz']) unlinkSync(join(folder, sangong + twin))
  await publish((read) => ({
    'sw.js': read('sw.js').replace(`${JSON.stringify(sangong)},`, ''),
  }))

  await look(page)
  await expect(page.getByText('看板有新版本')).toBeVisible()
  await page.reload()
  await expect(heading(page)).toHaveText('总览')
  await expect(isNext).toHaveCount(0)
  await page.getByRole('navigation').getByRole('link', { name: '三公' }).click()
  await expect(heading(page)).toHaveText('三公经费')

  await page.getByRole('button', { name: '更新' }).click()
  await expect(isNext).toHaveCount(1)
  await expect(page.getByText('看板有新版本')).toHaveCount(0)
})
