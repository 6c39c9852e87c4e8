import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { ledgerWith } from '../ledgerWith.ts'
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

  it.each([
    ['决算数略大于年初预算数', '决算数远低于年初预算数'],
    ['年初预算数小于决算数', '年初预算数大于决算数'],
    ['支出决算数大于支出预算数', '决算数小于年初部门预算数'],
  ])('in whatever words: %s', (right, wrong) => {
    const figures = { opening: '80', actual: '204.60' }
    expect(said(right, figures)).toEqual([])
    expect(said(wrong, figures)).toEqual(['word:p'])
  })

  it.each(['与年初预算数相比无变化', '与预算数没有差异', '与年初预算安排数一致'])(
    'say that figures are alike: %s',
    (words) => {
      expect(said(`决算数${words}`, { opening: '12.00', actual: '12.00' })).toEqual([])
      expect(said(`决算数${words}`, { opening: '12.00', actual: '9.00' })).toEqual(['word:p'])
    },
  )

  it.each(['大于或等于年初预算数', '未超过年初预算数', '大于上年决算数', '超过5万元'])(
    'are not read into others: %s',
    (words) => expect(said(`决算数${words}`, { opening: '12.00', actual: '9.00' })).toEqual([]),
  )

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

  it('weighs more the more the figure changed', () => {
    const of = ['expenditure/total/total'] as [string]
    const weight = (value: string) => {
      const ledger = smallLedger({
        text: '支出增加{c}万元，与上年基本持平。',
        figures: [{ ...change, value, direction: 'increase', of }],
      })
      ledger.tables['expenditure'] = {
        state: 'published',
        title: '支出决算表',
        unit: '万元',
        columns: [{ key: 'total', title: '合计' }],
        rows: [{ key: 'total', name: '合计', cells: { total: '8000.00' } }],
      }
      const found = runChecks(ledgerWith({}, ledger)).find(({ check }) => check === 'unchanged:p')
      return [found?.verdict, found?.severity]
    }
    expect(weight('0.00')).toEqual(['exact', 'none'])
    expect(weight('0.01')).toEqual(['rounding', 'none'])
    expect(weight('5.20')).toEqual(['discrepancy', 'low'])
    expect(weight('520.00')).toEqual(['discrepancy', 'medium'])
  })

  it.each([
    '支出比上年增加{c}万元，其中接待费与上年持平。',
    '支出比上年增加{c}万元，接待费与上年持平。',
    '支出比上年增加{c}万元。与上年持平的有接待费。',
  ])('may be said of something else: %s', (text) => expect(said(text)).toEqual([]))
})
