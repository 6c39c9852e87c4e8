import { describe, expect, it } from 'vitest'
import { sangong } from '@/views/sangong/index.ts'
import {
  defaultLedger,
  inYuan,
  type LedgerData,
  withMissing,
  withoutNarrative,
} from '../../ledgers.ts'
import { deckTheme } from '../../exports/deckParts.ts'
import { tellingOf } from '../telling.ts'

const [slide] = sangong.slides
const nothing = () => withMissing(['sangong'], withoutNarrative())

describe('the slide of the three public expenses', () => {
  it('is shown where anything of them is published', async () => {
    const shown = async (data: LedgerData) => slide!.isShown((await tellingOf(data)).ledger)
    expect(await shown(defaultLedger())).toBe(true)
    expect(await shown(withMissing(['sangong']))).toBe(true)
    expect(await shown(nothing())).toBe(false)
  })

  it.each(['zh', 'en'] as const)('says in %s what the view says', async (language) => {
    const told = await tellingOf(defaultLedger(), language)
    expect(slide!.title(told)).toBe(language === 'zh' ? '三公经费' : 'Three public expenses')
    expect(slide!.sentence(told)).toBe(sangong.sentence!(told))
  })

  it('has a chart, a table of the main lines and the scope', async () => {
    for (const data of [defaultLedger(), inYuan(), withoutNarrative()]) {
      const blocks = slide!.blocks(await tellingOf(data, 'en'), deckTheme)
      expect(blocks.map(({ kind }) => kind)).toEqual(['chart', 'table', 'note'])
      const [, table, note] = blocks
      expect(table?.kind === 'table' && table.rows).toHaveLength(4)
      expect(note?.kind === 'note' && note.text).toContain('the budget is the full-year one')
    }
    expect(slide!.blocks(await tellingOf(nothing(), 'en'), deckTheme)).toEqual([])
  })
})

describe('what the three public expenses give away', () => {
  it('are gauges, unit costs and, on the overview, the total', async () => {
    const on = Object.entries(sangong.parts).map(([id, part]) => [id, part.on ?? sangong.name])
    expect(on).toEqual([
      ['parts', 'sangong'],
      ['costs', 'sangong'],
      ['sangong', 'overview'],
    ])
    const told = await tellingOf()
    const counts = Object.values(sangong.parts).map(
      (part) => part.taken(told)?.listing().rows.length,
    )
    expect(counts).toEqual([6, 8, 6])
  })

  it('are nothing where nothing is published', async () => {
    const told = await tellingOf(nothing())
    for (const part of Object.values(sangong.parts)) expect(part.taken(told)).toBeUndefined()
    const bare = await tellingOf(withoutNarrative())
    expect(sangong.parts['costs']!.taken(bare)).toBeUndefined()
  })
})

describe('the three public expenses', () => {
  it('draw their table and what the explanation prints of them', async () => {
    const { ledger } = await tellingOf()
    expect(sangong.draws!(ledger, 'sangong/total/actual')).toEqual({})
    expect(sangong.draws!(ledger, 'narrative/sangong-abroad/groups')).toEqual({})
    expect(sangong.draws!(ledger, 'narrative/income/total')).toBeUndefined()
    expect(sangong.draws!(ledger, 'basic/30217/amount')).toBeUndefined()
  })
})
