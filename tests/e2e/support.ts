import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { defaultEntry, type Entry, type LedgerData } from '../ledgers.ts'

export { expect }

interface Options {
  /** Errors that the test provokes on purpose. */
  expectedErrors: RegExp[]
}

/** What a slip in the code shows to readers. */
const SLIPS = /NaN|undefined|\[object/
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails a test also when the page reports an error, or shows a value that is none. */
export const test = base.extend<Options>({
  expectedErrors: [[], { option: true }],
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.stack || error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await use(page)
    const unexpected = errors.filter((error) => !expectedErrors.some((each) => each.test(error)))
    expect.soft(unexpected, 'errors in the page').toEqual([])
    expect.soft(await slips(page), 'text that is no value').toEqual([])
  },
})

async function slips(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => [
    ...document.body.innerText.split('\n'),
    ...[...document.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('title') ?? '',
    ]),
  ])
  return texts.filter((text) => SLIPS.test(text))
}

interface Preferences {
  lang?: 'zh' | 'en'
  theme?: 'light' | 'dark'
}

/**
 * Opens a view and waits for its heading. A path without a leading slash belongs to the default
 * ledger: `spending?focus=206`; with one it stands as it is: `/other-2022/spending`.
 */
export async function open(
  page: Page,
  path = '/',
  { lang, theme }: Preferences = {},
): Promise<void> {
  const absolute = path.startsWith('/') ? path : `/${defaultEntry().id}/${path}`
  const language = lang ? `${absolute.includes('?') ? '&' : '?'}lang=${lang}` : ''
  if (theme) await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme)
  await page.goto(`./#${absolute}${language}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The drawer with the evidence of a figure. */
export function drawer(page: Page): Locator {
  return page.getByRole('dialog', { name: /这个数的依据|Evidence for this figure/ })
}

/** From the evidence of a figure on to where it is printed. */
export async function openPlace(page: Page): Promise<void> {
  await drawer(page)
    .getByRole('link', { name: /^在.*中打开$|^Open in/ })
    .click()
  await expect(drawer(page)).toBeHidden()
}

/** Expects a key to close the window that it is pressed in. */
export async function closeByKey(page: Page, key: string): Promise<void> {
  // The window may be gone before the browser has answered for the key.
  const pressed = page.keyboard.down(key).catch(() => undefined)
  await Promise.all([page.waitForEvent('close'), pressed])
}

/** Expects no violation of WCAG 2.2 AA that axe can find, or none of one rule. */
export async function axe(page: Page, only?: string): Promise<void> {
  const builder = new AxeBuilder({ page })
    // What is right is not described: it would cost more than to find what is wrong.
    .options({ resultTypes: ['violations'] })
    // The way that reaches frames of other origins takes twice as long.
    .setLegacyMode(page.frames().length === 1)
  const { violations } = await (only ? builder.withRules(only) : builder.withTags(WCAG)).analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}\n${failureSummary}`),
  }))
  expect(found).toEqual([])
}

/** Expects none in either theme; a page follows the system where its reader chose no theme. */
export async function axeInThemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    await axe(page)
  }
}

/** Expects targets that can be met from a phone to a desk. */
export async function targetsAtWidths(page: Page): Promise<void> {
  for (const width of [360, 768, 1200, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await axe(page, 'target-size')
  }
}

/** The file that a click hands out. */
export async function saved(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Lets the page find this ledger in place of the published ones. */
export async function withLedger(
  page: Page,
  ledger: LedgerData,
  entry: Entry = defaultEntry(),
): Promise<void> {
  await page.route('**/data/index.json', (route) => route.fulfill({ json: { ledgers: [entry] } }))
  await page.route(`**/data/${entry.file}`, (route) => route.fulfill({ json: ledger }))
}

/** Goes on by Tab alone until the element has the focus. */
export async function tabTo(target: Locator): Promise<void> {
  const isFocused = () => target.evaluate((element) => element === document.activeElement)
  for (let step = 0; step < 40 && !(await isFocused()); step++)
    await target.page().keyboard.press('Tab')
  await expect(target).toBeFocused()
}

/** Where the sunburst stands in its canvas, in pixels: its names take room on one side or both. */
export function ringIn(canvas: Locator): Promise<{ x: number; y: number; radius: number }> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height)
    const columns = new Array<number>(width).fill(0)
    const rows = new Array<number>(height).fill(0)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const [red = 0, green = 0, blue = 0] = data.subarray(4 * (y * width + x))
        // Neither paper nor ink, nor the accent of what is called out.
        const isArc = Math.max(red, green, blue) - Math.min(red, green, blue) > 10
        if (!isArc || red - green > 60) continue
        columns[x]!++
        rows[y]!++
      }
    // Lines of coloured text are not so long in either direction.
    const isRing = (count: number) => count > height / 6
    const ends = (counts: number[]): [number, number] => [
      counts.findIndex(isRing),
      counts.findLastIndex(isRing),
    ]
    const [[left, right], [top, bottom]] = [ends(columns), ends(rows)]
    const scale = element.clientWidth / width
    return {
      x: ((left + right) / 2) * scale,
      y: ((top + bottom) / 2) * scale,
      radius: ((bottom - top) / 2) * scale,
    }
  })
}
