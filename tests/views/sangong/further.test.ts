import { describe, expect, it } from 'vitest'
import { saidFields } from '@/exports/listing.ts'
import { formatAmount } from '@/money/index.ts'
import { sangong } from '@/views/sangong/index.ts'
import {
  mainLines,
  sangongFigures,
  type SangongFigures,
  sublinesOf,
} from '@/views/sangong/sangong.ts'
import { furtherText, saidLine, standingText } from '@/views/sangong/words.ts'
import type { Telling } from '@/views/view.ts'
import { deckTheme } from '../../exports/deckParts.ts'
import { defaultLedger, type LedgerData, withMissing, withoutNarrative } from '../../ledgers.ts'
import { tellingOf } from '../telling.ts'
import { beside, counted, MEETINGS, underOneMore, withFurtherRows } from './furtherRows.ts'

const UNKNOWN = { key: 'exhibitions', name: '办展费', budget: '1.00', actual: '0.25' }

function figuresOf({ ledger }: Telling): SangongFigures {
  const figures = sangongFigures(ledger)
  if (!figures) throw new Error('nothing is published')
  return figures
}

/** What is said of each line that is none of the three public expenses. */
async function standings(data: LedgerData, language: 'zh' | 'en' = 'zh') {
  const told = await tellingOf(data, language)
  const figures = figuresOf(told)
  return Object.fromEntries(
    figures.lines
      .filter(({ isFurther }) => isFurther)
      .map((line) => [line.name, standingText(line, figures, told.say)]),
  )
}

async function sentence(data: LedgerData, language: 'zh' | 'en' = 'zh') {
  return sangong.sentence!(await tellingOf(data, language))!.replaceAll('\u00a0', ' ')
}

const SHAPES = { beside, underOneMore, counted, unknown: () => withFurtherRows([UNKNOWN]) }

describe.each(Object.entries(SHAPES))('rows that are %s', (_, make) => {
  const names = make()
    .tables['sangong']!.rows!.slice(6)
    .map(({ name }) => name)
  const cells = make()
    .tables['sangong']!.rows!.slice(6)
    .map((row) => [row.cells['budget'], row.cells['actual']])

  it('are lines with their amounts, named as the document names them', async () => {
    const figures = figuresOf(await tellingOf(make()))
    const further = figures.lines.filter(({ isFurther }) => isFurther)
    expect(new Set(further.map(({ name }) => name))).toEqual(new Set(names))
    const amounts = names.map((name) => {
      const line = further.find((each) => each.name === name)
      return [line?.budgetValue, line?.actualValue].map((each) => each && formatAmount(each))
    })
    expect(amounts).toEqual(cells)
    const shown = mainLines(figures).flatMap((line) => [line, ...sublinesOf(figures, line)])
    expect(new Set(shown)).toEqual(new Set(figures.lines))
  })

  it.each(['zh', 'en'] as const)(
    'stand in %s in listing, picture, slide and notes',
    async (lang) => {
      const told = await tellingOf(make(), lang)
      const figures = figuresOf(told)
      const taken = sangong.parts['parts']!.taken(told)!
      const [head = [], ...rows] = saidFields(taken.listing(), told.say).map((fields) =>
        fields.map((field) => ('text' in field ? field.text : field.figure)),
      )
      expect(head.at(-1)).toBe(lang === 'zh' ? '与合计的关系' : 'Relation to the total')
      const drawn =
        'picture' in taken
          ? taken
              .picture(deckTheme)
              .texts.map(({ text }) => text)
              .join('')
          : ''
      const [slide] = sangong.slides
      const [chart, table, note] = slide!.blocks(told, deckTheme)
      for (const line of figures.lines.filter(({ isFurther }) => isFurther)) {
        const name = saidLine(line, told.say)
        expect(rows.find(([name]) => name === line.name)?.at(-1)).toBe(
          standingText(line, figures, told.say),
        )
        expect(drawn).toContain(line.name)
        expect(chart?.kind === 'chart' && chart.categories).toContain(name)
        expect(table?.kind === 'table' && table.rows.map(([first]) => first)).toContain(name)
        expect(slide!.notes(told).some((each) => each.startsWith(name))).toBe(true)
      }
      const said = furtherText(figures, told.say)!
      expect(note?.kind === 'note' && note.text).toContain(said)
      // The question that may be asked comes last.
      expect(slide!.notes(told).at(-2)).toBe(said)
    },
  )
})

describe('会议费 and 培训费', () => {
  it('are also published where the total adds up without them', async () => {
    expect(await standings(beside())).toEqual({ 会议费: '另行公布', 培训费: '另行公布' })
    expect(await standings(beside(), 'en')).toEqual({
      会议费: 'also published',
      培训费: 'also published',
    })
    expect(await sentence(beside())).toBe(
      '“三公”经费全年预算 4.1 万元，决算 0.81 万元，完成预算的 19.76%；其中公务用车购置及运行费 0.67 万元，公务接待费 0.14 万元；另行公布会议费 1.50 万元，培训费 0.90 万元。',
    )
    expect(await sentence(beside(), 'en')).toMatch(
      /^Three public expenses: .*; also published: meetings 15 thousand yuan, training 9 thousand yuan\.$/,
    )
  })

  it('are no part of the three public expenses where one more total is over all', async () => {
    expect(await standings(underOneMore())).toEqual({
      合计: '含“三公”经费小计、会议费、培训费',
      会议费: '另行公布',
      培训费: '另行公布',
    })
    expect(await sentence(underOneMore())).toMatch(
      /；另行公布会议费 1.50 万元，培训费 0.90 万元。$/,
    )
    expect(await sentence(underOneMore(), 'en')).toContain(
      'Three public expenses: full-year budget',
    )
  })

  it('are named with the total that counts them', async () => {
    expect(await standings(counted())).toEqual({ 会议费: '计入合计', 培训费: '计入合计' })
    expect(await standings(counted(), 'en')).toEqual({
      会议费: 'counted in the total',
      培训费: 'counted in the total',
    })
    expect(await sentence(withoutNarrative(counted()))).toBe(
      '“三公”经费及会议费、培训费全年预算 9.1 万元，决算 3.21 万元，完成预算的 35.27%；其中会议费 1.50 万元，培训费 0.90 万元，公务用车购置及运行费 0.67 万元，公务接待费 0.14 万元。',
    )
    const told = await tellingOf(counted())
    const card = sangong.parts['sangong']!.taken(told)!
    expect('picture' in card && card.picture(deckTheme).texts.map(({ text }) => text)).toContain(
      '合计中含会议费、培训费。',
    )
  })

  it('are said to be what the ledger says, whatever the figures are', async () => {
    const said = (within: string | null) => standings(withFurtherRows([{ ...MEETINGS, within }]))
    expect(await said('total')).toEqual({ 会议费: '计入合计' })
    expect(await said(null)).toEqual({ 会议费: '另行公布' })
  })
})

describe('a row that the form does not know', () => {
  it('is also published, keeps its name in English and is not counted', async () => {
    expect(await standings(withFurtherRows([UNKNOWN]))).toEqual({ 办展费: '另行公布' })
    expect(await sentence(withFurtherRows([UNKNOWN]), 'en')).toMatch(
      /; also published: 办展费 2.5 thousand yuan\.$/,
    )
    const { say, ...told } = await tellingOf(withFurtherRows([UNKNOWN]), 'en')
    expect(furtherText(figuresOf({ say, ...told }), say)).toBe(
      'The document further publishes: 办展费 (also published). What is “also published” is not counted in the total of the three public expenses.',
    )
  })

  it('is a part of one of the three public expenses where the ledger says so', async () => {
    const foreign = { key: 'reception-foreign', name: '外事接待费', within: 'reception' }
    const data = withFurtherRows([{ ...foreign, budget: '0.10', actual: '0.05' }])
    const figures = figuresOf(await tellingOf(data))
    const reception = figures.lines.find(({ id }) => id === 'reception')!
    expect(sublinesOf(figures, reception).map(({ name }) => name)).toEqual(['外事接待费'])
    expect(await standings(data)).toEqual({})
    expect(await sentence(data)).toBe(await sentence(defaultLedger()))
  })
})

describe('a document without further rows', () => {
  it('says nothing of them', async () => {
    for (const data of [defaultLedger(), withoutNarrative(), withMissing(['sangong'])]) {
      const told = await tellingOf(data)
      const figures = figuresOf(told)
      expect(figures.lines.some(({ isFurther }) => isFurther)).toBe(false)
      expect(furtherText(figures, told.say)).toBeUndefined()
      const { columns } = sangong.parts['parts']!.taken(told)!.listing()
      expect(columns.map(({ key }) => key)).not.toContain('standing')
    }
  })
})
