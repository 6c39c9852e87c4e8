import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Points } from '@/figures/points.ts'
import { scorecardFigures, type ScorecardFigures, shownRows } from '@/views/scorecard/scorecard.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { changed, defaultLedger, type LedgerData, withoutScorecard } from '../../ledgers.ts'

type Card = NonNullable<LedgerData['scorecard']>
type IndicatorData = Card['groups'][number]['groups'][number]['indicators'][number]

function ledger(data: LedgerData): Ledger {
  const parsed = parseLedger(data)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

function figuresOf(data: LedgerData): ScorecardFigures {
  return scorecardFigures(ledger(data))!
}

function withCard(change: (card: Card) => void): LedgerData {
  return changed(defaultLedger(), (copy) => change(copy.scorecard!))
}

const said = (points: Points) => (points.origin === 'blank' ? points.origin : points.text)
const indicatorsOf = (card: Card) =>
  card.groups.flatMap(({ groups }) => groups).flatMap(({ indicators }) => indicators)

describe('the published scorecard', () => {
  const figures = figuresOf(defaultLedger())
  const row = (id: string) => figures.rows.find((each) => each.id === id)!

  it('keeps every group and indicator in printed order, parents first', () => {
    expect(figures.rows.map(({ id }) => id).slice(0, 6)).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.1.3',
      '1.2',
    ])
    expect(figures.rows).toHaveLength(3 + 7 + 35)
  })

  it('shows the printed total beside the sum of the scores and what the prose says', () => {
    expect(figures.totals.map(({ source, points }) => [source, said(points)])).toEqual([
      ['scorecard', '97.7'],
      ['sum', '97.9'],
      ['narrative', '97.9'],
    ])
    expect(figures.totals.map(({ address }) => address)).toEqual([
      'scorecard/total/score',
      undefined,
      'narrative/performance-self-evaluation/score',
    ])
  })

  it('adds up what is not printed and says so', () => {
    expect(row('1').weight).toMatchObject({ origin: 'printed', text: '30' })
    expect(row('1').score).toMatchObject({ origin: 'sum', text: '28' })
    expect(row('1.2').weight).toMatchObject({ origin: 'sum', text: '16' })
    expect(row('1.2').share?.toFixed()).toBe('0.875')
    expect(figures.sum.weight).toMatchObject({ origin: 'sum', text: '100' })
    expect(figures.printedWeight).toEqual({ origin: 'blank' })
  })

  it('finds the lost points and whom they belong to', () => {
    expect(figures.lost.map(({ id, lost }) => [id, lost?.toFixed()])).toEqual([
      ['1.2.3', '1'],
      ['1.2.7', '1'],
    ])
    expect(row('1').lostCount).toBe(2)
    expect(row('2').lost?.toFixed()).toBe('0')
  })

  it('takes the execution rate for what it divides by', () => {
    expect(figures.execution).toMatchObject({ rateBase: 'full-year' })
    expect(figures.execution?.lost?.toFixed()).toBe('0.1')
  })
})

describe('scorecards of other shapes', () => {
  it('there is none in a ledger without a scorecard', () => {
    expect(scorecardFigures(ledger(withoutScorecard()))).toBeUndefined()
  })

  it('a missing score is no zero: the sum is partial, share and loss stay open', () => {
    const figures = figuresOf(withCard((card) => (indicatorsOf(card)[0]!.score = null)))
    const [first, second, indicator] = figures.rows
    expect(indicator).toMatchObject({ score: { origin: 'blank' }, share: undefined, lostCount: 0 })
    expect(indicator?.lost).toBeUndefined()
    expect(second?.score).toMatchObject({ origin: 'partial', text: '4' })
    expect(first?.score).toMatchObject({ origin: 'partial', text: '26' })
    expect(first?.share).toBeUndefined()
    expect(figures.sum.score).toMatchObject({ origin: 'partial' })
  })

  it('nothing published at all is no score', () => {
    const figures = figuresOf(
      withCard((card) => {
        delete card.execution
        card.total.score = null
        for (const each of indicatorsOf(card)) each.weight = each.score = null
      }),
    )
    expect(figures.sum).toEqual({ weight: { origin: 'blank' }, score: { origin: 'blank' } })
    expect(figures.execution).toBeUndefined()
  })

  it('a negative score loses more than the weight, and a score above it loses nothing', () => {
    const figures = figuresOf(
      withCard((card) => {
        const [first, second] = indicatorsOf(card)
        first!.score = '-1'
        second!.score = '3'
      }),
    )
    const [one, two] = figures.rows.filter(({ level }) => level === 3)
    expect(one?.lost?.toFixed()).toBe('3')
    expect(one?.share?.toFixed()).toBe('-0.5')
    expect(two?.lost?.toFixed()).toBe('0')
    expect(figures.lost[0]?.id).toBe(one?.id)
  })

  it('a weight of zero has no share', () => {
    const figures = figuresOf(
      withCard((card) => Object.assign(indicatorsOf(card)[0]!, { weight: '0', score: '0' })),
    )
    expect(figures.rows[2]).toMatchObject({ id: '1.1.1', share: undefined })
  })

  it('a printed weight stands although what is below adds up to another', () => {
    const figures = figuresOf(withCard((card) => (card.groups[0]!.weight = '31')))
    expect(figures.rows[0]?.weight).toMatchObject({ origin: 'printed', text: '31' })
    expect(figures.rows[0]?.weightBelow?.toFixed()).toBe('30')
  })

  it('a rate that no column gives has no base', () => {
    const figures = figuresOf(withCard((card) => (card.execution!.rows[0]!.cells.rate = '12.3')))
    expect(figures.execution?.rateBase).toBeUndefined()
  })
})

const points = fc.integer({ min: -50, max: 500 }).map((tenths) => (tenths / 10).toFixed(1))
const indicator = fc.record({ weight: fc.option(points), score: fc.option(points) })
const card = fc
  .array(fc.array(fc.array(indicator, { maxLength: 5 }), { maxLength: 4 }), { maxLength: 4 })
  .map((groups): LedgerData =>
    withCard((copy) => {
      delete copy.execution
      copy.groups = groups.map((seconds, i) => ({
        id: `${i}`,
        name: `一级${i}`,
        weight: null,
        groups: seconds.map((indicators, j) => ({
          id: `${i}.${j}`,
          name: `二级${j}`,
          indicators: indicators.map(({ weight, score }, k): IndicatorData => ({
            id: `${i}.${j}.${k}`,
            name: `三级${k}`,
            target: null,
            explanation: null,
            actual: null,
            weight,
            score,
            reason: null,
          })),
        })),
      }))
    }),
  )

describe('laws of any scorecard', () => {
  const tenths = (text: string | null) => Math.round(Number(text) * 10)
  const value = (of: Points) => (of.origin === 'blank' ? 0 : tenths(of.text))

  it('drops nothing, and groups are the sums of their indicators', () => {
    fc.assert(
      fc.property(card, (data) => {
        const figures = figuresOf(data)
        const indicators = indicatorsOf(data.scorecard!)
        expect(figures.indicatorCount).toBe(indicators.length)
        for (const group of figures.rows.filter(({ level }) => level < 3)) {
          const below = indicators.filter(({ id }) => id.startsWith(`${group.id}.`))
          const sum = below.reduce((total, { score }) => total + tenths(score ?? '0'), 0)
          expect(value(group.score)).toBe(sum)
          expect(group.lostCount).toBe(
            figures.lost.filter(({ path }) => path.includes(group.id)).length,
          )
        }
      }),
      { numRuns: 50 },
    )
  })

  it('lists losses from the largest down, all above zero', () => {
    fc.assert(
      fc.property(card, (data) => {
        const losses = figuresOf(data).lost.map(({ lost }) => lost!.toNumber())
        expect(losses).toEqual([...losses].sort((a, b) => b - a))
        expect(losses.every((loss) => loss > 0)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('shows a row exactly when all above it are open, and all when everything is', () => {
    fc.assert(
      fc.property(card, fc.func(fc.boolean()), (data, isOpen) => {
        const { rows } = figuresOf(data)
        const open = new Set(rows.map(({ id }) => id).filter((id) => isOpen(id)))
        const shown = shownRows(rows, { open, lostOnly: false })
        for (const { id, path } of rows)
          expect(shown.has(id)).toBe(path.every((above) => open.has(above)))
        const all = new Set(rows.map(({ id }) => id))
        expect(shownRows(rows, { open: all, lostOnly: false })).toEqual(all)
      }),
      { numRuns: 50 },
    )
  })

  it('with only lost points shows those indicators with their groups, and the pinned one', () => {
    const { rows } = figuresOf(defaultLedger())
    const state = { open: new Set<string>(), lostOnly: true }
    expect([...shownRows(rows, state)]).toEqual(['1', '1.2', '1.2.3', '1.2.7'])
    expect([...shownRows(rows, { ...state, pinned: '2.1.1' })].sort()).toEqual(
      ['1', '1.2', '1.2.3', '1.2.7', '2', '2.1', '2.1.1'].sort(),
    )
  })
})
