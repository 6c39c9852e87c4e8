import { describe, expect, it } from 'vitest'
import { apart, figureAt } from '@/figures/across/figure.ts'
import { ranking } from '@/figures/across/ranking.ts'
import { series } from '@/figures/across/series.ts'
import { sourceOf } from '@/figures/across/source.ts'
import type { Address } from '@/ledger/address.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { changed, defaultLedger, inYuan, type LedgerData, withEmpty } from '../../ledgers.ts'

const of = (data: LedgerData = defaultLedger(), id = 'own') =>
  sourceOf({ id }, ledgerWith({}, data))
const figure = (address: Address, source = of()) => figureAt(source, { places: [address] }).figure!
const SPENT = { places: ['totals/expenditure.year-total/amount'] } as const

describe('a published figure of a ledger', () => {
  it.each([
    ['totals/income.opening/amount', { kind: 'money', period: 'start', basis: 'actual' }],
    ['totals/expenditure.closing/amount', { kind: 'money', period: 'end', basis: 'actual' }],
    ['totals/expenditure.year-total/amount', { kind: 'money', period: 'year', basis: 'actual' }],
    ['sangong/total/budget', { kind: 'money', period: 'year', basis: 'budget' }],
    ['narrative/general-budget-items/opening', { kind: 'money', basis: 'budget' }],
    ['narrative/totals/change', { kind: 'money', basis: 'change' }],
    ['narrative/totals/change-rate', { kind: 'percent', basis: 'change' }],
    ['narrative/sangong-vehicle-operation/vehicles-held', { kind: 'count' }],
    ['scorecard/total/score', { kind: 'points' }],
  ] as const)('says in what terms it stands: %s', (address, terms) => {
    expect(figure(address).terms).toMatchObject(terms)
  })

  it('is one whether it is printed in 元 or in 万元', () => {
    const [wan, yuan] = [figure(SPENT.places[0]), figure(SPENT.places[0], of(inYuan()))]
    expect([wan.unit, yuan.unit]).toEqual(['万元', '元'])
    expect(wan.value.eq(yuan.value)).toBe(true)
    expect(apart(wan.terms, yuan.terms)).toBeUndefined()
  })

  it('is found where the document prints it', () => {
    const without = changed(defaultLedger(), ({ tables }) => delete tables['totals'])
    const places: Address[] = [...SPENT.places, 'expenditure/total/total']
    expect(figureAt(of(without), { places }).figure?.address).toBe('expenditure/total/total')
  })

  it.each([
    ['empty', 'government-fund/total/total'],
    ['no-table', 'nothing/total/amount'],
    ['no-line', 'totals/nothing/amount'],
    ['blank', 'expenditure/total/remitted'],
  ] as const)('is not there: %s', (why, address) => {
    const data = why === 'empty' ? withEmpty('government-fund') : defaultLedger()
    if (why === 'blank')
      data.tables['expenditure']!.rows!.find(({ key }) => key === 'total')!.cells['remitted'] = null
    expect(figureAt(of(data), { places: [address] }).why).toBe(
      address.startsWith('narrative') ? 'no-line' : why,
    )
  })

  it('says what a total of the three public expenses counts in beyond them', () => {
    const gathered = changed(defaultLedger(), ({ tables }) => {
      tables['sangong']!.rows!.push({
        key: 'meetings',
        name: '会议费',
        within: 'total',
        cells: { budget: '1.00', actual: '1.00' },
      })
    })
    expect(figure('sangong/total/actual', of(gathered)).terms.beyond).toEqual(['会议费'])
    expect(figure('sangong/vehicles/actual', of(gathered)).terms.beyond).toEqual([])
  })
})

describe('what comes to one', () => {
  const running = {
    places: ['sangong/vehicle-operation/actual'],
    per: ['narrative/sangong-vehicle-operation/vehicles-held'],
  } as const

  it('is derived from the same ledger, with its base beside it', () => {
    const found = figureAt(of(), running).figure
    expect(found?.value.toFixed()).toBe('6700')
    expect([found?.unit, found?.base?.value.toFixed(), found?.base?.unit]).toEqual([
      '元',
      '1',
      '辆',
    ])
    expect(found?.formula).toBe(`${running.places[0]}:${running.per[0]}`)
  })

  it('is nothing without a base, or of none', () => {
    const with0 = (value: string | undefined) =>
      changed(defaultLedger(), ({ narrative }) => {
        const part = narrative
          .flatMap(({ parts }) => parts)
          .find(({ id }) => id === 'sangong-vehicle-operation')!
        part.figures.find(({ key }) => key === 'vehicles-held')!.value = value ?? ''
        if (value === undefined) {
          part.text = part.text.replace('{vehicles-held}', '')
          part.figures = part.figures.filter(({ key }) => key !== 'vehicles-held')
        }
      })
    expect(figureAt(of(with0('0')), running).why).toBe('base-zero')
    expect(figureAt(of(with0(undefined)), running).why).toBe('no-base')
  })

  it('is a share in percent of money by money', () => {
    const share = { places: ['basic/personnel/amount'], per: SPENT.places } as const
    const found = figureAt(of(), share).figure
    expect([found?.value.toFixed(2), found?.unit, found?.terms.kind]).toEqual([
      '53.39',
      '%',
      'percent',
    ])
  })
})

describe('ledgers together', () => {
  const other = (change: (copy: LedgerData) => void) =>
    of(changed(defaultLedger(), change), 'other')

  it('of two years are a series, of two departments a ranking, else neither', () => {
    const own = of()
    const next = other((copy) => (copy.year += 1))
    const neighbour = other((copy) => {
      copy.department = '焦作市教育局'
      copy.departmentId = 'jiaozuo-education'
    })
    expect(series([own, next, neighbour], own, SPENT).covered).toBe(2)
    expect(ranking([own, next, neighbour], own, SPENT).standing).toHaveLength(2)
    const far = other((copy) => {
      copy.department = '别处'
      copy.departmentId = 'far'
      copy.region = '别的市'
      copy.regionId = '310107'
      copy.year = 2024
    })
    expect(series([own, far], own, SPENT).covered).toBe(1)
    expect(ranking([own, far], own, SPENT).standing).toHaveLength(1)
  })
})
