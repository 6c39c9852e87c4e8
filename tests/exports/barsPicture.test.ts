import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '@/charts/arcLabel.ts'
import { type BarRow, barsPicture } from '@/exports/barsPicture.ts'
import type { Picture, PictureText } from '@/exports/picture.ts'
import { expectWithin, framed, isWellFormed, theme } from './drawing.ts'

const look = { fill: '#123456' }

/** Where a text is, in pixels. */
function spanOf({ text, x, align, size }: PictureText): [from: number, to: number] {
  const width = textWidth(text, size)
  return align === 'end' ? [x - width, x] : [x, x + width]
}

/** Texts on one line, each after the other. */
function expectApart({ texts }: Picture): void {
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (Math.abs(one.y - other.y) >= 12) continue
      const [[from, to], [next, end]] = [spanOf(one), spanOf(other)]
      expect(to <= next + 0.01 || end <= from + 0.01, `${one.text} and ${other.text}`).toBe(true)
    }
  })
}

describe('a picture of bars', () => {
  it('has every row with its name, bars, figures and notes, and the key of the bars', () => {
    const picture = barsPicture(
      [
        [{ label: '合计', bars: [{ left: 0, width: 100, look }], value: '225.94' }],
        [
          {
            label: '其他收入',
            bars: [{ left: 97, width: 3, look }],
            value: '5.68',
            aside: '2.5%',
            notes: ['说明'],
          },
        ],
      ],
      { key: [{ text: '决算', look }], notes: ['按公布数'] },
      theme,
    )
    expect(picture.texts.map(({ text }) => text)).toEqual([
      '决算',
      '合计',
      '225.94',
      '其他收入',
      '5.68',
      '2.5%',
      '说明',
      '按公布数',
    ])
    const [, whole, part] = picture.bars!
    expect(part!.left - whole!.left).toBeCloseTo(0.97 * whole!.width)
    expect(part!.width).toBeCloseTo(0.03 * whole!.width)
    expect(picture.lines).toHaveLength(1)
    expectWithin(picture)
    expect(isWellFormed(framed(picture).svg)).toBe(true)
  })

  it('draws what is hollow, dashed, washed or hatched as that', () => {
    const looks = [
      { stroke: '#111111' },
      { stroke: '#111111', dashed: true },
      { fill: '#006060', opacity: 0.12, stroke: '#006060' },
      { fill: '#006060', opacity: 0.12, stroke: '#006060', hatched: true },
    ]
    const bars = looks.map((each, index) => ({ left: 25 * index, width: 25, look: each }))
    const { svg } = framed(barsPicture([[{ label: '一', bars, value: '' }]], {}, theme))
    expect(svg).toMatch(/fill="none" stroke="#111111" stroke-width="1.5"\/>/)
    expect(svg).toMatch(/fill="none" stroke="#111111" [^>]*stroke-dasharray/)
    expect(svg).toMatch(/fill="#006060" fill-opacity="0.12" stroke="#006060"/)
    const hatch = /<pattern id="([\w-]+)"/.exec(svg)?.[1]
    expect(svg).toContain(`fill="url(#${hatch})"`)
    expect(isWellFormed(svg)).toBe(true)
  })

  it('leads from a bar down to the next', () => {
    const step = (label: string, at: number | undefined): BarRow => ({
      label,
      bars: [{ left: 0, width: 50, look }],
      step: at,
      value: '1',
    })
    const { bars = [] } = barsPicture([[step('一', 50), step('二', undefined)]], {}, theme)
    const [first, line, second] = bars
    expect(line!.left).toBeCloseTo(first!.left + first!.width)
    expect(line!.top).toBe(first!.top + first!.height)
    expect(line!.top + line!.height).toBe(second!.top)
  })

  it('puts no text on another and nothing outside, whatever the names and figures are', () => {
    const words = fc.string({ unit: fc.constantFrom('款', 'a', ' ', '（', '7'), maxLength: 90 })
    const figure = fc
      .integer({ min: -1_000_000_000, max: 1_000_000_000 })
      .map((each) => each.toLocaleString('en'))
    const row = fc.record({
      label: words,
      below: fc.boolean(),
      bars: fc.array(
        fc
          .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
          .map(([one, other]) => ({
            left: Math.min(one, other),
            width: Math.abs(one - other),
            look,
          })),
        { maxLength: 3 },
      ),
      step: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      value: fc.oneof(fc.constant(''), figure),
      aside: fc.option(figure, { nil: undefined }),
      notes: fc.array(words, { maxLength: 2 }),
    })
    const blocks = fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), { maxLength: 3 })
    const keys = fc.array(
      words.map((text) => ({ text: text.slice(0, 20), look })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(blocks, keys, fc.array(words, { maxLength: 2 }), (rows, key, notes) => {
        const picture = barsPicture(rows, { key, notes }, theme)
        expectWithin(picture)
        expectApart(picture)
        expect(isWellFormed(framed(picture).svg)).toBe(true)
      }),
    )
  })
})
