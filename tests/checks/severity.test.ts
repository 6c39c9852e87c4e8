import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '@/checks/evaluate.ts'
import type { FamilyCheck } from '@/checks/finding.ts'
import { gravestFirst } from '@/checks/groups.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { type Measure, weighed } from '@/checks/severity.ts'
import { plus } from '@/ledger/formula.ts'
import { Decimal } from '@/money/index.ts'
import { changed, defaultLedger } from '../ledgers.ts'
import { hundredths, stub } from './stub.ts'

const measure: Measure = { money: new Decimal(1000), points: new Decimal(100) }
const base = { id: 'law', family: 'within', message: { key: 'row-total', values: {} } } as const
const sum: FamilyCheck = {
  ...base,
  kind: 'equation',
  left: [plus('t/r/0')],
  right: [plus('t/r/1')],
}

const weigh = (check: FamilyCheck, one: string, other: string, unit?: string) =>
  weighed(evaluate(check, stub({ 't/r/0': one, 't/r/1': other }, unit)), check, measure)

describe('severity', () => {
  it('follows what is at stake, beyond rounding, of the year’s money', () => {
    expect(weigh(sum, '110.00', '100.00')).toMatchObject({ severity: 'medium', stake: '0.00999' })
    expect(weigh(sum, '110.01', '100.00')).toMatchObject({ severity: 'high', stake: '0.01' })
    expect(weigh(sum, '102.00', '100.00').severity).toBe('medium')
    expect(weigh(sum, '100.50', '100.00').severity).toBe('low')
    expect(weigh(sum, '100.00', '100.00')).toMatchObject({ severity: 'none', stake: null })
  })

  it('never falls as two figures go further apart', () => {
    const rank = { none: 0, low: 1, medium: 2, high: 3 }
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), (one, more) => {
        const at = (off: number) =>
          rank[weigh(sum, hundredths(100_000 + off), hundredths(100_000)).severity]
        expect(at(one + more)).toBeGreaterThanOrEqual(at(one))
      }),
    )
  })

  it('of a percentage is that of the money which it is a share of', () => {
    const share: FamilyCheck = {
      ...base,
      kind: 'ratio',
      left: plus('t/r/0'),
      numerator: [plus('t/r/1')],
      denominator: [plus('t/r/2')],
    }
    const figures = (percent: string) =>
      stub({ 't/r/0': percent, 't/r/1': '9.54', 't/r/2': '323.56' })
    const slight = weighed(evaluate(share, figures('2.94')), share, measure)
    expect(slight).toMatchObject({ verdict: 'discrepancy', severity: 'low' })
    expect(weighed(evaluate(share, figures('29.4')), share, measure).severity).toBe('high')
  })

  it('counts points against all points, and says medium of what it can’t measure', () => {
    expect(weigh(sum, '97.7', '97.5', '分').severity).toBe('medium')
    expect(weigh(sum, '3', '1', '辆')).toMatchObject({ severity: 'medium', stake: null })
  })

  it('is high where a part of the form is missing, low of form and minor matters', () => {
    expect(weigh({ ...sum, atLeast: 'high' }, '1.00', '2.00').severity).toBe('high')
    expect(weigh({ ...sum, atMost: 'low' }, '900.00', '2.00').severity).toBe('low')
    expect(weigh({ ...sum, family: 'form' }, '900.00', '2.00').severity).toBe('low')
  })

  it('is high of a table that is not published', () => {
    const ledger = changed(defaultLedger(), ({ tables }) => {
      tables['expenditure'] = { title: '支出决算表', state: 'missing' }
    })
    const found = runChecks(ledger).find(({ check }) => check === 'table:expenditure')
    expect(found).toMatchObject({ verdict: 'discrepancy', severity: 'high' })
  })
})

describe('the order of findings', () => {
  it('has the largest gap of the default ledger first, and roundings of a percentage last', () => {
    const order = gravestFirst(
      runChecks(defaultLedger()).filter(({ verdict }) => verdict === 'discrepancy'),
    ).map(({ check, severity, stake }) => [check, severity, stake])
    expect(order[0]).toEqual(['implied-closing:appropriation', 'high', '0.288455'])
    expect(order.at(-1)?.[1]).toBe('low')
  })
})
