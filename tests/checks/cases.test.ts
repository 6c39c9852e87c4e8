import { describe, expect, it } from 'vitest'
import { alarmsOf, amounts, smallLedger } from './smallLedger.ts'

/** Small ledgers on which checks once raised a false alarm, or none. */
describe('words that compare budget and actual', () => {
  const said = (words: string, figures: Readonly<Record<string, string>>) => {
    const names = { opening: '年初预算', budget: '全年预算', actual: '支出决算' }
    const text = Object.keys(figures).map((key) => `${names[key as 'opening']}为{${key}}万元，`)
    return alarmsOf(smallLedger({ text: `${text.join('')}${words}。`, figures: amounts(figures) }))
  }
  const all = { opening: '80', budget: '215.00', actual: '204.60' }

  it('compare with the budget that the sentence names', () => {
    expect(said('决算数小于全年预算数', all)).toEqual([])
    expect(said('决算数大于年初预算数', all)).toEqual([])
    expect(said('决算数大于年初预算数，小于全年预算数', all)).toEqual([])
    expect(said('决算数较年初预算数有所增加', all)).toEqual([])
    expect(said('决算数比年初预算数减少', all)).toEqual(['word:p'])
    expect(said('决算数大于全年预算数', all)).toEqual(['word:p'])
    expect(said('决算数小于年初预算数', all)).toEqual(['word:p'])
    expect(said('决算数大于年初预算数，大于全年预算数', all)).toEqual(['word:p/2'])
  })

  it('do not when the sentence names a budget that the passage does not give', () => {
    const { budget, actual } = all
    expect(said('决算数大于年初预算数', { budget, actual })).toEqual([])
  })

  it('say of equal figures that neither is less', () => {
    const equal = { opening: '12.00', actual: '12.00' }
    expect(said('决算数小于年初预算数', equal)).toEqual(['word:p'])
    expect(said('决算数大于年初预算数', equal)).toEqual(['word:p'])
    expect(said('决算数与年初预算数持平', equal)).toEqual([])
    expect(said('决算数小于年初预算数', { opening: '12.01', actual: '12.00' })).toEqual([])
    expect(said('决算数小于年初预算数', { opening: '12.00', actual: '12.01' })).toEqual(['word:p'])
  })

  it('say 基本持平 of figures that are close, which is a question where they are not', () => {
    expect(said('决算数与年初预算数基本持平', { opening: '12.00', actual: '12.01' })).toEqual([])
    expect(said('决算数与年初预算数基本持平', { opening: '12.00', actual: '9.00' })).toEqual([
      'word:p',
    ])
  })

  it('say nothing of a passage that speaks of several actuals', () => {
    expect(said('其中：决算数小于年初预算数', all)).toEqual([])
    expect(said('决算数小于全年预算数。接待费决算数小于年初预算数', all)).toEqual([])
  })
})

describe('持平 with last year', () => {
  const change = { key: 'c', kind: 'change', value: '5.20', unit: '万元' } as const
  const said = (text: string, value = '5.20') =>
    alarmsOf(smallLedger({ text, figures: [{ ...change, value }] }))

  it.each([
    '支出比上年增加{c}万元，与上年基本持平。',
    '与上年持平，增加{c}万元。',
    '支出增加{c}万元，基本持平。',
  ])('is a question beside a change: %s', (text) => {
    expect(said(text)).toEqual(['unchanged:p'])
    expect(said(text, '0.00')).toEqual([])
  })

  it.each([
    '支出比上年增加{c}万元，其中接待费与上年持平。',
    '支出比上年增加{c}万元，接待费与上年持平。',
    '支出比上年增加{c}万元。与上年持平的有接待费。',
  ])('may be said of something else: %s', (text) => expect(said(text)).toEqual([]))
})
