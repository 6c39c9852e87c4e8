import type { BrowserContext, Locator, Page } from '@playwright/test'
import {
  changed,
  defaultEntry,
  defaultLedger,
  withoutNarrative,
  withManyCodes,
  withoutScorecard,
  type LedgerData,
} from '../ledgers.ts'
import {
  axe,
  axeInThemes,
  closeByKey,
  expect,
  open,
  ringIn,
  tabTo,
  targetsAtWidths,
  test,
  withLedger,
} from './support.ts'

const SLIDES = [
  'title',
  'year',
  'things',
  'bridge',
  'changes',
  'spending',
  'class',
  'kinds',
  'budget',
  'sangong',
  'scorecard',
  'points',
  'sources',
]

const current = (page: Page): Locator => page.locator('.slide.current')
const shown = (page: Page) => current(page).getAttribute('data-slide')
/** All slides are there, also those that wait for their turn. */
async function allThere(page: Page, count = SLIDES.length): Promise<void> {
  await expect(page.locator('.slide .stage')).toHaveCount(count)
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('a presentation is walked by keyboard alone', async ({ page }) => {
  await open(page)
  await tabTo(page.getByRole('link', { name: '演示' }))
  await press(page, 'Enter')
  await expect(current(page)).toHaveAttribute('data-slide', 'title')
  await allThere(page)

  // Every key of a keyboard or clicker that goes on, and every one that goes back.
  const forward = ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter', 'n']
  for (const [index, key] of forward.entries()) {
    await press(page, key)
    await expect(current(page), key).toHaveAttribute('data-slide', SLIDES[index + 1]!)
  }
  const back = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+Space', 'Backspace', 'p']
  for (const [index, key] of back.entries()) {
    await press(page, key)
    await expect(current(page), key).toHaveAttribute(
      'data-slide',
      SLIDES[forward.length - 1 - index]!,
    )
  }
  await press(page, 'End')
  await expect(current(page)).toHaveAttribute('data-slide', 'sources')
  await press(page, 'ArrowRight')
  await expect(current(page)).toHaveAttribute('data-slide', 'sources')
  await press(page, 'Home')
  await expect(current(page)).toHaveAttribute('data-slide', 'title')
  await press(page, '1', '2', 'Enter')
  await expect(current(page)).toHaveAttribute('data-slide', 'points')
  await expect(page.getByRole('status').filter({ hasText: '第 12 张，共 13 张' })).toHaveCount(1)

  // All slides, and from there to another one.
  await press(page, 'o')
  await expect(page.getByRole('button', { name: '打开：可以问一问' })).toBeFocused()
  await press(page, 'ArrowLeft', 'ArrowLeft', 'Enter')
  await expect(current(page)).toHaveAttribute('data-slide', 'sangong')

  await press(page, '?')
  await expect(page.getByRole('dialog', { name: '按键' })).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press(page, '?', '?')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await press(page, 'b')
  await expect(page.getByRole('button', { name: '恢复显示' })).toBeVisible()
  await press(page, '.')
  await expect(page.getByRole('button', { name: '恢复显示' })).toHaveCount(0)

  // A slide that is asked for shows, also from a black screen.
  await press(page, 'b')
  await expect(page.getByRole('button', { name: '恢复显示' })).toBeVisible()
  await press(page, '6', 'Enter')
  await expect(current(page)).toHaveAttribute('data-slide', 'spending')
  await expect(page.getByRole('button', { name: '恢复显示' })).toHaveCount(0)

  // Down into a class, while presenting, and up again; then on.
  await tabTo(current(page).getByRole('button', { name: '社会保障和就业支出' }))
  await press(page, 'Enter')
  await expect(current(page).locator('.sentence')).toContainText('社会保障和就业支出 56.22')
  await expect(page).toHaveURL(/present\/spending\?spending=208/)
  await page.keyboard.press('Shift+Tab')
  await press(page, 'ArrowRight')
  await expect(current(page)).toHaveAttribute('data-slide', 'class')

  await press(page, 'f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await press(page, 'f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true)

  await press(page, 'Escape')
  await expect(page.getByRole('heading', { level: 1, name: /每花/ })).toBeVisible()
})

test('the slides answer in figures of the ledger, each with its source', async ({ page }) => {
  await open(page, 'present')
  await allThere(page)
  const expected: Record<string, RegExp> = {
    title: /焦作市科学技术协会\s*2021 年度部门决算/,
    year: /225\.94[\s\S]*329\.22[\s\S]*142\.11%[\s\S]*97\.7/,
    things: /31%[\s\S]*15\s*倍[\s\S]*94\.99/,
    bridge: /103\.49[\s\S]*0\.21/,
    changes: /上年（推算）[\s\S]*311\.76[\s\S]*323\.56/,
    spending: /257\.08[\s\S]*78\.09%/,
    class: /252\.91[\s\S]*50\.49%/,
    kinds: /194\.18[\s\S]*135\.04/,
    budget: /142\.11%[\s\S]*用省科协存量资金支付相关业务/,
    sangong: /19\.76%/,
    scorecard: /97\.7[\s\S]*投入管理指标/,
    points: /1,225[\s\S]*28 处[\s\S]*94\.99/,
    sources: /公开01表[\s\S]*公开09表/,
  }
  for (const id of SLIDES) {
    await open(page, `present/${id}`)
    expect(await shown(page)).toBe(id)
    await expect(current(page)).toContainText(expected[id]!)
    if (id !== 'title') await expect(current(page).locator('footer')).toContainText('来源：')
  }
})

test('the order and the choice of slides are the reader’s and stay in the address', async ({
  page,
}) => {
  await open(page, 'present?grid=1')
  await allThere(page)
  await page.getByRole('checkbox', { name: /收支与结转/ }).uncheck()
  await expect(page).toHaveURL(/slides=/)
  await page.getByRole('button', { name: '往前移：三公经费' }).click()
  await expect(page.getByRole('checkbox', { name: '8. 三公经费' })).toBeChecked()
  await expect(page.getByRole('button', { name: '打开：收支与结转' })).toBeDisabled()

  await page.reload()
  await expect(page.getByRole('checkbox', { name: '8. 三公经费' })).toBeChecked()
  await page.getByRole('button', { name: '打开：三公经费' }).click()
  await expect(current(page)).toHaveAttribute('data-slide', 'sangong')
  await expect(current(page)).toContainText('8 / 12')
  await page.keyboard.press('ArrowRight')
  await expect(current(page)).toHaveAttribute('data-slide', 'budget')

  await open(page, 'present/year?slides=points,nothing,year,points')
  await expect(current(page)).toContainText('2 / 2')
  await page.keyboard.press('Home')
  await expect(current(page)).toHaveAttribute('data-slide', 'points')
})

test('a presenter’s window is in step with the audience’s, both ways', async ({
  page,
  context,
}) => {
  await open(page, 'present/year')
  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: '演讲者窗口' }).click()
  const presenter = await opened
  await expect(presenter.getByRole('region', { name: '备注' })).toContainText('本年收入：225.94')
  await expect(presenter.getByText('下一张：值得知道的事')).toBeVisible()
  await expect(presenter.getByText(/^00:0\d$/)).toBeVisible()
  await expect(presenter.locator('.slide.next')).toHaveAttribute('data-slide', 'things')

  await press(presenter, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await expect(current(page)).toHaveAttribute('data-slide', 'spending')
  await expect(page).not.toHaveURL(/presenter/)
  await current(page).getByRole('button', { name: '科学技术支出' }).click()
  await expect(current(presenter).locator('.sentence')).toContainText('科学技术支出 257.08')
  await expect(presenter).toHaveURL(/presenter=/)

  await press(presenter, 'b')
  await expect(presenter.getByText('黑屏中')).toBeVisible()
  await expect(page.getByRole('button', { name: '恢复显示' })).toBeVisible()
  await press(page, 'b')
  await expect(presenter.getByText('黑屏中')).toHaveCount(0)

  // Neither window drags the other back while both go fast.
  await press(page, ...Array<string>(5).fill('ArrowRight'))
  await expect(current(page)).toHaveAttribute('data-slide', 'scorecard')
  await expect(current(presenter)).toHaveAttribute('data-slide', 'scorecard')

  await page.reload()
  await press(presenter, 'ArrowRight')
  await expect(current(page)).toHaveAttribute('data-slide', 'points')
  await axe(presenter)
  await closeByKey(presenter, 'Escape')
})

test('a second presentation in the same browser goes its own way', async ({ page, context }) => {
  await open(page, 'present/year')
  const other = await anotherTab(context)
  await press(other, 'End')
  await expect(current(other)).toHaveAttribute('data-slide', 'sources')
  await press(page, 'ArrowRight')
  await expect(current(page)).toHaveAttribute('data-slide', 'things')
  await expect(current(other)).toHaveAttribute('data-slide', 'sources')
})

test('a presenter’s window stays while the slides are left, and follows to another ledger', async ({
  page,
  context,
}) => {
  const entry = defaultEntry()
  const other = { ...entry, id: 'other-2022', department: '另一部门', file: 'other/2022.json' }
  const ledger = changed(defaultLedger(), (copy) => (copy.department = other.department))
  await context.route('**/data/index.json', (route) =>
    route.fulfill({ json: { ledgers: [entry, other] } }),
  )
  await context.route(`**/data/${other.file}`, (route) => route.fulfill({ json: ledger }))

  await open(page, 'present/bridge')
  const opened = context.waitForEvent('page')
  await press(page, 's')
  const presenter = await opened
  await expect(current(presenter)).toHaveAttribute('data-slide', 'bridge')
  await press(page, 'Escape')
  await expect(page.getByRole('heading', { level: 1, name: /每花/ })).toBeVisible()
  await press(presenter, 'ArrowLeft')
  await expect(current(presenter)).toHaveAttribute('data-slide', 'things')

  await open(page, '/other-2022/present/kinds')
  await expect(presenter.getByRole('heading', { level: 1, name: /另一部门/ })).toHaveCount(1)
  await press(presenter, 'ArrowRight')
  await expect(current(page)).toHaveAttribute('data-slide', 'budget')
  await expect(page).toHaveURL(/other-2022/)
})

test('slides show where a browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException('', 'SecurityError')
    }
    for (const name of ['sessionStorage', 'localStorage', 'BroadcastChannel'])
      Object.defineProperty(window, name, { get: forbidden })
  })
  await open(page, 'present/year')
  await press(page, 'ArrowRight')
  await expect(current(page)).toHaveAttribute('data-slide', 'things')
})

async function anotherTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await open(page, 'present')
  return page
}

/** Makes the window as large, and waits until the slides have taken it up. */
async function resized(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  const stage = current(page).locator('.stage')
  // From side to side or from top to bottom, nothing of the window is given away.
  await expect(async () => {
    const box = (await stage.boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width + 1)
    expect(box.y + box.height).toBeLessThanOrEqual(height + 1)
    expect(box.width > width - 2 || box.height > height - 56).toBe(true)
  }).toPass({ timeout: 10_000 })
}

for (const lang of ['zh', 'en'] as const)
  test(`slides fit every window without distortion, ${lang}`, async ({ page }) => {
    await open(page, 'present', { lang })
    await allThere(page)
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [1024, 768],
      [360, 740],
    ] as const)
      await test.step(`${width} × ${height}`, async () => {
        await resized(page, width, height)
        await expect.poll(() => overruns(page)).toEqual([])
        const scales = await page.locator('.stage').evaluateAll((stages) =>
          stages.map((stage) => {
            const { width, height } = stage.getBoundingClientRect()
            const element = stage as HTMLElement
            return [width / element.offsetWidth, height / element.offsetHeight] as const
          }),
        )
        for (const [across, down] of scales) expect(across).toBeCloseTo(down, 3)
        if (width < height) await expect.poll(() => unreadable(page)).toEqual([])
      })
  })

test('slides are laid out by their own width', async ({ page }) => {
  await open(page, 'present')
  await allThere(page)
  for (const [width, height, upright] of [
    [1080, 1920, true],
    [568, 320, false],
  ] as const)
    await test.step(`${width} × ${height}`, async () => {
      await resized(page, width, height)
      for (const id of ['bridge', 'scorecard', 'budget']) {
        const bars = await page.locator(`[data-slide=${id}] li:has(> .track)`).evaluateAll((rows) =>
          rows.map((row) => {
            const [label, bar] = [row.firstElementChild, row.querySelector('.track')].map((each) =>
              each!.getBoundingClientRect(),
            )
            return bar!.top >= label!.bottom - 1
          }),
        )
        expect(new Set(bars), id).toEqual(new Set([upright]))
      }
      const over = page
        .locator('.headline')
        .evaluateAll((cards) => cards.filter((card) => card.scrollWidth > card.clientWidth).length)
      expect(await over).toBe(0)
      await expect.poll(() => overruns(page)).toEqual([])
    })
})

/** The slides with a source that is cut off, or with text of less than 9 pixels; signs aside. */
function unreadable(page: Page): Promise<string[]> {
  return page.locator('.slide').evaluateAll((slides) =>
    slides.flatMap((slide) => {
      const stage = slide.querySelector<HTMLElement>('.stage')!
      const scale = stage.getBoundingClientRect().width / stage.offsetWidth
      const small = [...stage.querySelectorAll('*')].filter((element) => {
        const said = [...element.childNodes].some(
          ({ nodeType, textContent }) =>
            nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(textContent ?? ''),
        )
        const { fontSize } = getComputedStyle(element)
        return said && parseFloat(fontSize) * element.currentCSSZoom * scale < 9
      })
      const source = slide.querySelector('footer > span')
      const cut = source && source.scrollHeight > source.clientHeight + 1
      return cut || small.length ? [slide.getAttribute('data-slide') ?? ''] : []
    }),
  )
}

/** The slides on which something runs out of its box. */
function overruns(page: Page): Promise<string[]> {
  return page.locator('.slide').evaluateAll((slides) =>
    slides.flatMap((slide) => {
      const over = [...slide.querySelectorAll('.stage, .body')].some(
        (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1,
      )
      return over ? [slide.getAttribute('data-slide') ?? ''] : []
    }),
  )
}

test('swipes go on and back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, 'present')
  await swipe(page, 300, 60)
  await expect(current(page)).toHaveAttribute('data-slide', 'year')
  await swipe(page, 60, 300)
  await expect(current(page)).toHaveAttribute('data-slide', 'title')
  await swipe(page, 300, 280)
  await expect(current(page)).toHaveAttribute('data-slide', 'title')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('a finger moves over a slide that is enlarged', async ({ page }) => {
    await open(page, 'present/points')
    const client = await page.context().newCDPSession(page)
    await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 })
    await expect(page.locator('.present')).toHaveClass(/enlarged/)
    const left = () => page.evaluate(() => visualViewport!.offsetLeft)
    const before = await left()
    await swipe(page, 300, 180, 60)
    await expect.poll(left).toBeGreaterThan(before)
    expect(await shown(page)).toBe('points')
  })
})

async function swipe(page: Page, from: number, ...to: number[]): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const at = (x: number) => [{ x, y: 300 }]
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) })
  for (const x of to)
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x) })
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('an arc leads into its parts, also where the slide is drawn larger', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page, 'present/spending')
  const canvas = current(page).locator('canvas')
  await expect(canvas).toBeVisible()
  // The innermost ring at three o'clock belongs to the largest class.
  await expect.poll(async () => (await ringIn(canvas)).radius).toBeGreaterThan(100)
  const { x, y, radius } = await ringIn(canvas)
  const box = (await canvas.boundingBox())!
  const scale = box.width / (await canvas.evaluate(({ clientWidth }) => clientWidth))
  await page.mouse.click(box.x + (x + radius * 0.5) * scale, box.y + y * scale)
  await expect(page).toHaveURL(/spending=206/)
  await expect(current(page).locator('.sentence')).toContainText('科学技术支出')
})

test('a figure on a slide shows its evidence, and keys lead back to the slide and on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, 'present/bridge')
  const figure = current(page).getByRole('link', { name: '225.94' })
  const evidence = page.getByRole('dialog', { name: '这个数的依据' })
  const tools = page.getByRole('group', { name: '演示工具' }).getByRole('button')
  const heights = async () =>
    new Set(await tools.evaluateAll((all) => all.map(({ clientHeight }) => clientHeight)))
  const lines = await heights()
  await figure.click()
  await expect(evidence).toBeVisible()
  expect(await heights()).toEqual(lines)
  await press(page, 'Escape')
  await expect(evidence).toHaveCount(0)
  expect(await shown(page)).toBe('bridge')

  // The figure has the focus again; it needs no space.
  await expect(figure).toBeFocused()
  await press(page, 'Space')
  await expect(current(page)).toHaveAttribute('data-slide', 'changes')

  // A clicker knows no Escape.
  await press(page, 'ArrowLeft')
  await figure.click()
  await expect(evidence).toBeVisible()
  await press(page, 'PageDown')
  await expect(current(page)).toHaveAttribute('data-slide', 'changes')
  await expect(evidence).toHaveCount(0)
})

test('evidence over slides is twice as large, and the slide stays as it was', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 772 })
  await open(page, 'present/bridge')
  const stage = current(page).locator('.stage')
  const before = await stage.boundingBox()
  await current(page).getByRole('link', { name: '225.94' }).click()
  const evidence = page.getByRole('dialog', { name: '这个数的依据' })
  await expect(evidence.getByText('225.94').first()).toBeVisible()
  expect(await evidence.locator('.inner').evaluate((inner) => inner.currentCSSZoom)).toBe(2)
  expect(await evidence.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  expect(await stage.boundingBox()).toEqual(before)
})

test('links on slides lead to evidence or to another slide, never away', async ({ page }) => {
  await open(page, 'present/year')
  await current(page).getByRole('link', { name: '本年支出' }).click()
  await expect(page.getByRole('dialog', { name: '这个数的依据' })).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await current(page).getByRole('link', { name: '社会保障和就业' }).click()
  await expect(page).toHaveURL(/present\/spending\?.*spending=208/)
  await expect(current(page).locator('.sentence')).toContainText('社会保障和就业支出 56.22')
})

test('Escape leads up from a code before it leaves', async ({ page }) => {
  await open(page, 'present/spending?spending=20607')
  await press(page, 'Escape')
  await expect(page).toHaveURL(/spending=206(?!\d)/)
  await press(page, 'Escape')
  await expect(page).not.toHaveURL(/spending=/)
  expect(await shown(page)).toBe('spending')
  await press(page, 'Escape')
  await expect(page.getByRole('heading', { level: 1, name: /每花/ })).toBeVisible()
})

test('tools are out of sight while nobody does anything, and back by move, key and focus', async ({
  page,
}) => {
  await page.clock.install()
  await open(page, 'present/bridge')
  const tools = page.getByRole('group', { name: '演示工具' })
  const see = (opacity: '0' | '1') => expect(tools).toHaveCSS('opacity', opacity)
  const rest = () => page.clock.runFor(3500)
  await see('1')
  await rest()
  await see('0')
  await page.mouse.move(300, 300)
  await see('1')
  await rest()
  await see('0')
  await press(page, 'Shift')
  await see('1')
  await rest()
  await see('0')
  await tools.getByRole('button', { name: '下一张' }).focus()
  await see('1')
  await rest()
  await see('1')
})

test('a button pressed with the mouse does not keep the keys that follow', async ({ page }) => {
  await open(page, 'present/bridge')
  await page.getByRole('button', { name: '上一张' }).click()
  await expect(current(page)).toHaveAttribute('data-slide', 'things')
  await press(page, 'Space')
  await expect(current(page)).toHaveAttribute('data-slide', 'bridge')
})

test('leaves for the overview where it was opened by its address, also after evidence', async ({
  page,
}) => {
  await open(page, 'present/bridge')
  await current(page).getByRole('link', { name: '225.94' }).click()
  await expect(page.getByRole('dialog', { name: '这个数的依据' })).toBeVisible()
  await page.getByRole('button', { name: '下一张' }).click()
  await expect(current(page)).toHaveAttribute('data-slide', 'changes')
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /每花/ })).toBeVisible()
})

test('prints one slide a page, as wide as the slides are, also from the overview', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 772 })
  for (const grid of ['', '&grid=1']) {
    await open(page, `present?slides=year,spending,points${grid}`)
    await allThere(page)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box]) => box?.trim())
    expect(new Set(boxes)).toEqual(new Set(['0 0 960 540']))
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.slide:not(.off) .sentence:visible')).toHaveCount(3)
    await page.emulateMedia({ media: null })
  }
})

test('a ledger without a scorecard or explanations has the slides that it has', async ({
  page,
}) => {
  await withLedger(page, withoutScorecard(withoutNarrative()))
  await open(page, 'present/scorecard')
  expect(await shown(page)).toBe('title')
  await expect(page.locator('[data-slide=scorecard]')).toHaveCount(0)
  await allThere(page, (await page.locator('.slide').count()) || -1)
  await expect.poll(() => overruns(page)).toEqual([])
})

test('nothing of a document runs, and nothing runs over, however long it is', async ({ page }) => {
  await withLedger(page, hostile())
  await open(page, 'present')
  await allThere(page, await page.locator('.slide').count())
  await expect(current(page)).toContainText('<img src=x onerror=alert(1)>')
  await expect(page.locator('.slide img')).toHaveCount(0)
  await expect.poll(() => overruns(page)).toEqual([])
})

test('a tree of thousands of codes is shown by its largest, and nothing runs over', async ({
  page,
}) => {
  await withLedger(page, withManyCodes(3600))
  await open(page, 'present/spending')
  await allThere(page, await page.locator('.slide').count())
  await expect(current(page)).toContainText(/另有 \d+ 项/)
  await expect.poll(() => overruns(page)).toEqual([])
})

function hostile(): LedgerData {
  return changed(defaultLedger(), (copy) => {
    const html = '<img src=x onerror=alert(1)>'
    copy.department = html + copy.department
    copy.source.title = html + '很长的标题'.repeat(20)
    for (const { parts } of copy.narrative)
      for (const part of parts ?? []) if (part.reason) part.reason += '原因'.repeat(200)
  })
}

test('slides are accessible', async ({ page }) => {
  for (const path of ['present/year', 'present/spending', 'present/budget', 'present?grid=1']) {
    await open(page, path)
    await allThere(page)
    // The tools fade while nobody is at them; half gone they can't be judged.
    await page.getByRole('group', { name: '演示工具' }).getByRole('button').first().focus()
    await axeInThemes(page)
  }
  await targetsAtWidths(page)
  await press(page, '?')
  await axeInThemes(page)
})
