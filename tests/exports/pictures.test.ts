import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '@/charts/arcLabel.ts'
import { amountScale } from '@/charts/barScale.ts'
import { gauge } from '@/views/sangong/gauge.ts'
import { type BudgetLine, budgetPicture } from '@/exports/budgetPicture.ts'
import { chartPicture } from '@/exports/chartPicture.ts'
import { chartSvg } from '@/exports/chartSvg.ts'
import { gaugesPicture } from '@/views/sangong/gaugesPicture.ts'
import { wrapText } from '@/charts/wrapText.ts'
import { HTML } from '../ledgers.ts'
import { expectWithin, frame, framed, isWellFormed, theme } from './drawing.ts'

const line = (
  name: string,
  budget: number | undefined,
  actual: number | undefined,
): BudgetLine => ({
  name,
  code: '2060702',
  bar: { budget, actual, text: String(actual) },
  rate: '84.35%',
  figures: ['年初 39.03 · 决算 32.92'],
})

describe('a picture in its frame', () => {
  const picture = chartPicture(
    gauge(80, { radius: 100, band: 20 }, theme),
    { width: 204, height: 104 },
    [],
    theme,
  )

  it('says title, unit and year, source and date', () => {
    const { svg } = framed(picture)
    for (const text of Object.values(frame)) expect(svg).toContain(`>${text}</text>`)
    expect(isWellFormed(svg)).toBe(true)
  })

  it('is an SVG of its own size on white', () => {
    const { svg, width, height } = framed(picture)
    expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="${height}"`))
    expect(svg).toContain(`<rect width="${width}" height="${height}" fill="#ffffff"/>`)
    expect(width).toBe(204 + 64)
    expect(height).toBeGreaterThan(104)
  })

  it('is higher where its texts take more lines, and loses none of them', () => {
    const long = { ...frame, source: '来源：一个名字很长的单位的部门决算'.repeat(4) }
    const more = framed(picture, long)
    expect(more.height).toBeGreaterThan(framed(picture).height)
    const said = [...more.svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
    expect(said.join('')).toContain(long.source)
  })

  it('lets no text turn the order of the figures beside it around', () => {
    const { svg } = framed(picture, { ...frame, about: '\u202e某局\u2067 · 2021 年 · 5.80' })
    expect(svg).toContain('>某局 · 2021 年 · 5.80</text>')
  })

  it('takes texts that are markup, or that XML cannot hold', () => {
    const { svg } = framed(picture, {
      ...frame,
      title: `${HTML}&]]>\u0000\u0008"`,
      source: '\ud800x',
    })
    expect(svg).not.toContain('<img')
    expect(svg).not.toMatch(/[^\P{Cc}\n]/u)
    expect(isWellFormed(svg)).toBe(true)
  })

  it('tells below the chart what the chart cannot show', () => {
    const noted = chartPicture({}, { width: 300, height: 200 }, ['负数：甲 -5.80 万元'], theme)
    expect(noted.height).toBeGreaterThan(200)
    expect(framed(noted).svg).toContain('>负数：甲 -5.80 万元</text>')
    expectWithin(noted)
  })
})

describe('a chart as SVG', () => {
  const option = gauge(80, { radius: 99.5, band: 20 }, theme)

  it('has its shapes with full precision, and nothing that only a page uses', () => {
    const svg = chartSvg(option, 204, 104)
    expect(svg).toMatch(/<path d="M-98\.75 0A98\.75 98\.75 0 1 1 98\.75 0/)
    expect(svg).toContain('transform="matrix(1 0 0 1 102 102.5)"')
    expect(svg).not.toMatch(/<style|class=|ecmeta|hover/)
    expect(isWellFormed(svg)).toBe(true)
  })

  it('is the same each time', () => {
    expect(chartSvg(option, 204, 104)).toBe(chartSvg(option, 204, 104))
  })
})

describe('the picture of gauges', () => {
  const dials = ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'].map(
    (name, index) => ({
      name,
      percent: index ? 20 * index : undefined,
      rate: index ? `${20 * index}%` : '—',
      notes: [`预算数 ${index}.50`, `决算数 ${index}.20`],
    }),
  )

  it('has every gauge with its name, rate and amounts, in rows of three', () => {
    const picture = gaugesPicture(dials, theme)
    expect(picture.panels).toHaveLength(4)
    expect(new Set(picture.panels.map(({ top }) => top)).size).toBe(2)
    const texts = picture.texts.map(({ text }) => text)
    for (const { name, rate, notes } of dials)
      expect(texts).toEqual(expect.arrayContaining([name, rate, ...notes]))
    expectWithin(picture)
    expect(isWellFormed(framed(picture).svg)).toBe(true)
  })

  it('is as narrow as a single gauge, and nothing of none', () => {
    expect(gaugesPicture(dials.slice(0, 1), theme).width).toBeLessThan(300)
    expect(gaugesPicture([], theme).panels).toEqual([])
  })
})

describe('the picture of budget and actual', () => {
  const words = { key: { budget: '年初预算', actual: '决算数' }, tick: String, note: '' }
  const blockOf = (lines: BudgetLine[]) => ({
    lines,
    scale: amountScale(lines.map(({ bar }) => bar)),
  })

  it('has every line with its bars, rate and figures, and both bars named', () => {
    const items = [line('科普活动', 5.8, 89.8), line('机构运行', 121.49, 127.7)]
    const picture = budgetPicture(
      [blockOf([line('合计', 227.68, 323.56)]), blockOf(items)],
      words,
      theme,
    )
    const texts = picture.texts.map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining([
        '年初预算',
        '决算数',
        '合计',
        '科普活动',
        '机构运行',
        '2060702',
        '84.35%',
      ]),
    )
    const { svg } = framed(picture)
    // One key and three pairs: the hollow bars have an outline, the solid ones a fill.
    expect(svg.match(/stroke="#111111"/g)).toHaveLength(4)
    expect(isWellFormed(svg)).toBe(true)
  })

  it('puts nothing on top of each other, however long the names are', () => {
    const name = fc.string({
      unit: fc.constantFrom('款', 'a', ' ', '（'),
      minLength: 1,
      maxLength: 80,
    })
    const amount = fc.option(fc.integer({ min: -500, max: 5000 }), { nil: undefined })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, amount, amount), { minLength: 1, maxLength: 12 }),
        (items) => {
          const lines = items.map(([each, budget, actual]) => line(each, budget, actual))
          const picture = budgetPicture(
            [blockOf(lines), blockOf(lines)],
            { ...words, note: '另有 3 项' },
            theme,
          )
          expectWithin(picture)
          for (const x of new Set(picture.texts.map((text) => text.x))) {
            const column = picture.texts.filter((text) => text.x === x).map(({ y }) => y)
            column
              .slice(1)
              .forEach((y, index) => expect(y - column[index]!).toBeGreaterThanOrEqual(12))
          }
          const [first, second] = picture.panels
          expect(first!.top + first!.height).toBeLessThanOrEqual(second!.top)
        },
      ),
    )
  })
})

describe('text in lines', () => {
  it('breaks Chinese anywhere but before the signs that end a clause', () => {
    expect(wrapText('一二三四五，六七', 50, 10)).toEqual(['一二三四', '五，六七'])
  })

  it('breaks Latin between words', () => {
    expect(wrapText('spending by item', 60, 10)).toEqual(['spending', 'by item'])
  })

  it('breaks within a word that no line could hold', () => {
    expect(wrapText('a 1234567890', 30, 10)).toEqual(['a 123', '45678', '90'])
  })

  it('loses nothing but spaces, and no line is too long that could be broken', () => {
    const text = fc.string({
      unit: fc.constantFrom('款', '，', 'a', ' ', '1', '（', '）', '😀', '\n'),
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 400 }), (each, width) => {
        const lines = wrapText(each, width, 10)
        expect(lines.join('').replace(/\s/g, '')).toBe(each.replace(/\s/g, ''))
        for (const one of lines)
          expect(textWidth(one, 10) <= width || [...one].length === 1).toBe(true)
      }),
    )
  })
})
