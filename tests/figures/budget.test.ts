import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  budgetFigures,
  type BudgetFigures,
  type BudgetItem,
  isEqual,
  orderItems,
} from '@/figures/budget.ts'
import { completion } from '@/figures/completion.ts'
import { ADDRESS } from '@/stores/address.ts'
import { amount, Decimal, formatAmount } from '@/money/index.ts'
import { ledgerWith } from '../ledgerWith.ts'
import {
  changed,
  defaultLedger,
  inYuan,
  type LedgerData,
  withEmpty,
  withMissing,
  withoutNarrative,
} from '../ledgers.ts'

type Part = LedgerData['narrative'][number]['parts'][number]

function figuresOf(ledger = ledgerWith()): BudgetFigures {
  const figures = budgetFigures(ledger)
  if (!figures) throw new Error('nothing is published')
  return figures
}

function item(code: string, figures = figuresOf()): BudgetItem {
  const found = figures.items.find((each) => each.code === code)
  if (!found) throw new Error(`no item ${code}`)
  return found
}

/** The published ledger with another entry of the explanation. */
function withEntry(code: string, change: (part: Part) => void): LedgerData {
  return changed(defaultLedger(), (copy) => {
    const part = copy.narrative.flatMap(({ parts }) => parts).find((each) => each.code === code)
    if (!part) throw new Error(`no entry ${code}`)
    change(part)
  })
}

function valueOf(part: Part, key: string) {
  const figure = part.figures.find((each) => each.key === key)
  if (!figure) throw new Error(`no figure ${key}`)
  return figure
}

describe('the budget and the actual of every item', () => {
  it('shows the printed percentage as printed, with its place', () => {
    expect(item('2060702').rate).toMatchObject({
      kind: 'printed',
      text: '1,548.28%',
      address: 'narrative/2060702/rate',
    })
  })

  it('gives no percentage of an opening budget of zero, and keeps the reason', () => {
    const { rate, opening, difference, reason } = item('2060199')
    expect(opening?.amount.yuan.isZero()).toBe(true)
    expect(rate).toMatchObject({ kind: 'none', why: 'budget-zero' })
    expect(difference && formatAmount(difference)).toBe('3.62')
    expect(reason).toBe('购买办公电脑')
  })

  it('lists a row of the table that has no entry in the explanation', () => {
    expect(item('2069999')).toMatchObject({
      name: '其他科学技术支出',
      inTable: true,
      opening: undefined,
      difference: undefined,
      rate: { kind: 'none', why: 'no-budget' },
    })
  })

  it('lists an entry that has no row in the table, with the actual and the name of the text', () => {
    const data = changed(defaultLedger(), (copy) => {
      const table = copy.tables['general-budget']
      if (table?.rows) table.rows = table.rows.filter(({ key }) => key !== '2060702')
    })
    const found = item('2060702', figuresOf(ledgerWith({}, data)))
    expect(found).toMatchObject({ inTable: false, name: '科普活动' })
    expect(found.actual.cell.state).toBe('missing')
    expect(found.stated?.address).toBe('narrative/2060702/actual')
    expect(found.value && formatAmount(found.value)).toBe('89.8')
  })

  it('keeps both actuals where table and explanation differ, and compares the table', () => {
    const { stated, value, difference } = item(
      '2060702',
      figuresOf(ledgerWith({ 'general-budget/2060702/total': '90.8' })),
    )
    expect(stated && formatAmount(stated.amount)).toBe('89.8')
    expect(value && formatAmount(value)).toBe('90.8')
    expect(difference && formatAmount(difference)).toBe('85.0')
    expect(item('2060702').stated).toBeUndefined()
  })

  it('recomputes a percentage only where none is printed', () => {
    const data = withEntry('2060701', (part) => {
      part.text = part.text.replace('{rate}', '')
      part.figures = part.figures.filter(({ key }) => key !== 'rate')
    })
    expect(item('2060701', figuresOf(ledgerWith({}, data))).rate).toMatchObject({
      kind: 'derived',
      text: '105.11%',
    })
    const wrong = withEntry('2060701', (part) => (valueOf(part, 'rate').value = '1'))
    expect(item('2060701', figuresOf(ledgerWith({}, wrong))).rate).toMatchObject({ text: '1%' })
  })

  it('says for which code above the opening budget is published', () => {
    const data = withEntry('2060702', (part) => (part.code = '20607'))
    const figures = figuresOf(ledgerWith({}, data))
    expect(item('2060702', figures)).toMatchObject({ opening: undefined, openingOf: '20607' })
    expect(item('20607', figures).name).toBe('科学技术普及')
    // The section's entry holds the entries below it, which would count twice.
    expect(figures.total.openingSum?.count).toBe(12 - 3)
  })

  it('leaves entries of other budgets out', () => {
    const data = changed(defaultLedger(), (copy) => {
      copy.narrative
        .find(({ id }) => id === 'government-fund')!
        .parts.push({
          id: 'fund-2120801',
          code: '2120801',
          text: '年初预算为{opening}万元。',
          figures: [{ key: 'opening', kind: 'amount', value: '9', unit: '万元' }],
        })
    })
    expect(figuresOf(ledgerWith({}, data)).items.map(({ code }) => code)).not.toContain('2120801')
  })

  it('knows the names above an item', () => {
    expect(item('2060702').path).toEqual([
      { code: '206', name: '科学技术支出' },
      { code: '20607', name: '科学技术普及' },
    ])
  })
})

describe('the total', () => {
  it('stands as printed beside the sum of the entries', () => {
    const { opening, value, rate, openingSum, actualSum } = figuresOf().total
    expect(opening && formatAmount(opening.amount)).toBe('227.68')
    expect(value && formatAmount(value)).toBe('323.56')
    expect(rate).toMatchObject({ kind: 'printed', text: '142.11%' })
    expect(openingSum && formatAmount(openingSum.sum)).toBe('219.20')
    expect(openingSum?.difference && formatAmount(openingSum.difference)).toBe('8.48')
    expect(actualSum && formatAmount(actualSum.sum)).toBe('323.02')
    expect(actualSum?.count).toBe(12)
  })

  it('is the same in another unit', () => {
    const { total } = figuresOf(ledgerWith({}, inYuan()))
    expect(total.opening?.amount.yuan.toFixed()).toBe('2276800')
    expect(total.openingSum?.sum.yuan.toFixed()).toBe('2192000')
  })
})

describe('budget against actual', () => {
  it('counts what can be compared and finds the item that is furthest from its budget', () => {
    const figures = figuresOf()
    expect(figures).toMatchObject({ compared: 12, equal: 4 })
    expect(figures.furthest?.name).toBe('科普活动')
  })

  it('does without what is not published', () => {
    expect(figuresOf(ledgerWith({}, withoutNarrative())).items).toHaveLength(13)
    const prose = figuresOf(ledgerWith({}, withMissing(['general-budget'])))
    expect(prose.items).toHaveLength(12)
    expect(prose.items.every(({ inTable }) => !inTable)).toBe(true)
  })

  it('is nothing where nothing is published', () => {
    for (const without of [withMissing(['general-budget']), withEmpty('general-budget')])
      expect(budgetFigures(ledgerWith({}, withoutNarrative(without)))).toBeUndefined()
  })
})

describe('a completion', () => {
  const money = fc.integer({ min: -1_000_00, max: 1_000_00 }).map((cents) => cents / 100)
  const wan = (value: number) => ({
    amount: amount(value.toFixed(2), '万元'),
    address: 'narrative/any/figure' as const,
  })

  it('is the actual over the budget wherever the budget is above zero', () => {
    fc.assert(
      fc.property(money, money, (budget, actual) => {
        const found = completion(wan(budget), wan(actual), undefined)
        if (budget > 0) {
          expect(found.kind).toBe('derived')
          if (found.kind === 'derived')
            expect(
              found.percent.minus(new Decimal(actual).div(budget).times(100)).abs().lessThan(1e-9),
            ).toBe(true)
        } else expect(found.kind).toBe('none')
      }),
    )
  })

  it('is none of nothing, even where the text prints one', () => {
    const printed = { percent: new Decimal(0), text: '0%', address: 'narrative/a/rate' } as const
    expect(completion(wan(0), wan(0), printed)).toEqual({ kind: 'none', why: 'both-zero', printed })
    expect(completion(undefined, wan(1), undefined)).toMatchObject({ why: 'no-budget' })
    expect(completion(wan(1), undefined, undefined)).toMatchObject({ why: 'no-actual' })
    expect(completion(wan(-1), wan(1), undefined)).toMatchObject({ why: 'budget-negative' })
  })
})

describe('the order of items', () => {
  /** Items with any opening budget and actual, published or not. */
  const base = changed(defaultLedger(), (copy) => {
    copy.tables = { 'general-budget': copy.tables['general-budget']! }
    copy.narrative = []
    delete copy.scorecard
  })
  const cents = fc.option(fc.integer({ min: -5_00, max: 50_00 }), { nil: undefined })
  const items = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), cents, cents), {
      selector: ([code]) => code,
      maxLength: 12,
    })
    .map((rows) => {
      const data = changed(base, (copy) => {
        const table = copy.tables['general-budget']!
        const codes = rows.map(([code]) => `20101${String(code).padStart(2, '0')}`)
        const print = (value: number | undefined) =>
          value === undefined ? null : (value / 100).toFixed(2)
        table.rows = rows.map(([, , actual], index) => ({
          key: codes[index]!,
          code: codes[index]!,
          name: '项',
          cells: { total: print(actual) },
        }))
        copy.narrative = [
          {
            id: 'general-budget',
            title: '',
            parts: rows.flatMap(([, opening], index) =>
              opening === undefined
                ? []
                : {
                    id: codes[index]!,
                    code: codes[index]!,
                    text: '{opening}',
                    figures: [
                      { key: 'opening', kind: 'amount', value: print(opening)!, unit: '万元' },
                    ],
                  },
            ),
          },
        ]
      })
      return budgetFigures(ledgerWith({}, data))?.items ?? []
    })

  it('drops, adds and doubles nothing, and does not depend on the order before', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...ADDRESS.budget.sort.choices), (given, order) => {
        const ordered = orderItems(given, order).map(({ key }) => key)
        expect([...ordered].sort()).toEqual(given.map(({ key }) => key).sort())
        expect(orderItems([...given].reverse(), order).map(({ key }) => key)).toEqual(ordered)
      }),
    )
  })

  it('puts the largest first, and what cannot be ordered last', () => {
    fc.assert(
      fc.property(items, (given) => {
        const amounts = orderItems(given, 'amount').map(({ value }) => value?.yuan.toNumber())
        const distances = orderItems(given, 'deviation').map(({ rate }) =>
          rate.kind === 'none' ? undefined : rate.percent.minus(100).abs().toNumber(),
        )
        for (const values of [amounts, distances]) {
          const known = values.filter((value) => value !== undefined)
          expect(values.slice(0, known.length)).toEqual(known)
          expect(known).toEqual([...known].sort((a, b) => b - a))
        }
      }),
    )
  })

  it('of deviation begins with 1548% and ends with what has no budget', () => {
    const codes = orderItems(figuresOf().items, 'deviation').map(({ code }) => code)
    expect(codes[0]).toBe('2060702')
    expect(codes.slice(-3)).toEqual(['2060199', '2080801', '2069999'])
  })

  it('counts as equal what is equal to the digit', () => {
    expect(
      figuresOf()
        .items.filter(isEqual)
        .map(({ code }) => code),
    ).toEqual(['2050803', '2060704', '2101101', '2101103'])
  })
})
