import { describe, expect, it } from 'vitest'
import type { ChartBlock, SquaresBlock, StepsBlock } from '@/exports/pptx/blocks.ts'
import { overview } from '@/views/overview/index.ts'
import { deckTheme } from '../../exports/deckParts.ts'
import * as ledgers from '../../ledgers.ts'
import { tellingOf } from '../telling.ts'

const TABLES = Object.keys(ledgers.defaultLedger().tables)
const [year, things, bridge, changes] = overview.slides

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('the slide on the year', () => {
  it('says what the overview says, and the printed figures in its notes', async () => {
    const telling = await tellingOf()
    expect(year!.title(telling)).toBe('这一年')
    expect(year!.sentence(telling)).toBe(overview.sentence!(telling))
    expect(year!.notes(telling).map(plain)).toEqual([
      '本年收入：225.94 万元',
      '本年支出：329.22 万元',
      '一般公共预算财政拨款支出年初预算：227.68 万元',
      '一般公共预算财政拨款支出决算：323.56 万元',
      '可能会问：支出为什么比收入多？花掉了往年结转的钱，不等于超支。',
    ])
  })

  it('stands also where nothing is published, and says so', async () => {
    const nothing = ledgers.withoutNarrative(ledgers.withoutTables(TABLES))
    const telling = await tellingOf(ledgers.withoutScorecard(nothing))
    expect(year!.isShown(telling.ledger)).toBe(true)
    expect(year!.notes(telling)).toEqual([
      '本年收入：未公布',
      '本年支出：未公布',
      '可能会问：为什么没有合计？文件没有公布，可以请部门补充。',
    ])
    const [block] = year!.blocks(telling, deckTheme)
    expect(block?.kind === 'figures' && block.figures.map(({ value }) => value)).toEqual(
      Array(4).fill('—'),
    )
  })

  it('has its four figures in the words of the language', async () => {
    const figures = async (...of: Parameters<typeof tellingOf>) => {
      const blocks = year!.blocks(await tellingOf(...of), deckTheme)
      return blocks.flatMap((block) =>
        block.kind === 'figures' ? block.figures.map((each) => [each.value, each.unit]) : [],
      )
    }
    expect(await figures()).toEqual([
      ['225.94', '万元'],
      ['329.22', '万元'],
      ['142.11%', ''],
      ['97.7', '分'],
    ])
    expect((await figures(ledgers.defaultLedger(), 'en')).slice(0, 2)).toEqual([
      ['2.26', 'million\u00a0yuan'],
      ['3.29', 'million\u00a0yuan'],
    ])
  })
})

describe('the slide on carry-over', () => {
  it('says from where to where, and every step in its notes', async () => {
    const telling = await tellingOf()
    expect(plain(bridge!.sentence(telling))).toBe(
      '年初结转 103.49 万元，当年收入 225.94 万元，支出 329.22 万元，年末结转 0.21 万元。',
    )
    expect(bridge!.notes(telling).map(plain)).toEqual([
      '年初结转和结余：103.49 万元',
      '本年收入：225.94 万元',
      '总计：329.43 万元',
      '本年支出：329.22 万元',
      '年末结转和结余：0.21 万元',
      '可能会问：结转算不算今年的收入？不算，它是往年留下的钱，所以总计比本年收入大。',
    ])
  })

  it('has no sentence where an end of it is not printed, and no place where nothing is', async () => {
    const blank = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      for (const row of tables['totals']!.rows!)
        if (row.key === 'expenditure.closing') row.cells['amount'] = null
    })
    const telling = await tellingOf(blank)
    expect(bridge!.isShown(telling.ledger)).toBe(true)
    expect(bridge!.sentence(telling)).toBeUndefined()
    const { ledger } = await tellingOf(ledgers.withEmpty('totals'))
    expect(bridge!.isShown(ledger)).toBe(false)
  })

  it('has one bar for each step, with the amounts that are printed', async () => {
    const [block] = bridge!.blocks(await tellingOf(ledgers.defaultLedger(), 'en'), deckTheme)
    const { steps } = block as StepsBlock
    expect(steps.map(({ sign, figure }) => sign + figure)).toEqual([
      '103.49',
      '+225.94',
      '=329.43',
      '−329.22',
      '=0.21',
    ])
    // Each starts where the one before it ended.
    for (const [index, { bar }] of steps.slice(1, 4).entries())
      expect(
        [bar!.left, bar!.left + bar!.width].some((edge) => near(edge, steps[index]!.bar!.end)),
      ).toBe(true)
  })
})

const near = (one: number, other: number) => Math.abs(one - other) < 1e-9

describe('its picture of 100 yuan', () => {
  it('has a hundred squares in the colours of the classes', async () => {
    const [block] = year!.blocks(await tellingOf(), deckTheme)
    const { groups } = block as SquaresBlock
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(100)
    expect(groups[0]).toMatchObject({ figure: '78', colour: deckTheme.classColour('206') })
  })
})

describe('the slide on what to know', () => {
  it('lets each thing say its own sentence, and notes add what it is made of and why', async () => {
    const telling = await tellingOf()
    expect(things!.sentence(telling)).toBeUndefined()
    expect(things!.notes(telling).map(plain)).toContain(
      '科普活动花了年初预算的 15 倍：5.8 → 89.8 万元。原因：用省科协存量资金支付相关业务',
    )
  })

  it('is there where the year is measured, also if nothing is notable', async () => {
    const { ledger } = await tellingOf(ledgers.withoutNarrative())
    expect(things!.isShown(ledger)).toBe(true)
    const bare = await tellingOf(ledgers.withoutNarrative(ledgers.withoutTables(TABLES)))
    expect(things!.isShown(bare.ledger)).toBe(false)
  })
})

describe('the slide on last year', () => {
  it('says what changed most, and each implied figure in its notes', async () => {
    const telling = await tellingOf()
    expect(plain(changes!.sentence(telling))).toBe(
      '文件写到 4 个数比上年有变化，变得最多的是一般公共预算财政拨款支出，增加 11.8 万元（3.78%）；上年的数由此推算。',
    )
    expect(plain(changes!.notes(telling)[0])).toBe(
      '一般公共预算财政拨款支出：上年 311.76 万元（推算），本年 323.56 万元。原因：基本支出增加6.35万元，项目支出5.45万元',
    )
  })

  it('draws last year hollow beside this year, and is not there without an explanation', async () => {
    const [chart] = changes!.blocks(await tellingOf(), deckTheme)
    const { series } = chart as ChartBlock
    expect(series.map(({ fill, values }) => [fill, values[0]])).toEqual([
      ['hollow', '311.76'],
      ['solid', '323.56'],
    ])
    const { ledger } = await tellingOf(ledgers.withoutNarrative())
    expect(changes!.isShown(ledger)).toBe(false)
  })
})

describe.each([
  ['as published', ledgers.defaultLedger()],
  ['in 元', ledgers.inYuan()],
  ['with negative amounts', ledgers.withNegativeAndZero()],
  ['without explanation', ledgers.withoutNarrative()],
  ['without tables', ledgers.withoutTables(TABLES)],
])('of a ledger %s, what the overview says', (_, data) => {
  it.each(['zh', 'en'] as const)('has a message for every word (%s)', async (language) => {
    const telling = await tellingOf(data, language)
    const shown = overview.slides.filter(({ isShown }) => isShown(telling.ledger))
    const said = [
      overview.sentence?.(telling),
      ...overview.report.map(({ sentence }) => sentence?.(telling)),
      ...Object.values(overview.parts).map(({ title }) => title(telling)),
      ...shown.flatMap((slide) => [
        slide.title(telling),
        slide.sentence(telling),
        ...slide.notes(telling),
        JSON.stringify(slide.blocks(telling, deckTheme)),
      ]),
    ]
    expect(shown.length).toBeGreaterThan(0)
    for (const text of said)
      expect(text ?? '').not.toMatch(/undefined|NaN|\b(overview|slides|deck|terms|app)\.[a-z]/)
  })
})

describe('a figure', () => {
  const draws = async (address: string) =>
    overview.draws!((await tellingOf()).ledger, address as never)

  it('is drawn by the overview where it is a sum of the year or carried over', async () => {
    expect(await draws('totals/income.opening/amount')).toEqual({})
    expect(await draws('totals/expenditure.year-total/amount')).toEqual({})
    expect(await draws('income/total/superior')).toEqual({})
  })

  it('is not where it is a class, or a line of another table', async () => {
    expect(await draws('totals/expenditure.206/amount')).toBeUndefined()
    expect(await draws('income/206/total')).toBeUndefined()
    expect(await draws('expenditure/total/total')).toBeUndefined()
    expect(await draws('no address')).toBeUndefined()
  })
})
