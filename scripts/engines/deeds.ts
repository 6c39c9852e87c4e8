import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { PageName } from '../../src/views/names.ts'
import { type Acts, acts } from './act.ts'
import { type EnginePage, sleep } from './enginePage.ts'

interface Hands extends Acts {
  /** Presses what gives a file, waits for it, and says what is in it. */
  takes(selector: string, text: string): Promise<string>
  /** Drops a file of the tests' cases on the page. */
  drops(file: string): Promise<void>
  /** Keeps a picture of the window. */
  keeps(name: string): Promise<void>
  /** How many pages the paper has. */
  prints(): Promise<string>
}

/** Things that a reader does in a view; a deed fails by an error, and says what came of it. */
interface Deed {
  readonly name: string
  readonly view: PageName
  readonly width: number
  readonly does: (hands: Hands) => Promise<unknown>
}

const DESK = 1440
const PHONE = 390
const EXPORT = 'main .export [popovertarget]'
const MENU = '.menu button'

export const DEEDS: readonly Deed[] = [
  ...[DESK, PHONE].map((width): Deed => ({
    name: 'evidence',
    view: 'overview',
    width,
    does: async (hands) => {
      await hands.press('main a[data-evidence]')
      await hands.sees('dialog.evidence h2')
      await hands.sees('dialog.evidence .value')
      await hands.keeps(`evidence-${width}`)
      await hands.press('dialog.evidence header button:last-child')
      await hands.misses('dialog.evidence')
    },
  })),
  ...(
    ['overview', 'spending', 'budget', 'sangong', 'scorecard', 'checks', 'about'] as const
  ).flatMap((view) =>
    [DESK, PHONE].map((width): Deed => ({
      name: 'menus',
      view,
      width,
      does: async (hands) => {
        const faults = await hands.menus()
        if (faults.length) throw new Error(faults.join('; '))
      },
    })),
  ),
  {
    name: 'open a PDF, and see a figure on its page',
    view: 'overview',
    width: DESK,
    does: async (hands) => {
      await hands.drops('pdf-column-order.pdf')
      await hands.sees('header', '本机')
      await hands.press('main a[data-evidence]')
      await hands.sees('dialog.evidence .page-part rect')
      await hands.keeps('page')
    },
  },
  {
    name: 'search',
    view: 'spending',
    width: DESK,
    does: async (hands) => {
      await hands.type('input[type=search]', 'jigou')
      await hands.sees('[role=listbox] [role=option]', '机构运行')
      await hands.strike('Enter')
      await hands.misses('[role=listbox] [role=option]')
    },
  },
  {
    name: 'search',
    view: 'checks',
    width: DESK,
    does: async (hands) => {
      await hands.type('main input[type=search]', 'sangong')
      await hands.sees('main article')
      await hands.keeps('finding')
    },
  },
  {
    name: 'table instead of chart',
    view: 'spending',
    width: DESK,
    does: async (hands) => {
      await hands.press('main button', '看表格')
      await hands.sees('[role=treegrid] .body .row, main table td')
      await hands.keeps('treegrid')
    },
  },
  {
    name: 'language and theme',
    view: 'budget',
    width: DESK,
    does: async (hands) => {
      await hands.press('header .language')
      await hands.sees('h1', 'Budget and actual')
      await hands.press('header .tools > .button.icon:last-child')
      await hands.sees('html[data-theme=dark] h1')
      // What it remembers is for the next deeds.
      await hands.press('header .tools > .button.icon:last-child')
      await hands.press('header .language')
      await hands.sees('html[data-theme=light] h1', '预算')
    },
  },
  ...['PNG', 'SVG', 'CSV', 'XLSX'].map((format): Deed => ({
    name: `chart as ${format}`,
    view: 'spending',
    width: DESK,
    does: async (hands) => {
      await hands.press(EXPORT)
      if (format === 'PNG') await hands.keeps('menu')
      return hands.takes(MENU, format)
    },
  })),
  ...['CSV', 'XLSX'].map((format): Deed => ({
    name: `table as ${format}`,
    view: 'tables',
    width: DESK,
    does: (hands) => hands.takes('main .tools button', format),
  })),
  ...[0, 1, 2].map((index): Deed => ({
    name: `ledger, format ${index + 1}`,
    view: 'about',
    width: DESK,
    does: (hands) => hands.takes(`.ledger-export li:nth-child(${index + 1}) button`, ''),
  })),
  {
    name: 'present',
    view: 'present',
    width: DESK,
    does: async (hands) => {
      await hands.strike('ArrowRight')
      await hands.sees('.present .tools .figure', '2 / ')
      await hands.strike('o')
      await hands.sees('.present.grid .slide')
      await hands.keeps('slides')
      await hands.strike('o')
      await hands.strike('?')
      await hands.sees('dialog.keys h2')
      await hands.press('dialog.keys .button')
      await hands.misses('dialog.keys')
      await hands.strike('b')
      await hands.press('button.blank')
      await hands.misses('button.blank')
    },
  },
  {
    name: 'present as PPTX',
    view: 'present',
    width: DESK,
    does: (hands) => hands.takes('.present .tools button', 'PPTX'),
  },
  {
    name: 'paper',
    view: 'report',
    width: DESK,
    does: async (hands) => {
      await hands.misses('[data-waits]')
      return hands.prints()
    },
  },
]

/** What does deeds in a page; its downloads are in a folder. */
export function handsOn(
  page: EnginePage,
  downloads: string,
  keep: (name: string, png: Buffer) => void,
): Hands {
  const act =
    (name: keyof Acts) =>
    (...values: unknown[]): Promise<never> =>
      page.evaluate(`(${acts.toString()})().${name}(...${JSON.stringify(values)})`)
  return {
    press: act('press'),
    type: act('type'),
    strike: act('strike'),
    sees: act('sees'),
    misses: act('misses'),
    menus: act('menus'),
    async takes(selector, text) {
      // A browser may keep things of its own there.
      const files = () => readdirSync(downloads).filter((name) => !name.startsWith('.'))
      for (const name of files()) rmSync(join(downloads, name), { recursive: true })
      await act('press')(selector, text)
      let last = -1
      for (let tries = 0; tries < 200; tries++) {
        await sleep(200)
        const [name] = files()
        if (!name || /\.(crdownload|part|wkdownload)$/.test(name)) continue
        const bytes = readFileSync(join(downloads, name))
        if (bytes.length && bytes.length === last) return contentOf(name, bytes)
        last = bytes.length
      }
      throw new Error('no file came')
    },
    async drops(file) {
      const base64 = readFileSync(join('tests/cases/import', file)).toString('base64')
      await page.evaluate(`(${dropped.toString()})(${JSON.stringify([file, base64])})`)
    },
    async keeps(name) {
      keep(name, await page.picture())
    },
    async prints() {
      const pdf = (await page.paper())?.toString('latin1')
      if (pdf === undefined) return 'cannot be printed by this driver'
      if (!pdf.startsWith('%PDF')) throw new Error('no PDF')
      return `${pdf.match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0} pages`
    },
  }
}

/** Runs in a page: what a hand does with a file. */
function dropped([name = '', base64 = '']: string[]): void {
  const data = new DataTransfer()
  data.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name))
  for (const type of ['dragover', 'drop'])
    document.body.dispatchEvent(
      new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
    )
}

/** What a file holds, in a line that can be compared; an error where it is not whole. */
function contentOf(name: string, bytes: Buffer): string {
  const ending = name.split('.').pop() ?? ''
  const text = bytes.toString('utf8')
  if (['xlsx', 'pptx', 'zip'].includes(ending)) {
    const files = Object.entries(unzipSync(bytes))
    if (!files.some(([, content]) => content.length)) throw new Error(`${name} is empty`)
    return `${ending} of ${files.length} files`
  }
  if (ending === 'png' && bytes.readUInt32BE(0) === 0x89504e47)
    return `png ${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`
  if (ending === 'svg' && /^<svg[\s\S]*<\/svg>\s*$/.test(text)) return 'svg'
  if (ending === 'json') return `json of ${Object.keys(JSON.parse(text) as object).length} keys`
  if (ending === 'csv' && text.startsWith('\uFEFF'))
    return `csv of ${text.split('\n').length} lines, ${text.length} characters`
  throw new Error(`${name} with ${bytes.length} bytes is not what it says`)
}
