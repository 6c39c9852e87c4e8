import decodeQR from 'qr/decode.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '@/charts/arcLabel.ts'
import { contrast } from '@/charts/contrast.ts'
import { runChecks } from '@/checks/runChecks.ts'
import type { FramedPicture } from '@/exports/picture.ts'
import { POSTER_SHAPES, type PosterShape } from '@/exports/poster.ts'
import { sayIn } from '@/locales/index.ts'
import type { Language } from '@/locales/languages.ts'
import { onePage } from '@/views/poster/onePage.ts'
import { paperTheme } from '../../../cli/paperTheme.ts'
import { consistentLedger } from '../../checks/consistent/consistentLedger.ts'
import { isWellFormed } from '../../exports/drawing.ts'
import { type Dark, qrPixels } from '../../exports/qrPixels.ts'
import * as ledgers from '../../ledgers.ts'
import { tellingOf } from '../telling.ts'

const ADDRESS = 'https://example.org/some/where/#/some-office-2021'

async function drawn(
  data: ledgers.LedgerData,
  shape: PosterShape = 'tall',
  language: Language = 'zh',
): Promise<FramedPicture> {
  const telling = await tellingOf(data, language)
  const findings = runChecks(telling.ledger)
  return onePage({ ...telling, findings }, shape, ADDRESS, paperTheme(language))
}

interface Box {
  readonly text: string
  readonly size: number
  readonly fill: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const plain = (text: string) =>
  text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)

/** Where each text of a picture stands, as wide as it is estimated at least. */
function boxesOf({ svg }: FramedPicture): Box[] {
  return [
    ...svg.matchAll(
      /<text ([^>]*)>([^<]*)(?:<tspan [^>]*font-size="(\d+)"[^>]*>([^<]*)<\/tspan>)?<\/text>/g,
    ),
  ].map(([, attributes = '', own = '', unitSize, unit = '']) => {
    const value = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(value(name))) as [
      number,
      number,
      number,
    ]
    const width =
      0.85 * (textWidth(plain(own), size) + textWidth(plain(unit), Number(unitSize ?? 0)))
    const anchor = value('text-anchor')
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
    return {
      text: plain(own + unit),
      size: Math.min(size, Number(unitSize ?? size)),
      fill: value('fill'),
      left,
      right: left + width,
      top: y - 0.7 * size,
      bottom: y,
    }
  })
}

/** Expects every text to be large enough, within the picture, and on top of no other. */
function expectReadable(picture: FramedPicture): void {
  const boxes = boxesOf(picture)
  expect(boxes.length).toBeGreaterThan(3)
  for (const box of boxes) {
    expect(box.size).toBeGreaterThanOrEqual(28)
    expect(box.left, box.text).toBeGreaterThanOrEqual(0)
    expect(box.right, box.text).toBeLessThanOrEqual(picture.width)
    expect(box.top, box.text).toBeGreaterThanOrEqual(0)
    expect(box.bottom, box.text).toBeLessThanOrEqual(picture.height)
  }
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      if (across > 0 && down > 0) expect.fail(`"${one.text}" and "${other.text}" overlap`)
    }
}

const LEDGERS: Readonly<Record<string, () => ledgers.LedgerData>> = {
  'the default ledger': () => ledgers.defaultLedger(),
  'one without a scorecard': () => ledgers.withoutScorecard(),
  'one without an explanation': () => ledgers.withoutNarrative(),
  'one of thousands of codes': () => ledgers.withManyCodes(3000),
  'one with negative amounts': () => ledgers.withNegativeAndZero(),
  'one in yuan': () => ledgers.inYuan(),
  'one that publishes nothing': () => ledgers.withEmpty('totals'),
  'one with names of 45 characters': () =>
    ledgers.changed(ledgers.defaultLedger(), (copy) => {
      copy.department = '一个名字很长很长的单位'.repeat(5).slice(0, 45)
      for (const table of Object.values(copy.tables))
        for (const row of table?.rows ?? []) row.name = `${row.name}`.repeat(20).slice(0, 45)
    }),
}

describe('the year on one page', () => {
  describe.each(Object.entries(LEDGERS))('of %s', (_, data) => {
    it('is readable in both shapes and languages', async () => {
      const telling = await tellingOf(data())
      const findings = runChecks(telling.ledger)
      for (const language of ['zh', 'en'] as const)
        for (const shape of POSTER_SHAPES) {
          const told = { ...telling, findings, say: await sayIn(language) }
          expectReadable(onePage(told, shape, ADDRESS, paperTheme(language)))
        }
    })
  })

  it('is readable whatever the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(
        consistentLedger,
        fc.constantFrom(...POSTER_SHAPES),
        fc.constantFrom('zh' as const, 'en' as const),
        async ({ ledger }, shape, language) => expectReadable(await drawn(ledger, shape, language)),
      ),
      { numRuns: 30 },
    )
  })

  it('is 1080 wide for a phone, and has the form of a sheet of paper', async () => {
    expect((await drawn(ledgers.defaultLedger())).width).toBe(1080)
    const { width, height } = await drawn(ledgers.defaultLedger(), 'sheet')
    expect(Math.abs(height / width - Math.SQRT2)).toBeLessThan(1 / 1000)
  })

  it('says whose, what, three things, where from, and how it is checked', async () => {
    const said = boxesOf(await drawn(ledgers.defaultLedger()))
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('')
    for (const text of [
      '一图读懂 · 2021 年度部门决算焦作市科学技术协会',
      '每花 100 元，约 78 元用于科学技术。',
      '近三分之一的支出来自往年结转',
      '科普活动花了年初预算的 15 倍',
      '处公布的数字彼此对不上',
      '257.08',
      '用省科协存量资金支付相关业务',
      '年末公务用车保有量 1 辆，平均 6,700 元',
      '（推算）',
      '97.7',
      '来源：焦作市科学技术协会部门决算',
    ])
      expect(said).toContain(text)
  })

  it('leads to its address by a code, and has none without an address', async () => {
    const picture = await drawn(ledgers.defaultLedger())
    expect(decodeQR(pixelsOf(picture.svg))).toBe(ADDRESS)
    const alone = await tellingOf()
    const { svg } = onePage(alone, 'tall', undefined, paperTheme('zh'))
    expect(svg).not.toContain('扫码')
    expect(codeOf(svg)).toBeUndefined()
  })

  it('takes no text of a ledger for markup', async () => {
    const { svg } = await drawn(ledgers.withHtml())
    expect(isWellFormed(svg)).toBe(true)
    expect(svg).not.toContain('<script')
  })

  it('writes in colours that can be read on what they stand on', async () => {
    const theme = paperTheme('zh')
    const grounds: Readonly<Record<string, string[]>> = {
      [theme.surface]: [theme.teal, theme.ink],
    }
    for (const { fill, size, text } of boxesOf(await drawn(ledgers.defaultLedger())))
      for (const ground of grounds[fill] ?? [theme.surface, theme.sunken])
        expect(contrast(fill, ground), text).toBeGreaterThanOrEqual(size >= 32 ? 3 : 4.5)
  })
})

/** The path of the code: it alone is made of that many squares. */
function codeOf(svg: string): string | undefined {
  return [...svg.matchAll(/d="((?:M[\d.]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+z){40,})"/g)][0]?.[1]
}

const SIDE = 200

/** The code as a camera sees it. */
function pixelsOf(svg: string) {
  const squares = codeOf(svg)?.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)/g) ?? []
  return qrPixels(
    [...squares].map(([, ...edges]) => edges.map(Number) as unknown as Dark),
    SIDE,
  )
}
