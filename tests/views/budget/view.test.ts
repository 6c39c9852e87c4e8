import { describe, expect, it } from 'vitest'
import { budget } from '@/views/budget/index.ts'
import {
  defaultLedger,
  inYuan,
  type LedgerData,
  withMissing,
  withoutNarrative,
  withoutTables,
} from '../../ledgers.ts'
import { deckTheme } from '../../exports/deckParts.ts'
import { tellingOf } from '../telling.ts'

const [slide] = budget.slides
const { items, departures } = budget.parts
const nothing = () => withMissing(['general-budget'], withoutNarrative())

async function names(query = {}): Promise<string[]> {
  const listing = items!.taken({ ...(await tellingOf()), query })!.listing()
  return listing.rows.map(([name]) => (name && 'text' in name ? name.text : ''))
}

describe('the slide of budget and actual', () => {
  it('is shown where there is something to compare', async () => {
    const shown = async (data: LedgerData) => slide!.isShown((await tellingOf(data)).ledger)
    expect(await shown(defaultLedger())).toBe(true)
    expect(await shown(withoutNarrative())).toBe(false)
    expect(await shown(nothing())).toBe(false)
  })

  it.each(['zh', 'en'] as const)('says in %s what the view says', async (language) => {
    const told = await tellingOf(defaultLedger(), language)
    expect(slide!.title(told)).toBe(language === 'zh' ? '预算与决算' : 'Budget and actual')
    expect(slide!.sentence(told)).toBe(budget.sentence!(told))
  })

  it('has a chart, a table and its scope, also without explanation or table', async () => {
    const kinds = async (data: LedgerData) =>
      slide!.blocks(await tellingOf(data, 'en'), deckTheme).map(({ kind }) => kind)
    for (const data of [defaultLedger(), inYuan(), withoutNarrative()])
      expect(await kinds(data)).toEqual(['chart', 'table', 'note'])
    expect(await kinds(withoutTables(Object.keys(defaultLedger().tables)))).toContain('table')
    expect(await kinds(nothing())).toEqual([])
  })
})

describe('what budget and actual give away', () => {
  it('are the items in the order of the page, below their total', async () => {
    expect((await names()).slice(0, 2)).toEqual(['合计', '科普活动'])
    expect((await names({ sort: 'code' }))[1]).toBe('培训支出')
    expect((await names({ sort: 'amount' }))[1]).toBe('机构运行')
    expect((await names({ sort: 'none of these' }))[1]).toBe('科普活动')
  })

  it('are the departures on the overview, if there are any', async () => {
    expect(departures!.on).toBe('overview')
    expect(departures!.taken(await tellingOf())!.listing().rows).toHaveLength(9)
    expect(departures!.taken(await tellingOf(withoutNarrative()))).toBeUndefined()
  })

  it('are nothing where nothing is published', async () => {
    expect(items!.taken(await tellingOf(nothing()))).toBeUndefined()
  })
})

describe('budget and actual', () => {
  it('draw the figures of items that the explanation prints', async () => {
    const { ledger } = await tellingOf()
    const part = ledger.narrative
      .flatMap(({ parts }) => parts)
      .find(({ code }) => code === '2060702')!
    expect(budget.draws!(ledger, `narrative/${part.id}/opening`)).toEqual({})
    expect(budget.draws!(ledger, 'narrative/general-budget-items/opening')).toEqual({})
    expect(budget.draws!(ledger, 'narrative/income/total')).toBeUndefined()
    expect(budget.draws!(ledger, 'general-budget/2060702/total')).toBeUndefined()
  })
})
