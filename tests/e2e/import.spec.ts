import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { importDocument } from '@/importer/importDocument.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { printHtml } from '../importer/printers/printHtml.ts'
import { printXls } from '../importer/printers/printXls.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { dialog, drop, pages, printedPdf, settled } from './importing.ts'
import { axeInThemes, expect, open, saved, test as base } from './support.ts'

/** Fails a test also when a request is more than asking the page's own site for its own files. */
const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const asked: string[] = []
      context.on('request', (request) => {
        if (/^(blob|data):/.test(request.url())) return
        const url = new URL(request.url())
        const isFile = /^\/(|assets\/[\w.-]+|data\/[\w./-]+\.json|[\w.-]+)$/.test(url.pathname)
        const isOwn =
          url.protocol === 'file:' || (url.origin === new URL(baseURL!).origin && isFile)
        if (!isOwn || url.search || request.method() !== 'GET' || request.postData())
          asked.push(`${request.method()} ${request.url()}`)
      })
      await use(undefined)
      expect(asked, 'requests that a document could leave by').toEqual([])
    },
    { auto: true },
  ],
})

/** How much of the marked place of a page's picture is print. */
function markedInk(place: Locator): Promise<number> {
  return place.evaluate(async (svg: SVGSVGElement) => {
    const [image, rect] = [svg.querySelector('image')!, svg.querySelector('rect')!]
    const picture = new Image()
    picture.src = image.getAttribute('href')!
    await picture.decode()
    const [left, top, width] = ['x', 'y', 'width'].map((each) => Number(image.getAttribute(each)))
    const scale = picture.naturalWidth / width!
    const box = rect.getAttribute('x') === null ? [] : ['x', 'y', 'width', 'height']
    const [x, y, across, down] = box.map((each) => Number(rect.getAttribute(each)) * scale)
    const canvas = document.createElement('canvas')
    canvas.width = across!
    canvas.height = down!
    const context = canvas.getContext('2d')!
    context.drawImage(picture, left! * scale - x!, top! * scale - y!)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 100 && data[at + 3]! > 0) dark++
    return dark / (data.length / 4)
  })
}

const ask = (page: Page): Promise<void> => page.getByRole('button', { name: '打开文件' }).click()
const picker = (page: Page): Locator => page.getByRole('combobox', { name: '部门与年度' })
const inIt = (page: Page): Promise<string> => page.evaluate(() => location.hash)

/** Opens the one document that was found. */
async function openFound(page: Page): Promise<string> {
  await dialog(page).getByRole('button', { name: '打开看板' }).click()
  await expect(dialog(page)).toBeHidden()
  return /local-[0-9a-f]{12}/.exec(await inIt(page))![0]
}

test('a document without doubts that is dropped anywhere opens at once, and stays', async ({
  page,
}) => {
  const { file, ledger } = await settled()
  await open(page, 'budget')
  await drop(page, [file])
  await expect(page).toHaveURL(/#\/local-[0-9a-f]{12}/)
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('banner')).toContainText(ledger.department)
  const chosen = picker(page).locator('option:checked')
  await expect(chosen).toHaveText(new RegExp(`${ledger.department} · ${ledger.year} · 本机`))
  await page.reload()
  await expect(chosen).toHaveText(new RegExp(`${ledger.department} · ${ledger.year} · 本机`))
  await picker(page).selectOption({ index: 0 })
  await expect(page.getByRole('banner')).toContainText(ledgerWith().department)
})

test('one with doubts says which before it opens; renamed, downloaded, removed with its traces', async ({
  page,
}) => {
  await open(page)
  await ask(page)
  await expect(dialog(page)).toContainText('不上传')
  await axeInThemes(page)
  const bytes = Buffer.from(printXls(pages))
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.xls', mimeType: '', buffer: bytes })
  await expect(dialog(page)).toContainText(/与其他数字合不上：\d+ 个数字/)
  await axeInThemes(page)
  const id = await openFound(page)

  await ask(page)
  const own = dialog(page).getByRole('region', { name: '本机的决算' })
  await own.getByRole('button', { name: '改名' }).click()
  await page.keyboard.type('草稿')
  await page.keyboard.press('Enter')
  await expect(own.getByRole('listitem')).toContainText('草稿')
  const { name, bytes: json } = await saved(page, () =>
    own.getByRole('button', { name: '下载' }).click(),
  )
  expect(name).toMatch(/\.json$/)
  const parsed = parseLedger(JSON.parse(json.toString()))
  expect(parsed.ok && Object.keys(parsed.value.tables)).toEqual(Object.keys(ledgerWith().tables))
  await own.getByRole('button', { name: '删除' }).click()
  await own.getByRole('button', { name: '确认删除' }).click()
  await expect(own).toBeHidden()
  const traces = await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases()
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => done(request.result)
    })
    const stores = [...database.objectStoreNames]
    const transaction = database.transaction(stores)
    const counts = stores.map(
      (store) =>
        new Promise<number>((done) => {
          const request = transaction.objectStore(store).count()
          request.onsuccess = () => done(request.result)
        }),
    )
    return [...(await Promise.all(counts)), localStorage.getItem('ledgers')]
  })
  expect(traces).toEqual([0, 0, 0, null])

  await page.keyboard.press('Escape')
  await page.goto(`./#/${id}/spending`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这份决算不在这个浏览器里')
  await axeInThemes(page)
})

/** A document with one figure too large, and which of its doubts that is. */
async function damaged() {
  const { printed } = await settled()
  for (const page of printed)
    for (const cell of page.table.cells) {
      if (!/^\d{2,}\.\d\d$/.test(cell.text)) continue
      const wrong = { ...cell, text: `9${cell.text}` }
      const cells = page.table.cells.map((each) => (each === cell ? wrong : each))
      const pages = printed.map((each) =>
        each === page ? { ...page, table: { ...page.table, cells } } : each,
      )
      const file = { name: 'a.html', bytes: printHtml(pages) }
      const imported = await importDocument([file])
      if (!imported.ok || imported.draft.state === 'settled') continue
      const at = imported.draft.doubts.findIndex(({ value }) => value === wrong.text)
      const doubt = imported.draft.doubts[at]
      if (doubt) return { file, at, address: doubt.address, right: cell.text, wrong: wrong.text }
    }
  throw new Error('No figure is missed.')
}

test('doubts are decided by keyboard alone; a correction settles its sums and says so for ever', async ({
  page,
}) => {
  const { file, at, address, right, wrong } = await damaged()
  await open(page)
  await drop(page, [file])
  await dialog(page).getByRole('button', { name: '逐个核对' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/还剩 [1-9]\d* 个/)
  for (let step = 0; step < at; step++) await page.keyboard.press('j')
  const place = page.getByRole('region', { name: '文件中的位置' })
  await expect(place.locator('mark')).toHaveText(wrong)
  await expect(page.getByRole('main')).toContainText(/它参加的算式有 \d+ 个合不上/)
  await axeInThemes(page)
  const list = page.getByRole('navigation').getByRole('listitem')
  const before = await list.count()
  await page.keyboard.press('e')
  await page.keyboard.type(right)
  await page.keyboard.press('Enter')
  await expect(list.nth(at)).toContainText('✎')
  await list.nth(at).getByRole('button').press('Enter')
  await expect(page.getByRole('main')).toContainText(`读出的是 ${wrong}，改为 ${right}`)
  await expect(page.getByRole('main')).toContainText('它参加的算式都合得上')

  await page.keyboard.press('u')
  await expect(list.nth(at)).toContainText('○')
  await page.keyboard.press('o')
  await expect(list.nth(at)).toContainText('?')
  await page.keyboard.press('u')
  await list.nth(at).getByRole('button').press('Enter')
  await page.keyboard.press('e')
  await page.keyboard.type(right)
  await page.keyboard.press('Enter')
  await expect(list.nth(at)).toContainText('✎')
  await page.reload()
  await expect(list).toHaveCount(before)
  await expect(list.nth(at)).toContainText('✎')
  const id = /local-[0-9a-f]{12}/.exec(await inIt(page))![0]
  await page.goto(`./#/${id}/tables?evidence=${address}`)
  await expect(page.getByRole('dialog')).toContainText(`由人改正；文件读出来是 ${wrong}`)
})

test('several files of one owner are one document, until a reader parts them', async ({ page }) => {
  const parts = [pages.slice(0, 3), pages.slice(3)]
  await open(page)
  await drop(
    page,
    parts.map((part, index) => ({ name: `${index}.html`, bytes: printHtml(part) })),
  )
  await expect(dialog(page).getByRole('heading', { level: 3 })).toHaveCount(1)
  await expect(dialog(page)).toContainText('表 9 张')
  await dialog(page)
    .getByRole('combobox', { name: /1\.html/ })
    .selectOption('单独一份')
  await expect(dialog(page)).toContainText('2 个文件，认出 2 份决算')
  await expect(dialog(page)).toContainText('表 3 张')
  await dialog(page)
    .getByRole('combobox', { name: /1\.html/ })
    .selectOption('第 1 份')
  await expect(dialog(page)).toContainText('表 9 张')
})

test('a table that is pasted asks whose it is, where it does not say', async ({ page }) => {
  const [first] = pages
  const html = Buffer.from(printHtml([{ ...first!, lines: first!.lines.slice(0, 1) }])).toString()
  await open(page)
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', content)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
  }, html)
  const openIt = dialog(page).getByRole('button', { name: '打开看板' })
  await expect(openIt).toBeDisabled()
  await dialog(page).getByRole('textbox', { name: '部门' }).fill('某市某局')
  await dialog(page).getByRole('spinbutton', { name: '年度' }).fill('2022')
  await openFound(page)
  await expect(page.getByRole('banner')).toContainText('某市某局')
})

test('a PDF is read page by page, and given up when its reader says so', async ({
  page,
  browser,
}) => {
  const file = await printedPdf(browser)
  await open(page)
  await drop(page, [file])
  await dialog(page).getByRole('button', { name: '取消' }).click()
  await expect(dialog(page)).toContainText('拖到这里')
  await drop(page, [file])
  await expect(dialog(page)).toContainText(/第 \d+ 页，共 \d+ 页/)
  await expect(dialog(page)).toContainText(/与其他数字合不上/)
  await openFound(page)
  await expect(page.getByRole('banner')).toContainText(ledgerWith().department)
})

/** How many pictures of pages this browser keeps. */
function keptPictures(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    const [known] = await indexedDB.databases()
    const database = await result(indexedDB.open(known?.name ?? ''))
    const kept = await result(database.transaction('pictures').objectStore('pictures').getAll())
    database.close()
    return kept.flat().length
  })
}

test('a figure of a PDF stands beside the picture of its place, which is kept with the ledger', async ({
  page,
  browser,
}) => {
  const file = await printedPdf(browser)
  await open(page)
  await drop(page, [file])
  await dialog(page).getByRole('button', { name: '逐个核对' }).click()
  const place = page.getByRole('img', { name: '文件中的位置' })
  await expect.poll(() => markedInk(place)).toBeGreaterThan(0.01)
  await axeInThemes(page)
  const whole = page.getByRole('button', { name: '看整页' })
  const frame = page.getByRole('region', { name: '文件中的位置' })
  const heightOf = async () => (await frame.boundingBox())?.height ?? 0
  const before = await heightOf()
  await whole.click()
  await expect(whole).toHaveAttribute('aria-pressed', 'true')
  expect(await heightOf()).toBeGreaterThan(before)

  // All pages are drawn before they are kept.
  await expect.poll(() => keptPictures(page), { timeout: 60_000 }).toBeGreaterThan(0)
  await page.goto(page.url().replace('/review', '/tables'))
  await page.reload()
  await page.locator('[data-address]').filter({ hasText: /\d/ }).first().click()
  await expect.poll(() => markedInk(place)).toBeGreaterThan(0.01)
  await expect(whole).toBeHidden()
})

test('what is no document says why', async ({ page }) => {
  await open(page)
  await drop(page, [
    { name: '图.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
  ])
  await expect(dialog(page).getByRole('alert')).toContainText('图.png')
})

test.describe('a site without ledgers', () => {
  test('asks for files before all else', async ({ page }) => {
    await page.route('**/data/index.json', (route) => route.fulfill({ json: { ledgers: [] } }))
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('打开一份部门决算')
    await axeInThemes(page)
    await drop(page, [(await settled()).file])
    await expect(page).toHaveURL(/#\/local-[0-9a-f]{12}/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2023')
  })
})

test.describe('a browser that keeps nothing', () => {
  for (const [why, refuse] of [
    [
      'refuses',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('refused', 'SecurityError')
        }
      },
    ],
    [
      'has no room',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
    ],
  ] as const)
    test(`as it ${why} shows the ledger as long as the page, and says so`, async ({ page }) => {
      await page.addInitScript(refuse)
      await open(page)
      await drop(page, [(await settled()).file])
      await expect(page.getByRole('status').filter({ hasText: '关掉页面就没有了' })).toBeVisible()
      await expect(page).toHaveURL(/#\/local-[0-9a-f]{12}/)
    })
})

test('what one window decides stands in the other, and neither writes over it', async ({
  page,
  context,
}) => {
  await open(page)
  await drop(page, [{ name: 'a.xls', bytes: printXls(pages) }])
  await dialog(page).getByRole('button', { name: '逐个核对' }).click()
  await expect(page).toHaveURL(/\/review/)
  const other = await context.newPage()
  await other.goto(page.url())
  const [here, there] = [page, other].map((each) =>
    each.getByRole('main').getByRole('navigation').getByRole('listitem'),
  )
  await expect(there!.first()).toContainText('○')
  await page.keyboard.press('a')
  await expect(there!.first()).toContainText('✓')
  await other.keyboard.press('j')
  await other.keyboard.press('o')
  await expect(here!.nth(1)).toContainText('?')
  await page.reload()
  await expect(here!.first()).toContainText('✓')
  await expect(here!.nth(1)).toContainText('?')
  await other.close()
})

test.describe('the dashboard in one file', () => {
  test.use({ offline: true })

  test('reads DOCX, XLS and PDF from a disk, and shows pages', async ({ page, browser }) => {
    const [file = ''] = readdirSync('dist-single')
    await page.goto(pathToFileURL(resolve('dist-single', file)).href)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const { file: docx, ledger } = await settled()
    await drop(page, [docx])
    await expect(page).toHaveURL(/#\/local-[0-9a-f]{12}/)
    await expect(page.getByRole('banner')).toContainText(ledger.department)
    await drop(page, [{ name: 'a.xls', bytes: printXls(pages) }])
    const first = await openFound(page)
    await expect(page.getByRole('banner')).toContainText(ledgerWith().department)
    await drop(page, [await printedPdf(browser)])
    await dialog(page).getByRole('button', { name: '逐个核对' }).click()
    await expect.poll(() => inIt(page)).not.toContain(first)
    const place = page.getByRole('img', { name: '文件中的位置' })
    await expect.poll(() => markedInk(place)).toBeGreaterThan(0.01)
  })
})
