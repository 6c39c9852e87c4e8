import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  sangongFigures,
  type SangongFigures,
  type SangongLine,
  spentOn,
} from '@/views/sangong/sangong.ts'
import { type UnitCost, unitCosts } from '@/views/sangong/unitCosts.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { Decimal, formatAmount } from '@/money/index.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import {
  changed,
  defaultLedger,
  inYuan,
  type LedgerData,
  withEmpty,
  withMissing,
  withoutNarrative,
} from '../../ledgers.ts'

function figuresOf(ledger: Ledger = ledgerWith()): SangongFigures {
  const figures = sangongFigures(ledger)
  if (!figures) throw new Error('nothing is published')
  return figures
}

function line(id: string, figures = figuresOf()): SangongLine {
  const found = figures.lines.find((each) => each.id === id)
  if (!found) throw new Error(`no line ${id}`)
  return found
}

function costOf(id: string, ledger = ledgerWith()): UnitCost {
  const found = unitCosts(ledger, figuresOf(ledger)).find((each) => each.id === id)
  if (!found) throw new Error(`no count ${id}`)
  return found
}

/** The published ledger with other values of the explanation, by part and key. */
function withStated(values: Readonly<Record<string, string>>): LedgerData {
  return changed(defaultLedger(), (copy) => {
    for (const part of copy.narrative.flatMap(({ parts }) => parts))
      for (const figure of part.figures)
        figure.value = values[`${part.id}/${figure.key}`] ?? figure.value
  })
}

describe('the three public expenses', () => {
  it('stand with the printed completion of the total and of every part', () => {
    const { total, lines } = figuresOf()
    const rates = [total, ...lines].map(({ id, completion }) => [
      id,
      completion.kind === 'none' ? completion.why : `${completion.kind} ${completion.text}`,
    ])
    expect(rates).toEqual([
      ['total', 'printed 19.76%'],
      ['abroad', 'both-zero'],
      ['vehicles', 'printed 19.14%'],
      ['vehicle-purchase', 'no-budget'],
      ['vehicle-operation', 'derived 19.14%'],
      ['reception', 'printed 23.33%'],
    ])
  })

  it('keep a blank cell and the zero of the text apart', () => {
    const { actual, statedActual, completion } = line('abroad')
    expect(actual.cell).toEqual({ state: 'blank' })
    expect(statedActual).toMatchObject({ address: 'narrative/sangong-abroad/actual' })
    expect(statedActual?.amount.yuan.isZero()).toBe(true)
    expect(completion).toMatchObject({ kind: 'none', printed: { text: '0%' } })
  })

  it('keep a printed zero apart from a blank cell', () => {
    const found = line('abroad', figuresOf(ledgerWith({ 'sangong/abroad/actual': '0.00' })))
    expect(found.actual.cell.state).toBe('figure')
    expect(found.statedActual).toBeUndefined()
    expect(found.statedBudget).toBeDefined()
  })

  it('mark what is inferred', () => {
    const { cell } = line('vehicle-operation').budget
    expect(cell).toMatchObject({ state: 'figure', inferred: true })
  })

  it('show both where table and explanation differ', () => {
    const found = line('reception', figuresOf(ledgerWith({ 'sangong/reception/actual': '0.15' })))
    expect(found.statedActual && formatAmount(found.statedActual.amount)).toBe('0.14')
    expect(found.actualValue && formatAmount(found.actualValue)).toBe('0.15')
  })

  it('carry reasons, shares and the scope of the budget', () => {
    expect(line('reception')).toMatchObject({
      reason: '2021年公务接待次数减少',
      share: { text: '17.28%' },
    })
    expect(figuresOf().basis).toBe('full-year')
    const silent = changed(defaultLedger(), (copy) => delete copy.tables.sangong?.note)
    expect(figuresOf(ledgerWith({}, silent)).basis).toBe('unstated')
    const opening = changed(silent, (copy) => {
      copy.narrative
        .flatMap(({ parts }) => parts)
        .find(({ id }) => id === 'sangong-overall')!.text =
        '年初预算为{budget}万元，决算{actual}万元，{rate}%。'
    })
    expect(figuresOf(ledgerWith({}, opening)).basis).toBe('opening')
  })

  it('name the parts that cost something, the largest first', () => {
    expect(spentOn(figuresOf(), true).map(({ line }) => line.id)).toEqual(['vehicles', 'reception'])
  })

  it('do without narrative, without the table, with few rows, with nothing', () => {
    const bare = figuresOf(ledgerWith({}, withoutNarrative()))
    expect(bare.total.completion).toMatchObject({ kind: 'derived', text: '19.76%' })
    expect(unitCosts(ledgerWith({}, withoutNarrative()), bare)).toEqual([])

    const prose = figuresOf(ledgerWith({}, withMissing(['sangong'])))
    expect(prose.total.actual.cell).toEqual({ state: 'missing', what: 'table' })
    expect(prose.total.completion).toMatchObject({ text: '19.76%' })

    const few = changed(withoutNarrative(), (copy) => {
      const table = copy.tables.sangong
      if (table?.rows) table.rows = table.rows.filter(({ key }) => /^(total|reception)$/.test(key))
    })
    const { lines, unpublished } = figuresOf(ledgerWith({}, few))
    expect(lines.map(({ id }) => id)).toEqual(['reception'])
    expect(unpublished).toEqual(['abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation'])

    for (const data of [withMissing(['sangong']), withEmpty('sangong')])
      expect(sangongFigures(ledgerWith({}, withoutNarrative(data)))).toBeUndefined()
  })
})

describe('unit costs', () => {
  it('divide what was spent by the count, in yuan, and say when they were rounded', () => {
    const each = (id: string) => {
      const { each, exact } = costOf(id)
      return [each && formatAmount(each), exact]
    }
    expect(each('domestic-groups')).toEqual(['1,400', true])
    expect(each('domestic-persons')).toEqual(['127', false])
    expect(each('vehicles-held')).toEqual(['6,700', true])
  })

  it('name both inputs by their places', () => {
    expect(costOf('vehicles-held')).toMatchObject({
      spent: { address: 'sangong/vehicle-operation/actual' },
      count: { address: 'narrative/sangong-vehicle-operation/vehicles-held', unit: '辆' },
    })
  })

  it('are none of a count of zero, and of an amount that is not published', () => {
    expect(costOf('abroad-groups')).toMatchObject({ each: undefined, why: 'count-zero' })
    const data = changed(defaultLedger(), (copy) => {
      const part = copy.narrative
        .flatMap(({ parts }) => parts)
        .find(({ id }) => id === 'sangong-reception-domestic')!
      part.text = part.text.replace('{actual}', '')
      part.figures = part.figures.filter(({ key }) => key !== 'actual')
    })
    expect(costOf('domestic-groups', ledgerWith({}, data))).toMatchObject({
      each: undefined,
      why: 'no-amount',
    })
  })

  it('are the same in another unit', () => {
    const { each } = costOf('domestic-persons', ledgerWith({}, inYuan()))
    expect(each && formatAmount(each)).toBe('127')
  })

  it('are within half of the last digit of the exact quotient', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((value) => (value / 100).toFixed(2))
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 5000 }), (spent, persons) => {
        const data = withStated({
          'sangong-reception-domestic/actual': spent,
          'sangong-reception-domestic/persons': String(persons),
        })
        const { each, exact } = costOf('domestic-persons', ledgerWith({}, data))
        const quotient = new Decimal(spent).times(10000).div(persons)
        const off = each!.yuan.minus(quotient).abs()
        expect(off.lessThanOrEqualTo(new Decimal(10).pow(-each!.places).div(2))).toBe(true)
        expect(off.isZero()).toBe(exact)
        expect(each!.yuan.isZero()).toBe(quotient.lessThan('0.005'))
      }),
      { numRuns: 50 },
    )
  })
})
