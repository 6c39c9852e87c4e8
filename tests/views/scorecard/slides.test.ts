import { describe, expect, it } from 'vitest'
import { parseLedger } from '@/ledger/parse.ts'
import { sayIn } from '@/locales/index.ts'
import { scorecard } from '@/views/scorecard/index.ts'
import { slides } from '@/views/scorecard/slides.ts'
import type { Telling } from '@/views/view.ts'
import { theme } from '../../exports/drawing.ts'
import { changed, defaultLedger, type LedgerData, withoutScorecard } from '../../ledgers.ts'

const scorecardSlide = slides[0]!

async function telling(
  data: LedgerData = defaultLedger(),
  language: 'zh' | 'en' = 'zh',
): Promise<Telling> {
  const parsed = parseLedger(data)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { ledger: parsed.value, say: await sayIn(language), findings: undefined, query: {} }
}

describe('the slide of the scorecard', () => {
  it('has its title, the sentence of the view, and the card as its source', async () => {
    for (const language of ['zh', 'en'] as const) {
      const told = await telling(defaultLedger(), language)
      expect(scorecardSlide.title(told)).toBe(
        { zh: '绩效自评', en: 'Performance scorecard' }[language],
      )
      expect(scorecardSlide.sentence(told)).toBe(scorecard.sentence?.(told))
      expect(scorecardSlide.from?.(told.ledger)).toEqual([told.ledger.scorecard!.title])
    }
  })

  it('notes what was lost with the document’s reason, where it gives one', async () => {
    const told = await telling()
    expect(scorecardSlide.notes(told)).toEqual([
      '预算执行率：得 2 分，满分 3 分',
      '政府釆购执行率：得 0 分，满分 1 分。原因：当年未进行政府采购',
      told.say('slides.ask.scorecard'),
    ])
  })

  it('puts the groups into a chart and every total into a table', async () => {
    const [chart, table] = scorecardSlide.blocks(await telling(), theme)
    expect(chart).toMatchObject({
      kind: 'chart',
      categories: ['预算执行情况', '投入管理指标', '产出指标', '效益指标'],
    })
    expect(table).toMatchObject({ kind: 'table', totals: 3 })
  })

  it('is left out, and says nothing, where there is no scorecard', async () => {
    const told = await telling(withoutScorecard())
    expect(scorecardSlide.isShown(told.ledger)).toBe(false)
    expect(scorecardSlide.sentence(told)).toBeUndefined()
    expect(scorecardSlide.notes(told)).toEqual([])
    expect(scorecardSlide.from?.(told.ledger)).toEqual([])
    expect(scorecardSlide.blocks(told, theme)).toEqual([])
  })

  it('draws no bars where the card has no groups', async () => {
    const data = changed(defaultLedger(), ({ scorecard: card }) => {
      delete card!.execution
      card!.groups = []
    })
    const blocks = scorecardSlide.blocks(await telling(data), theme)
    expect(blocks.map(({ kind }) => kind)).toEqual(['table'])
  })
})

describe('the scorecard as a view', () => {
  it('gives of its parts those that the ledger has', async () => {
    const given = async (data?: LedgerData) => {
      const told = await telling(data)
      return Object.entries(scorecard.parts).flatMap(([id, { taken }]) => (taken(told) ? [id] : []))
    }
    expect(await given()).toEqual(['totals', 'execution', 'bars', 'indicators'])
    expect(await given(withoutScorecard())).toEqual([])
    const bare = changed(defaultLedger(), ({ scorecard: card }) => {
      delete card!.execution
      card!.groups = []
    })
    expect(await given(bare)).toEqual(['totals', 'indicators'])
  })

  it('draws the figures of the scorecard and no others', async () => {
    const { ledger } = await telling()
    expect(scorecard.draws?.(ledger, 'scorecard/1.2.3/score')).toEqual({})
    expect(scorecard.draws?.(ledger, 'totals/income.opening/amount')).toBeUndefined()
  })
})
