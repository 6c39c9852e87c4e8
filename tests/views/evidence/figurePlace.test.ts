import { describe, expect, it } from 'vitest'
import { compareFigures } from '@/views/evidence/compareFigures.ts'
import { figurePlace } from '@/views/evidence/figurePlace.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedAt } from '@/ledger/printedAt.ts'
import { withoutLines, withoutScorecard } from '../../ledgers.ts'
import { ledgerWith } from '../../ledgerWith.ts'

const published = ledgerWith()

describe('the place of a figure', () => {
  it('is table, row with its line and code, and column', () => {
    expect(figurePlace(published, 'totals/expenditure.206/amount')).toEqual({
      in: 'table',
      number: '公开01表',
      title: '收入支出决算总表',
      row: expect.stringContaining('科学技术支出'),
      line: expect.stringMatching(/^\d+$/),
      code: undefined,
      column: '金额',
      inferred: false,
    })
    expect(figurePlace(published, 'expenditure/2060702/project')).toMatchObject({
      code: '2060702',
      row: '科普活动',
      column: '项目支出',
    })
    expect(figurePlace(published, 'sangong/vehicle-operation/actual')).toMatchObject({
      inferred: true,
    })
    expect(
      figurePlace(ledgerWith({}, withoutLines()), 'totals/expenditure.206/amount'),
    ).toMatchObject({ line: undefined })
  })

  it('is the sentence of the explanation, with the other figures in it', () => {
    const place = figurePlace(published, 'narrative/income/other')
    expect(place).toMatchObject({ in: 'narrative', title: expect.stringContaining('收入决算') })
    expect(place?.in === 'narrative' && place.sentence).toEqual({
      before: '占97.48%；其他收入'.slice(-4),
      after: '万元，占2.52%。',
    })
  })

  it('is the indicator of the scorecard', () => {
    expect(figurePlace(published, 'scorecard/1.2.3/score')).toMatchObject({
      in: 'scorecard',
      row: '预算执行率',
      column: '得分',
    })
  })

  it('is none of an address that names nothing', () => {
    for (const address of ['', 'a/b', 'no/such/table', 'expenditure/9999999/total'])
      expect(figurePlace(published, address)).toBeUndefined()
    expect(figurePlace(ledgerWith({}, withoutScorecard()), 'scorecard/1.2.3/score')).toBeUndefined()
  })
})

describe('two printings of a figure', () => {
  const relation = (left: string, right: string | null) => {
    const ledger: Ledger = ledgerWith({
      'expenditure/206/total': left,
      'expenditure/206/basic': right,
    })
    const [a, b] = ['total', 'basic'].map((column) =>
      printedAt(ledger, `expenditure/206/${column}`),
    )
    return compareFigures(a!, b!)
  }

  it('are equal by value, close within the last digit, or other', () => {
    expect(relation('5.8', '5.80')).toBe('equal')
    expect(relation('225.94', '225.93')).toBe('close')
    expect(relation('225.9', '225.94')).toBe('close')
    expect(relation('225.94', '225.92')).toBe('other')
    expect(relation('225.94', '-225.94')).toBe('other')
    expect(relation('0.00', null)).toBeUndefined()
  })
})
