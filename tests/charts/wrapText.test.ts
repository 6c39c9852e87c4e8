import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '@/charts/arcLabel.ts'
import { wrapPhrases, wrapText } from '@/charts/wrapText.ts'

describe('lines', () => {
  it.each([
    ['增加 329.22 万元，另有', 7, ['增加', '329.22 万元，', '另有']],
    ['（320.08\u00a0万元）多', 8, ['（320.08\u00a0万元）', '多']],
    ['58\u00a0thousand\u00a0yuan was spent', 10, ['58\u00a0thousand\u00a0yuan', 'was spent']],
    ['上年（推算）', 3, ['上年', '（推', '算）']],
  ])('of %j part no figure from its unit, no bracket from what it holds', (text, ems, lines) => {
    expect(wrapText(text, ems * 10, 10)).toEqual(lines)
  })

  it.each([
    [
      '2021 年支出 329.22 万元，每花 100 元，约 78 元用于科学技术。',
      15,
      ['2021 年支出 329.22 万元，', '每花 100 元，', '约 78 元用于科学技术。'],
    ],
    ['In 2021, 3.29 million; of 100, 78.', 30, ['In 2021, 3.29 million; of 100, 78.']],
    ['很长很长的一句话没有停顿，完', 6, ['很长很长的一', '句话没有停', '顿，完']],
  ])('of %j end where it breathes', (text, ems, lines) => {
    expect(wrapPhrases(text, ems * 10, 10)).toEqual(lines)
  })

  it('lose nothing, and are no longer than there is room', () => {
    const text = fc.array(
      fc.constantFrom('支出', '，', '12.5 万元', 'word', ' ', '（', '）', 'a'),
      {
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 300 }), (parts, width) => {
        const whole = parts.join('')
        for (const wrap of [wrapText, wrapPhrases]) {
          const lines = wrap(whole, width, 10)
          expect(lines.join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''))
          // What has no place to break stays whole.
          for (const line of lines)
            if (line.length > 8) expect(textWidth(line, 10)).toBeLessThanOrEqual(width + 20)
        }
      }),
    )
  })
})
