import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutAccounts } from '@/figures/across/candidates.ts'
import { figureAt } from '@/figures/across/figure.ts'
import { type Ranking, ranking } from '@/figures/across/ranking.ts'
import type { FigureSource } from '@/figures/across/source.ts'
import { type Decimal } from '@/money/index.ts'
import { MEASURE, printing, someSources } from './sources.ts'

/** What a ranking says, in words that can be compared. */
const said = ({ standing, apart, distribution }: Ranking) => ({
  standing: standing.map(({ source, figure, rank }) => [rank, source.id, figure.value.toFixed()]),
  apart: apart.map(({ source, why, figure }) => [source.department, why, figure?.value.toFixed()]),
  distribution: Object.values(distribution ?? {}).map(String),
})
const asked = someSources.chain((sources) =>
  fc.record({
    sources: fc.constant(sources),
    of: fc.constantFrom(...sources),
    other: fc.shuffledSubarray(sources, { minLength: sources.length }),
  }),
)

/** Independent of the code: every department of the year in the terms of one, the largest first. */
function sorted(sources: readonly FigureSource[], of: FigureSource) {
  const own = sources.filter(({ year, scope }) => year === of.year && scope === of.scope)
  const values = [...new Set(own.map(({ department }) => department))].flatMap((department) => {
    const those = own.filter((each) => each.department === department)
    const given = those.find(({ id }) => id === of.id) ?? those
    const figures = [given].flat().flatMap((each) => figureAt(each, MEASURE).figure?.value ?? [])
    const [first] = figures
    return first && figures.every((each) => each.eq(first)) ? [first] : []
  })
  return values.sort((a, b) => b.comparedTo(a)).map(String)
}

describe('a ranking', () => {
  it('is the sort of what the ledgers say', () => {
    fc.assert(
      fc.property(asked, ({ sources, of }) => {
        // Where the one that is asked about is blank, its own other ledger may stand in for it.
        fc.pre(figureAt(of, MEASURE).figure !== undefined)
        const { standing, apart } = ranking(sources, of, MEASURE)
        expect(standing.map(({ figure }) => String(figure.value))).toEqual(sorted(sources, of))
        const departments = new Set(
          sources.filter(({ year }) => year === of.year).map(({ department }) => department),
        )
        expect(standing.length + apart.length).toBe(departments.size)
        standing.forEach(({ rank, figure }) =>
          expect(rank).toBe(
            1 + standing.filter((each) => each.figure.value.gt(figure.value)).length,
          ),
        )
      }),
    )
  })

  it('is the same in any order of ledgers', () => {
    fc.assert(
      fc.property(asked, ({ sources, of, other }) => {
        expect(said(ranking(other, of, MEASURE))).toEqual(said(ranking(sources, of, MEASURE)))
      }),
    )
  })

  it('changes in no aggregate where a ledger of another scope, year or region is added', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 9999 }), ({ sources, of }, value) => {
        const before = ranking(sources, of, MEASURE)
        for (const other of [
          {
            year: of.year,
            scope: of.scope === 'own' ? ('consolidated' as const) : ('own' as const),
          },
          { year: of.year + 1, ...(of.scope && { scope: of.scope }) },
          { year: of.year, region: '别的市', ...(of.scope && { scope: of.scope }) },
        ]) {
          const added = printing(String(value), { ...other, department: '戊局', id: 'added' })
          const after = ranking([...sources, added], of, MEASURE)
          expect(said(after).standing).toEqual(said(before).standing)
          expect(said(after).distribution).toEqual(said(before).distribution)
        }
      }),
    )
  })

  const own = printing('10.00', { department: '甲局' })
  const of = (...others: FigureSource[]) => ranking([own, ...others], own, MEASURE)

  it('holds 元 against 万元, and equal figures in one place', () => {
    const { standing } = of(
      printing('100000.00', { department: '乙局' }, { unit: '元' }),
      printing('10.01', { department: '丙局' }),
      printing('0.00', { department: '丁局' }),
    )
    expect(standing.map(({ source, rank }) => `${rank} ${source.department}`)).toEqual([
      '1 丙局',
      '2 乙局',
      '2 甲局',
      '4 丁局',
    ])
  })

  it('sets what is not published and what is of other terms apart, never as 0', () => {
    const empty = {
      ...printing(null, { department: '丁局' }),
      at: () => ({ state: 'empty' as const }),
    }
    const { standing, apart, distribution } = of(
      printing(null, { department: '乙局' }),
      printing('99.00', { department: '丙局', scope: 'consolidated' }),
      empty,
      printing('99.00', { department: '戊局' }, { unit: '%' }),
      printing('99.00', { department: '己局' }, { beyond: ['会议费'] }),
      printing('1.00', { department: '庚局', id: 'a' }),
      printing('2.00', { department: '庚局', id: 'b' }),
    )
    expect(standing).toHaveLength(1)
    expect(distribution?.median.toFixed()).toBe('100000')
    expect(Object.fromEntries(apart.map(({ source, why }) => [source.department, why]))).toEqual({
      乙局: 'blank',
      丙局: 'scope',
      丁局: 'empty',
      戊局: 'kind',
      己局: 'beyond',
      庚局: 'several',
    })
  })

  it('takes the latest publication of a year, unless another is asked about', () => {
    const [first, second] = [
      printing('1.00', { department: '乙局', id: 'a' }),
      printing('2.00', { department: '乙局', id: 'a.r2', revision: 2 }),
    ]
    const ids = (by: FigureSource) =>
      ranking([own, first, second], by, MEASURE).standing.map(({ source }) => source.id)
    expect(ids(own)).toEqual([own.id, 'a.r2'])
    expect(ids(first)).toEqual([own.id, 'a'])
    // One in another scope takes no other’s place.
    const consolidated = printing('9', {
      department: '甲局',
      scope: 'consolidated',
      id: 'c.r3',
      revision: 3,
    })
    const other = printing('3.00', { department: '丙局' })
    const { standing } = ranking([own, other, consolidated], other, MEASURE)
    expect(standing.map(({ source }) => source.id)).toEqual([own.id, other.id])
  })

  it('knows quartiles between figures', () => {
    const { distribution } = of(
      ...['20', '30', '50'].map((each, index) => printing(each, { department: `乙${index}` })),
    )
    const values = Object.values(distribution ?? {}).map((each: Decimal) =>
      each.div(10000).toFixed(),
    )
    expect(values).toEqual(['10', '17.5', '25', '35', '50'])
  })

  it('stays in the terms of most where the one that is asked about prints nothing', () => {
    const blank = printing(null)
    const { standing, apart } = ranking(
      [
        printing('1', { department: '乙局' }, { unit: '%' }),
        printing('2', { department: '丙局' }),
        printing('3', { department: '丁局' }),
      ],
      blank,
      MEASURE,
    )
    expect(standing.map(({ source }) => source.department)).toEqual(['丁局', '丙局'])
    expect(apart.map(({ why }) => why)).toEqual(['kind', 'blank'])
  })

  it('counts departments without accounts of the year, whatever they were called', () => {
    const all = [
      own,
      printing('1', { department: '旧名', year: 2020, departmentId: 'b' }),
      printing('1', { department: '新名', year: 2019, departmentId: 'b' }),
      printing('1', { department: '甲局', year: 2020 }),
      printing('1', { department: '外地', year: 2020, region: '别的市' }),
    ]
    const ids = (date?: string) =>
      withoutAccounts(
        all,
        own,
        date === undefined ? [] : [{ from: 'b', to: 'c', date, kind: 'merged' }],
      ).map(({ departmentId }) => departmentId)
    expect(ids()).toEqual(['b'])
    expect(ids('2022')).toEqual(['b'])
    expect(ids('2021-01-01')).toEqual([])
  })
})
