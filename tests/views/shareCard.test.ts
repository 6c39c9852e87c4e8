import { describe, expect, it } from 'vitest'
import { textWidth } from '@/charts/arcLabel.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { CARD_SHAPES, type CardShape } from '@/exports/card.ts'
import { VIEW_NAMES } from '@/views/names.ts'
import { shareCard } from '@/views/shareCard.ts'
import { paperTheme } from '../../cli/paperTheme.ts'
import { isWellFormed } from '../exports/drawing.ts'
import * as ledgers from '../ledgers.ts'
import { tellingOf } from './telling.ts'

const ADDRESS = 'https://example.org/some/where/#/some-office-2021'

async function cards(
  data: ledgers.LedgerData,
  page: string,
  shape: CardShape,
  language: 'zh' | 'en' = 'zh',
) {
  const telling = await tellingOf(data, language)
  const findings = runChecks(telling.ledger)
  return shareCard(page, { ...telling, findings }, shape, ADDRESS, paperTheme(language))
}

/** Own texts of a card, not those of its picture, whose place is scaled. */
function textsOf(svg: string) {
  return [...svg.replace(/<g [^>]*>.*?<\/g>/s, '').matchAll(/<text ([^>]*)>([^<]*)/g)].map(
    ([, attributes = '', text = '']) => {
      const [x, y, size] = ['x', 'y', 'font-size'].map((name) =>
        Number(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]),
      ) as [number, number, number]
      return { text, x, y, size, right: x + 0.85 * textWidth(text, size) }
    },
  )
}

const LONG = ledgers.changed(ledgers.defaultLedger(), (copy) => {
  copy.department = '一个名字很长很长的单位'.repeat(5).slice(0, 45)
})

describe('a card to share', () => {
  it.each(['zh', 'en'] as const)('of each view stays in its frame, in %s', async (language) => {
    for (const data of [ledgers.defaultLedger(), ledgers.withoutTables(['totals']), LONG])
      for (const page of VIEW_NAMES)
        for (const shape of CARD_SHAPES) {
          const { svg, width, height } = await cards(data, page, shape, language)
          expect(isWellFormed(svg)).toBe(true)
          const texts = textsOf(svg)
          expect(texts.length).toBeGreaterThan(3)
          for (const { text, x, y, size, right } of texts) {
            expect(size, text).toBeGreaterThanOrEqual(22)
            expect(x, text).toBeGreaterThan(0)
            expect(right, text).toBeLessThanOrEqual(width)
            expect(y, text).toBeLessThan(height)
          }
          // One line below the other: the sentence ends above the source.
          const lines = texts.map(({ y }) => y)
          expect(lines).toEqual([...lines].sort((a, b) => a - b))
        }
  })

  it('has the sizes that platforms ask for, and the picture of its view', async () => {
    const wide = await cards(ledgers.defaultLedger(), 'overview', 'wide')
    expect([wide.width, wide.height]).toEqual([1200, 630])
    const square = await cards(ledgers.defaultLedger(), 'sangong', 'square')
    expect([square.width, square.height]).toEqual([1080, 1080])
    expect(wide.svg).toMatch(/<g transform=[^>]*>.*社会保障和就业/s)
    expect(square.svg).toMatch(/<g transform=[^>]*>.*公务接待费/s)
    expect(square.svg).toContain('来源：')
  })
})
