import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusals } from '@/figures/across/candidates.ts'
import { figureAt } from '@/figures/across/figure.ts'
import { inPricesOf } from '@/figures/across/real.ts'
import { type Series, series } from '@/figures/across/series.ts'
import { type FigureSource, unreadSource } from '@/figures/across/source.ts'
import { Decimal } from '@/money/index.ts'
import { MEASURE, printing, someSources } from './sources.ts'

const said = ({ years, covered }: Series) => [
  covered,
  years.map(({ year, why, source, figure, ...rest }) => [
    year,
    why,
    source?.id,
    figure?.value.toFixed(),
    JSON.stringify(rest),
  ]),
]
const asked = someSources.chain((sources) =>
  fc.record({
    sources: fc.constant(sources),
    of: fc.constantFrom(...sources),
    other: fc.shuffledSubarray(sources, { minLength: sources.length }),
  }),
)

describe('a series', () => {
  it('is its ledgers: every point is what one of them prints, every gap says why', () => {
    fc.assert(
      fc.property(asked, ({ sources, of }) => {
        const { years, covered } = series(sources, of, MEASURE)
        const own = sources.filter(({ department }) => department === of.department)
        const all = own.map(({ year }) => year)
        expect(years.map(({ year }) => year)).toEqual(
          Array.from(
            { length: Math.max(...all) - Math.min(...all) + 1 },
            (_, index) => Math.min(...all) + index,
          ),
        )
        for (const each of years) {
          const those = own.filter(({ year }) => year === each.year)
          expect(each.why === 'no-year').toBe(!those.length)
          if (each.why) continue
          expect(those).toContain(each.source)
          expect(each.source.scope).toBe(of.scope)
          expect(each.figure).toEqual(figureAt(each.source, MEASURE).figure)
        }
        expect(covered).toBe(years.filter(({ why }) => !why).length)
      }),
    )
  })

  it('adds up: what changed from year to year is what changed in all, to the coarser digit', () => {
    const values = fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 2 })
    fc.assert(
      fc.property(values, (fen) => {
        const all = fen.map((each, index) =>
          printing((each / 100).toFixed(2), { year: 2000 + index }, { unit: '元' }),
        )
        const { years } = series(all, all[0]!, MEASURE)
        const changes = years.flatMap((each) => (each.why ? [] : (each.change?.value ?? [])))
        expect(Decimal.sum(0, ...changes).toFixed(2)).toBe(
          ((fen.at(-1)! - fen[0]!) / 100).toFixed(2),
        )
      }),
    )
  })

  it('is the same in any order of ledgers', () => {
    fc.assert(
      fc.property(asked, ({ sources, of, other }) => {
        expect(said(series(other, of, MEASURE))).toEqual(said(series(sources, of, MEASURE)))
      }),
    )
  })

  it('has the same points where a ledger of another scope is added', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 2018, max: 2023 }), ({ sources, of }, year) => {
        const points = ({ years }: Series) =>
          years.flatMap((each) =>
            each.why ? [] : [`${each.year} ${each.source.id} ${each.figure.value.toFixed()}`],
          )
        const scope = of.scope === 'own' ? ('consolidated' as const) : ('own' as const)
        const added = printing('1', { department: of.department, year, scope, id: 'added' })
        expect(points(series([...sources, added], of, MEASURE))).toEqual(
          points(series(sources, of, MEASURE)),
        )
      }),
    )
  })
})

const at = (year: number, printed: string | null, head: Partial<FigureSource> = {}, more = {}) =>
  printing(printed, { year, departmentId: 'a', ...head }, more)

describe('a line', () => {
  it('knows changes in the coarser unit, and their rate only of what is above zero', () => {
    const all = [
      at(2018, '-1.00'),
      at(2019, '100.00'),
      at(2020, '1000012.34', {}, { unit: '元' }),
      at(2021, '0.02', {}, { unit: '亿元' }),
    ]
    const changes = series(all, all[0]!, MEASURE).years.map((each) => {
      if (each.why || !each.change) return undefined
      const { value, unit, places, rate } = each.change
      return [value.toFixed(), unit, places, rate?.toFixed(4)]
    })
    expect(changes).toEqual([
      undefined,
      ['1010000', '万元', 2, undefined],
      // 12.34 元 are less than what 100.00 万元 says.
      ['0', '万元', 2, '0.0000'],
      ['1000000', '亿元', 2, '1.0000'],
    ])
  })

  it('has gaps for a year without accounts, what is not published, and an empty table', () => {
    const empty = { ...at(2021, null), at: () => ({ state: 'empty' as const }) }
    const none = { ...at(2022, null), at: () => ({ state: 'missing', what: 'table' }) as const }
    const all = [at(2018, '1'), at(2020, null), empty, none, at(2023, '2'), at(2024, '3')]
    const { years, covered } = series(all, all[5]!, MEASURE)
    expect(years.map(({ year, why }) => `${year} ${why ?? ''}`.trim())).toEqual([
      '2018',
      '2019 no-year',
      '2020 blank',
      '2021 empty',
      '2022 no-table',
      '2023',
      '2024',
    ])
    expect(covered).toBe(3)
    // Over a gap nothing is said of a change.
    expect(years.map((each) => !each.why && each.change !== undefined)).toEqual([
      ...new Array<boolean>(6).fill(false),
      true,
    ])
  })

  it.each([
    ['scope', at(2020, '2', { scope: 'consolidated' as const })],
    ['kind', at(2020, '2', {}, { unit: '%' })],
    ['basis', at(2020, '2', {}, { kind: 'change' })],
    ['beyond', at(2020, '2', {}, { beyond: ['会议费'] })],
  ])('never joins another %s, and keeps what is printed beside it', (why, other) => {
    const all = [at(2019, '1'), other, at(2021, '3')]
    const [, between, last] = series(all, all[2]!, MEASURE).years
    expect(between).toMatchObject({ why, figure: { address: MEASURE.places[0] } })
    expect(last).toMatchObject({ breaks: [] })
    expect(last).not.toHaveProperty('change')
  })

  it('breaks where the department was renamed, also under another id', () => {
    const all = [
      at(2019, '1', { department: '旧局', departmentId: 'old' }),
      at(2020, '2', { department: '新局' }),
      at(2021, '3', { department: '新局' }),
    ]
    const renamed = [{ from: 'old', to: 'a', date: '2020', kind: 'renamed' as const }]
    expect(series(all, all[2]!, MEASURE).years).toHaveLength(2)
    const { years, covered } = series(all, all[2]!, MEASURE, renamed)
    expect(covered).toBe(3)
    expect(years[1]).toMatchObject({ breaks: [{ kind: 'renamed', from: '旧局', to: '新局' }] })
    expect(years[1]).not.toHaveProperty('change')
    expect(years[2]).toMatchObject({ breaks: [], change: { places: 0 } })
  })

  it('breaks at a merger, and never adds the other department’s years', () => {
    const all = [
      at(2018, '1'),
      at(2019, '2'),
      at(2020, '5'),
      printing('3', { year: 2019, department: '乙局', departmentId: 'b' }),
    ]
    const merged = [{ from: 'b', to: 'a', date: '2020-01-01', kind: 'merged' as const }]
    const { years } = series(all, all[0]!, MEASURE, merged)
    expect(years.map((each) => each.figure?.value.div(10000).toFixed())).toEqual(['1', '2', '5'])
    expect(years[1]).toMatchObject({ breaks: [] })
    expect(years[2]).toMatchObject({ breaks: [{ kind: 'merged', others: ['b'] }] })
  })

  it('breaks where the line of the table became another', () => {
    const named = (year: number, name: string) => at(year, '1', {}, { name })
    const all = [named(2018, '文化体育与传媒支出'), named(2019, '文化旅游体育与传媒支出')]
    expect(series(all, all[0]!, MEASURE).years[1]).toMatchObject({ breaks: [{ kind: 'line' }] })
    const same = [named(2018, '一、 科学技术支出'), named(2019, '科学技术')]
    expect(series(same, same[0]!, MEASURE).years[1]).toMatchObject({ breaks: [] })
  })
})

describe('prices of another year', () => {
  const prices = { name: '价格指数', index: { '2019': '100', '2021': '110' } }

  it('follow the index, where it has both years, and only for money', () => {
    const { figure } = figureAt(at(2021, '22.00'), MEASURE)
    expect(inPricesOf(figure!, 2021, 2019, prices)?.value.toFixed()).toBe('200000')
    expect(inPricesOf(figure!, 2021, 2020, prices)).toBeUndefined()
    const rate = figureAt(at(2021, '22.00', {}, { unit: '%' }), MEASURE).figure!
    expect(inPricesOf(rate, 2021, 2019, prices)).toBeUndefined()
  })
})

describe('two ledgers side by side', () => {
  it.each([
    [[], at(2021, '1'), at(2019, '1')],
    [['scope'], at(2021, '1'), at(2019, '1', { scope: 'own' })],
    [[], at(2021, '1'), printing('1', { department: '乙局', departmentId: 'b' })],
    [['year'], at(2021, '1'), printing('1', { department: '乙局', year: 2020 })],
    [
      ['year', 'region', 'scope'],
      at(2021, '1'),
      printing('1', { department: '乙局', region: '别的市', year: 2020, scope: 'own' }),
    ],
  ] as const)('are kept apart by %j', (why, one, other) => {
    expect(refusals(one, other)).toEqual(why)
    expect(refusals(other, one)).toEqual(why)
  })
})

describe('a ledger that could not be read', () => {
  it('is a gap of its own, never a year without accounts', () => {
    const all = [at(2019, '1'), unreadSource(at(2020, null)), at(2021, '3')]
    const [, between] = series(all, all[2]!, MEASURE).years
    expect(between).toMatchObject({ why: 'unread' })
    expect(figureAt(all[1]!, { places: [...MEASURE.places, 'expenditure/total/total'] }).why).toBe(
      'unread',
    )
  })
})
