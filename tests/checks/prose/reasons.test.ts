import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { changed, defaultLedger, type LedgerData } from '../../ledgers.ts'
import { alarmsOf, type FigureData, smallLedger } from '../smallLedger.ts'

const WHOLE = 'general-budget/total/total'

/** A change of 820.00 with reasons of these amounts, `{c}`, `{x}` and `{y}` in the text. */
function explained(text: string, x: string, y?: string, of: readonly string[] = []): LedgerData {
  const reason = (key: string, value: string, index: number): FigureData => ({
    key,
    kind: 'change',
    value,
    unit: '万元',
    direction: 'increase',
    explains: 'c',
    ...(of[index] && { of: [of[index]] }),
  })
  const change: FigureData = {
    key: 'c',
    kind: 'change',
    value: '820.00',
    unit: '万元',
    direction: 'increase',
    of: [WHOLE],
  }
  return smallLedger({
    text,
    figures: [change, reason('x', x, 0), ...(y === undefined ? [] : [reason('y', y, 1)])],
  })
}

describe('reasons', () => {
  it.each([
    '增加{c}万元。主要原因：设备购置增加{x}万元等。',
    '增加{c}万元，主要原因是设备购置增加{x}万元。',
    '增加{c}万元，其中设备购置增加{x}万元。',
  ])('of which there is one need not be all: %s', (text) => {
    expect(alarmsOf(explained(text, '765.40'))).toEqual([])
    expect(alarmsOf(explained(text, '765.40', undefined, [WHOLE]))).toEqual([])
  })

  it.each([
    '增加{c}万元，主要原因是设备增加{x}万元，人员增加{y}万元。',
    '增加{c}万元，其中：设备增加{x}万元、人员增加{y}万元等。',
    '增加{c}万元，其中主要是设备增加{x}万元、人员增加{y}万元。',
    '增加{c}万元，其中：设备增加{x}万元，人员增加{y}万元，其余为零星支出。',
    '增加{c}万元，其中：设备增加{x}万元，人员增加{y}万元，差旅有所减少。',
  ])('that are not said to be all need not add up: %s', (text) => {
    expect(alarmsOf(explained(text, '700.00', '65.40'))).toEqual([])
  })

  it.each([
    '增加{c}万元，其中：设备增加{x}万元，人员增加{y}万元。',
    '增加{c}万元，原因分别为设备增加{x}万元，人员增加{y}万元。',
    '设备增加{x}万元，人员增加{y}万元，合计增加{c}万元。',
  ])('that are said to be all add up: %s', (text) => {
    expect(alarmsOf(explained(text, '700.00', '65.40'))).toEqual(['reasons:narrative/p/c'])
    expect(alarmsOf(explained(text, '700.00', '120.00'))).toEqual([])
  })

  it('of one figure are no change of it', () => {
    const text = '增加{c}万元，主要原因是设备增加{x}万元，人员增加{y}万元。'
    const of = ['general-budget/total/project', 'general-budget/total/project']
    expect(alarmsOf(explained(text, '700.00', '65.40', of))).toEqual([])
  })
})

describe('reasons that are the parts of what they explain', () => {
  const after = (change: (figures: FigureData[]) => void, part = 'general-budget-overall') => {
    const data = changed(defaultLedger(), ({ narrative }) =>
      change(narrative.flatMap(({ parts }) => parts).find(({ id }) => id === part)!.figures),
    )
    const checks = runChecks(ledgerWith({}, data))
    return checks.find(({ check }) => check === `reasons:narrative/${part}/change`)!
  }
  const put = (figures: FigureData[], key: string, more: Partial<FigureData>) =>
    Object.assign(
      figures.find((figure) => figure.key === key)!,
      more,
    )

  it('add up whatever the text says', () => {
    expect(after(() => undefined).verdict).toBe('exact')
    expect(after((figures) => put(figures, 'basic-change', { value: '6.53' })).verdict).toBe(
      'discrepancy',
    )
  })

  it('do not where one of them is not given', () => {
    const found = after((figures) => delete put(figures, 'basic-change', {}).explains)
    expect([found.verdict, found.because?.key]).toEqual(['uncheckable', 'partial'])
  })

  it('count 财政拨款 once beside 本年收入, of which it is a part', () => {
    const found = after(
      (figures) => put(figures, 'appropriation-change', { explains: 'change' }),
      'totals',
    )
    expect(found.right.terms.map(({ value }) => value)).toEqual(['3.8', '4.42'])
    const unsaid = after((figures) => {
      put(figures, 'appropriation-change', { explains: 'change' })
      for (const figure of figures) if (figure.explains) delete figure.of
    }, 'totals')
    expect(unsaid.right.terms.map(({ value }) => value)).toEqual(['3.8', '4.42'])
  })
})

describe('a change', () => {
  it('from the budget is not the one from last year', () => {
    const change = (key: string, value: string): FigureData => ({
      key,
      kind: 'change',
      value,
      unit: '万元',
      direction: 'increase',
      of: [WHOLE],
    })
    const figures = [change('a', '5.00'), change('b', '7.00')]
    const text = '比上年增加{a}万元，比年初预算数增加{b}万元。'
    expect(alarmsOf(smallLedger({ text, figures }))).toEqual([])
    const twice = '比上年增加{a}万元；与上年一般公共预算财政拨款支出比增加{b}万元。'
    expect(alarmsOf(smallLedger({ text: twice, figures }))).toHaveLength(1)
  })
})
