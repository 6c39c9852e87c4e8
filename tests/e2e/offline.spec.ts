import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { portOf, serve } from '../../scripts/serve.ts'
import { defaultEntry, defaultLedger } from '../ledgers.ts'
import { dialog, drop, settled } from './importing.ts'
import { expect, saved, test } from './support.ts'

/* The installed app: offline after the first visit, and updated when its reader says so. */

test.use({ serviceWorkers: 'allow', expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

const VIEW = `#/${defaultEntry().id}`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

const notice = (page: Page) => page.getByText('看板有新版本')
const take = (page: Page) => page.getByRole('button', { name: '更新' }).click()
const mark = (page: Page, version: string) => page.locator(`meta[name=version][content=${version}]`)

let folder: string
let server: Server
/** Answers for data in place of the server. */
let trouble: RequestListener | undefined

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  cpSync('dist', folder, { recursive: true })
  trouble = undefined
  await start(0)
})
test.afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

async function start(port: number): Promise<void> {
  server = await serve(folder, port)
  const [files] = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request').on('request', (request, response) => {
    const answer = request.url?.startsWith('/data/') ? (trouble ?? files) : files
    answer?.(request, response)
  })
}

const stop = () => new Promise((done) => server.close(done).closeAllConnections())

/** Opens the site and waits until it is kept. */
async function visit(page: Page, path = ''): Promise<string> {
  const url = `http://localhost:${portOf(server)}/${path}`
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
  await stop()
  const changed = change((file) => readFileSync(join(folder, file), 'utf8'))
  for (const [file, content] of Object.entries(changed)) {
    remove(file)
    writeFileSync(join(folder, file), content)
  }
  await start(port)
}

function remove(file: string): void {
  for (const twin of ['', '.br', '.gz']) rmSync(join(folder, file + twin), { force: true })
}

/** What makes another version of a site: its page is marked, its worker has another name. */
function version(name: string, read: (file: string) => string, site = '') {
  const page = `${site}index.html`
  const worker = `${site}sw.js`
  return {
    [page]: read(page).replace(
      /(<meta name="version"[^>]*>)?<title>/,
      `<meta name="version" content="${name}"><title>`,
    ),
    [worker]: read(worker).replace(/VERSION = "\w+"/, `VERSION = "${name}"`),
  }
}

/** A script that no view opened so far needs; its name carries its content. */
function sangongIn(worker: string): string {
  const files: string[] = JSON.parse(/FILES = (\[.*?\])/.exec(worker)![1]!)
  return files.find((name) => /SangongView-.*\.js$/.test(name))!
}

/** Another version of the site that has this script no longer. */
function withoutSangong(name: string, read: (file: string) => string) {
  const { 'sw.js': worker = '', ...rest } = version(name, read)
  remove(sangongIn(worker))
  return { ...rest, 'sw.js': worker.replace(`${JSON.stringify(sangongIn(worker))},`, '') }
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
  await expect(heading(page)).toContainText('每花 100 元')
  for (const [view, name] of [
    ['spending', '支出去向'],
    ['checks', '核对'],
    ['tables', '九张表'],
  ]) {
    await page.goto(`${url}${VIEW}/${view}`)
    await expect(heading(page)).toContainText(name ?? '')
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
  await expect(page.locator('.slide .stage')).toHaveCount(13)
  await expect(page.locator('.slide.current')).toHaveAttribute('data-slide', 'points')
  await page.keyboard.press('Home')
  await expect(page.locator('.slide.current')).toHaveAttribute('data-slide', 'title')
  const take = (name: string) =>
    saved(page, () => page.getByRole('button', { name }).first().click())
  const { bytes: deck } = await take('PPTX')
  const parts = Object.keys(unzipSync(deck))
  expect(parts.filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path))).toHaveLength(13)

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
  await expect(notice(page)).toHaveCount(0)
  await publish((read) => withoutSangong('next', read))

  await look(page)
  await expect(notice(page)).toBeVisible()
  await page.reload()
  await expect(heading(page)).toContainText('每花 100 元')
  await expect(mark(page, 'next')).toHaveCount(0)
  await page.getByRole('navigation').getByRole('link', { name: '三公' }).click()
  await expect(heading(page)).toContainText('三公经费')

  // Not in front of an audience.
  await page.getByRole('link', { name: '演示' }).click()
  await expect(page.locator('.slide.current')).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
  await page.keyboard.press('Escape')

  await take(page)
  await expect(mark(page, 'next')).toHaveCount(1)
  await expect(notice(page)).toHaveCount(0)
})

test('a page left open keeps its views over updates that others take, also failed ones', async ({
  page: old,
  context,
}) => {
  const url = await visit(old)
  const versions = () =>
    old.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('app')).length)

  await test.step('of a site that changes meanwhile nothing is kept', async () => {
    const installing = () =>
      old.evaluate(async () => Boolean((await navigator.serviceWorker.ready).installing))
    const failsToInstall = async () => {
      await look(old)
      await expect.poll(installing).toBe(false)
      expect(await versions()).toBe(1)
      await expect(notice(old)).toHaveCount(0)
    }
    await publish((read) => {
      const { 'index.html': html = '', ...worker } = version('torn', read)
      return { ...worker, 'index.html': html.replace('assets/start-', 'assets/new-') }
    })
    await failsToInstall()
    await publish((read) => {
      remove(sangongIn(read('sw.js')))
      return { 'index.html': read('index.html').replace('assets/new-', 'assets/start-') }
    })
    await failsToInstall()
  })

  const page = await context.newPage()
  const beside = await context.newPage()
  await test.step('each page takes an update that is there, whoever took it first', async () => {
    await page.goto(url)
    await publish((read) => withoutSangong('next', read))
    await look(page)
    await expect(notice(page)).toBeVisible()
    await beside.goto(url)
    await expect(notice(beside)).toBeVisible()
    for (const each of [page, beside]) {
      await take(each)
      await expect(mark(each, 'next')).toHaveCount(1)
    }
  })

  await test.step('two updates later the first page has all of its views', async () => {
    await publish((read) => version('last', read))
    await look(page)
    await take(page)
    await expect(mark(page, 'last')).toHaveCount(1)
    await (await context.newCDPSession(old)).send('Network.clearBrowserCache')
    await old.getByRole('navigation').getByRole('link', { name: '三公' }).click()
    await expect(heading(old)).toContainText('三公经费')
  })

  await test.step('what no page needs any more is given back', async () => {
    for (const each of [page, beside]) await each.close()
    await old.goto('about:blank')
    await old.goto(url)
    await expect(mark(old, 'last')).toHaveCount(1)
    await expect.poll(versions).toBe(1)
  })
})

test('shows what is kept where the network gives no data, whatever it gives', async ({
  page,
  context,
}) => {
  const url = await visit(page)
  const answers: Record<string, RequestListener> = {
    'a server in trouble': (_, response) => response.writeHead(503).end(),
    'the login of a Wi-Fi': (_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html>'),
    nothing: () => undefined,
  }
  for (const [name, answer] of Object.entries(answers))
    await test.step(name, async () => {
      trouble = answer
      await page.reload()
      await expect(page.locator('[data-part=bridge] li').first()).toBeVisible()
    })
  trouble = undefined

  await test.step('new figures, but no room to keep them', async () => {
    await publish((read) => ({
      'data/index.json': read('data/index.json').replace(defaultEntry().department, '另一个部门'),
    }))
    const devtools = await context.newCDPSession(page)
    const { origin } = new URL(url)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await page.reload()
    await expect(page.getByRole('banner')).toContainText('另一个部门')
  })
})

test.describe('a site whose default ledger is not there', () => {
  test.use({ expectedErrors: [/Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

  test('keeps what was opened on the first visit, and nothing of the site beside it', async ({
    page,
    context,
  }) => {
    const entry = { ...defaultEntry(), id: 'other', department: '另一个部门', file: 'other.json' }
    for (const site of ['a', 'b']) cpSync('dist', join(folder, site), { recursive: true })
    remove(`a/data/${defaultEntry().file}`)
    await publish((read) => ({
      'a/data/index.json': JSON.stringify({ ledgers: [entry] }),
      'a/data/other.json': JSON.stringify({ ...defaultLedger(), department: entry.department }),
      ...version('beside', read, 'b/'),
    }))
    const beside = await visit(page, 'b/')
    const url = await visit(page, 'a/')
    await expect
      .poll(() => page.evaluate(async () => Boolean(await caches.match('data/other.json'))))
      .toBe(true)
    await publish((read) => version('next', read, 'a/'))
    await look(page)
    await take(page)
    await expect(mark(page, 'next')).toHaveCount(1)

    await context.setOffline(true)
    await page.goto(beside)
    await expect(page.getByRole('banner')).toContainText(defaultEntry().department)
    await expect(mark(page, 'beside')).toHaveCount(1)
    await page.goto(url)
    await expect(page.getByRole('banner')).toContainText(entry.department)
    await expect(page.locator('[data-part=bridge] li').first()).toBeVisible()
  })
})

test('an imported document opens without a network, is shown, taken along and removed', async ({
  page,
  context,
}) => {
  const { file, ledger } = await settled()
  await visit(page)
  await drop(page, [file])
  await expect(page).toHaveURL(/#\/local-[0-9a-f]{12}/)
  const home = page.url()
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('banner')).toContainText(ledger.department)
  await page.goto(`${home}/present`)
  await expect(page.getByRole('main')).toContainText(ledger.department)
  await page.goto(home)
  await page.getByRole('button', { name: '打开文件' }).click()
  const { bytes } = await saved(page, () =>
    dialog(page).getByRole('button', { name: '下载' }).click(),
  )
  expect(JSON.parse(bytes.toString()).department).toBe(ledger.department)
  await dialog(page).getByRole('button', { name: '删除' }).click()
  await dialog(page).getByRole('button', { name: '确认删除' }).click()
  await expect(page).not.toHaveURL(/local-/)
})
