import { describe, expect, it } from 'vitest'
import { statedChanges } from '@/views/overview/changes.ts'
import { changeSubject, overviewSentence, statedText } from '@/views/overview/words.ts'
import * as ledgers from '../../ledgers.ts'
import { tellingOf } from '../telling.ts'

const SENTENCE = '2021 年支出 329.22 万元，每花 100 元，约 78 元用于科学技术。'
const NOTHING = '2021 年的收入合计和支出合计都未公布。'
const TABLES = Object.keys(ledgers.defaultLedger().tables)

/** With plain spaces, as a reader sees it. */
async function sentenceOf(...of: Parameters<typeof tellingOf>): Promise<string> {
  const { ledger, say } = await tellingOf(...of)
  return overviewSentence(ledger, say).replaceAll('\u00a0', ' ')
}

describe('the sentence of the overview', () => {
  it.each([
    ['as published', ledgers.defaultLedger(), SENTENCE],
    ['no scorecard', ledgers.withoutScorecard(), SENTENCE],
    ['no explanation', ledgers.withoutNarrative(), SENTENCE],
    ['neither', ledgers.withoutNarrative(ledgers.withoutScorecard()), SENTENCE],
    ['no 行次', ledgers.withoutLines(), SENTENCE],
    ['24 classes', ledgers.with24Classes(), SENTENCE],
    ['negative amounts', ledgers.withNegativeAndZero(), SENTENCE],
    ['amounts in 元', ledgers.inYuan(), SENTENCE],
    ['an empty summary', ledgers.withEmpty('totals'), SENTENCE],
    [
      'no expenditure',
      ledgers.withMissing(['expenditure'], ledgers.withEmpty('totals')),
      '2021 年收入 225.94 万元，支出合计未公布。',
    ],
    ['missing tables', ledgers.withMissing(TABLES), NOTHING],
    ['no tables', ledgers.withoutTables(TABLES), NOTHING],
  ])('tells the year of a ledger with %s', async (_, data, sentence) => {
    expect(await sentenceOf(data)).toBe(sentence)
  })

  it('counts in millions where the language has no word for 万, and begins no name within it large', async () => {
    expect(await sentenceOf(ledgers.defaultLedger(), 'en')).toBe(
      'In 2021, 3.29 million yuan was spent; of every 100 yuan, about 78 went to science and ' +
        'technology.',
    )
  })
})

describe('what a passage on changes speaks of', () => {
  it('is named by the interface, or by its printed title without the word for explanation', async () => {
    const other = ledgers.changed(ledgers.defaultLedger(), ({ narrative }) => {
      for (const section of narrative)
        for (const part of section.parts)
          if (part.id === 'office-operation') Object.assign(part, { id: 'office' })
    })
    const subjects = async (...of: Parameters<typeof tellingOf>) => {
      const { ledger, say } = await tellingOf(...of)
      return statedChanges(ledger).map((group) => changeSubject(group, say))
    }
    expect(await subjects()).toEqual([
      '收、支总计',
      '财政拨款收、支总计',
      '一般公共预算财政拨款支出',
      '机关运行经费',
    ])
    expect((await subjects(other)).at(-1)).toBe('机关运行经费支出')
    expect((await subjects(ledgers.defaultLedger(), 'en'))[3]).toBe(
      'Operating expenses of the office',
    )
  })
})

describe('a stated figure', () => {
  it('keeps its digits and its unit, also one that no language names', async () => {
    const { say } = await tellingOf()
    const { say: english } = await tellingOf(ledgers.defaultLedger(), 'en')
    const stated = (value: string, unit?: string) =>
      ({ figure: { value, unit }, address: 'narrative/totals/change' }) as never
    expect(statedText(stated('12345.60', '万元'), say)).toBe('12,345.60 万元')
    expect(statedText(stated('2.560', '%'), say)).toBe('2.560%')
    expect(statedText(stated('12345.60', '万元'), english)).toBe('123,456,000 yuan')
    expect(statedText(stated('3', '台套'), english)).toBe('3 台套')
    expect(statedText(stated('3'), say)).toBe('3')
  })
})
