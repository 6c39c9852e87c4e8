import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivedFigure } from '@/figures/derivedFigure.ts'
import { printedAs } from '@/views/evidence/printedAs.ts'
import { sangongFigures } from '@/views/sangong/sangong.ts'
import { unitCosts } from '@/views/sangong/unitCosts.ts'
import { parseFormula } from '@/ledger/parseFormula.ts'
import { Decimal, formatAmount } from '@/money/index.ts'
import { inYuan } from '../ledgers.ts'
import { ledgerWith } from '../ledgerWith.ts'

const published = ledgerWith()
const reckon = (text: string, ledger = published) => derivedFigure(ledger, parseFormula(text)!)

describe('a derived figure', () => {
  it('is a share in percent, rounded as it is shown', () => {
    expect(reckon('general-budget/2060702/total:narrative/2060702/opening')).toEqual({
      state: 'figure',
      text: '1,548.28',
      unit: '%',
      exact: false,
    })
    expect(reckon('expenditure/205/total:expenditure/2050803/total')).toMatchObject({
      text: '100',
      exact: true,
    })
  })

  it('is a sum or a difference in the printed unit and places', () => {
    expect(reckon('income/total/appropriation,income/total/other')).toMatchObject({
      text: '225.93',
      unit: '万元',
      exact: true,
    })
    expect(reckon('general-budget/2060702/total~narrative/2060702/opening')).toMatchObject({
      text: '84.0',
    })
    expect(reckon('~sangong/total/actual')).toMatchObject({ text: '-0.81' })
  })

  it('counts what the text says has fallen as a fall', () => {
    expect(reckon('narrative/totals/income-change,narrative/totals/appropriation-change')).toEqual(
      expect.objectContaining({ text: '3.18' }),
    )
  })

  it('is money by a count in 元, as the view of the three public expenses has it', () => {
    const costs = unitCosts(published, sangongFigures(published)!).filter(({ each }) => each)
    expect(costs.length).toBeGreaterThan(1)
    for (const { formula, each, exact } of costs)
      expect(reckon(formula!)).toEqual({
        state: 'figure',
        text: formatAmount(each!),
        unit: '元',
        exact,
      })
  })

  it('is the same share whatever unit the money is printed in', () => {
    const formula = 'expenditure/206/total:expenditure/total/total'
    expect(reckon(formula, ledgerWith({}, inYuan()))).toEqual(reckon(formula))
  })

  it('is the decimal quotient of any two amounts', () => {
    const cents = fc.integer({ min: 1, max: 10 ** 9 }).map((value) => (value / 100).toFixed(2))
    fc.assert(
      fc.property(cents, cents, (part, whole) => {
        const ledger = ledgerWith({
          'expenditure/206/total': part,
          'expenditure/total/total': whole,
        })
        const found = reckon('expenditure/206/total:expenditure/total/total', ledger)
        const exact = new Decimal(part).div(whole).times(100)
        const text = found.state === 'figure' ? found.text.replaceAll(',', '') : ''
        expect(exact.minus(text).abs().lte('0.005')).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('is unknown where it names what is not there or mixes what does not add up', () => {
    for (const text of [
      'expenditure/9999999/total:expenditure/total/total',
      'no/such/table',
      'expenditure/total/total,narrative/2060702/rate',
      'scorecard/1.2.3/score:expenditure/total/total',
      'expenditure/total/total:narrative/2060702/rate',
    ])
      expect([text, reckon(text).state]).toEqual([text, 'unknown'])
  })

  it('says which input is not published, and that nothing is divided by 0', () => {
    expect(reckon('expenditure/20607/basic:expenditure/total/total')).toEqual({
      state: 'unpublished',
      addresses: ['expenditure/20607/basic'],
    })
    expect(reckon('sangong/total/actual:narrative/sangong-abroad/budget').state).toBe('zero')
  })
})

describe('a quotient that the document prints itself', () => {
  it('is found in the explanation', () => {
    const printed = (text: string) => printedAs(published, parseFormula(text)!)
    expect(printed('income/total/appropriation:income/total/total')).toEqual([
      'narrative/income/appropriation-share',
    ])
    expect(printed('income/total/total:income/total/appropriation')).toEqual([])
    expect(printed('income/total/appropriation')).toEqual([])
  })
})
