import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboutSections } from '@/views/about/aboutSections.ts'
import { type Passage, passageOf, proseOf } from '@/views/about/passages.ts'
import { termMarker } from '@/figures/terms.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { placeName } from '@/ledger/placeName.ts'
import { changed, defaultLedger, type LedgerData, withoutNarrative } from '../../ledgers.ts'

function ledger(data: LedgerData = defaultLedger()): Ledger {
  const parsed = parseLedger(data)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const published = ledger()
const parts = published.narrative.flatMap((section) => section.parts)
const passage = (id: string, from = published): Passage =>
  passageOf(
    from,
    from.narrative.flatMap((section) => section.parts).find((part) => part.id === id)!,
  )
const textOf = ({ pieces }: Passage) => pieces.map(({ text }) => text).join('')
const termsIn = (text: string, ...terms: string[]) =>
  termMarker(terms.map((term) => ({ term, definition: '' })))(text)
    .filter((piece) => piece.kind === 'term')
    .map(({ text }) => text)

describe('a passage of the explanation', () => {
  it('reads as printed when its pieces are joined', () => {
    expect(textOf(passage('income'))).toBe(
      '2021年度收入合计225.94万元，其中：财政拨款收入220.25万元，占97.48%；其他收入5.68万元，占2.52%。',
    )
  })

  it('has every figure of every part, each at its address', () => {
    for (const part of parts) {
      const figures = passageOf(published, part).pieces.filter((piece) => piece.kind === 'figure')
      expect(figures.map(({ address }) => address).sort()).toEqual(
        part.figures.map(({ key }) => `narrative/${part.id}/${key}`).sort(),
      )
    }
  })

  it('leads a figure to the cell that it repeats, a percentage to what it is reckoned from', () => {
    const places = passage('income').pieces.flatMap((piece) =>
      piece.kind === 'figure' ? [[piece.text, piece.place?.how, piece.place?.address]] : [],
    )
    expect(places).toEqual([
      ['225.94', 'repeats', 'income/total/total'],
      ['220.25', 'repeats', 'income/total/appropriation'],
      ['97.48', 'from', 'income/total/appropriation'],
      ['5.68', 'repeats', 'income/total/other'],
      ['2.52', 'from', 'income/total/other'],
    ])
  })

  it('leads nowhere from a figure whose table this ledger lacks', () => {
    const without = ledger(changed(defaultLedger(), (copy) => delete copy.tables['income']))
    const figures = passage('income', without).pieces.filter((piece) => piece.kind === 'figure')
    expect(figures.map(({ place }) => place)).toEqual(figures.map(() => undefined))
  })

  it('puts separators into large figures', () => {
    const large = changed(defaultLedger(), (copy) => {
      copy.narrative[0]!.parts[0]!.figures[0]!.value = '1234567.80'
    })
    expect(textOf(passage('totals', ledger(large)))).toContain('1,234,567.80万元')
  })

  it('keeps figures that the text has no place for', () => {
    const unplaced = changed(defaultLedger(), (copy) => {
      copy.narrative[0]!.parts[0]!.text = '无数字。'
    })
    const { pieces, unplaced: rest } = passage('totals', ledger(unplaced))
    expect(pieces).toEqual([{ kind: 'text', text: '无数字。' }])
    expect(rest.map(({ figure }) => figure.key)).toEqual(
      defaultLedger().narrative[0]!.parts[0]!.figures.map(({ key }) => key),
    )
  })
})

describe('the whole explanation', () => {
  it('has all its figures, most of which lead somewhere', () => {
    const { sections, figures } = proseOf(published)
    expect(sections).toHaveLength(13)
    expect(figures).toHaveLength(parts.reduce((count, part) => count + part.figures.length, 0))
    const linked = figures.filter(({ place }) => place).length
    expect(linked).toBeGreaterThan(figures.length / 2)
    expect(linked).toBeLessThan(figures.length)
  })

  it('names the tables of a section once, and only tables that exist', () => {
    const { sections } = proseOf(published)
    expect(sections.find(({ id }) => id === 'totals')?.tables).toEqual(['totals', 'income'])
    for (const { tables } of sections) {
      expect(new Set(tables).size).toBe(tables.length)
      for (const table of tables) expect(Object.keys(published.tables)).toContain(table)
    }
  })

  it('may be missing: then one section says so', () => {
    const bare = ledger(withoutNarrative())
    expect(aboutSections(bare, proseOf(bare)).map(({ key }) => key)).toEqual([
      'duties',
      'organisation',
      'explanation',
      'glossary',
      'attachments',
      'source',
    ])
  })

  it('gives a section that is called like another a key of its own', () => {
    const named = ledger(
      changed(defaultLedger(), (copy) => {
        copy.narrative[0]!.id = 'source'
        delete copy.attachments
      }),
    )
    const keys = aboutSections(named, proseOf(named)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain('source-text')
    expect(keys).not.toContain('attachments')
  })

  it('names places in the words of the document', () => {
    expect(placeName(published, 'expenditure/2060702/project')).toBe(
      '支出决算表 · 科普活动 · 项目支出',
    )
    expect(placeName(published, 'scorecard/1.2.3/score')).toContain('预算执行率')
    expect(placeName(published, 'narrative/totals/change')).toContain('收入支出决算总体情况说明')
    expect(placeName(published, 'nowhere/1/2')).toBe('nowhere/1/2')
  })
})

describe('terms in a text', () => {
  it('are marked where they first occur and only there', () => {
    expect(termsIn('基本支出与基本支出', '基本支出')).toEqual(['基本支出'])
  })

  it('longer ones come before those that they contain', () => {
    expect(termsIn('使用非财政拨款结余，财政拨款', '财政拨款', '使用非财政拨款结余')).toEqual([
      '使用非财政拨款结余',
      '财政拨款',
    ])
  })

  it('are found whatever the quotation marks, and keep pairs together', () => {
    expect(termsIn('“三公经费”控制率', '“三公”经费')).toEqual(['三公经费'])
    expect(termsIn('全年“三公”经费为', '三公经费')).toEqual(['“三公”经费'])
  })

  it('are not found in words that only end like them', () => {
    expect(termsIn('没有国有资本经营收入', '经营收入')).toEqual([])
    expect(termsIn('国有资本经营收入和经营收入', '经营收入')).toEqual(['经营收入'])
  })

  it('are marked once over all the stretches of a passage', () => {
    const mark = termMarker([{ term: '基本支出', definition: '' }])
    expect(mark('基本支出').map(({ kind }) => kind)).toEqual(['term'])
    expect(mark('基本支出').map(({ kind }) => kind)).toEqual(['text'])
  })

  it('lose no letter of any text', () => {
    const letters = fc.string({
      unit: fc.constantFrom('基', '本', '支', '出', '“', '”', '，', '"'),
    })
    fc.assert(
      fc.property(letters, fc.array(letters), (text, terms) => {
        const pieces = termMarker(terms.map((term) => ({ term, definition: '' })))(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        const marked = pieces.flatMap((piece) => (piece.kind === 'term' ? [piece.term] : []))
        expect(new Set(marked).size).toBe(marked.length)
      }),
    )
  })
})
