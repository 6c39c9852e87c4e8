import { describe, expect, it } from 'vitest'
import { isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { changed, defaultLedger, type LedgerData } from '../../ledgers.ts'
import { alarmsOf, amounts, smallLedger } from '../smallLedger.ts'

const findings = (change: (copy: LedgerData) => void) =>
  runChecks(ledgerWith({}, changed(defaultLedger(), change)))
const published = new Set(runChecks(ledgerWith()).map(({ check, verdict }) => check + verdict))

describe('blank cells', () => {
  it('beside a combined figure are one note that the split is not published', () => {
    const found = findings(({ tables }) => {
      for (const row of tables['sangong']!.rows!)
        if (row.key.startsWith('vehicle-')) row.cells = { budget: null, actual: null }
    })
    const alarms = found.filter(
      (finding) => isAlarm(finding) && !published.has(finding.check + finding.verdict),
    )
    expect(alarms.map(({ check, severity }) => [check, severity])).toEqual([
      ['split:sangong/vehicles', 'low'],
    ])
    expect(alarms[0]?.addresses).toEqual(['sangong/vehicles/budget', 'sangong/vehicles/actual'])
    for (const column of ['budget', 'actual']) {
      const sum = found.find(({ check }) => check === `sangong:sangong/vehicles/${column}`)
      expect([sum?.verdict, sum?.because?.key]).toEqual(['uncheckable', 'omitted'])
    }
  })

  it('beside others that make the sum are nothing, as ever', () => {
    const found = findings(({ tables }) => {
      const row = tables['sangong']!.rows!.find(({ key }) => key === 'vehicle-purchase')!
      row.cells = { budget: null, actual: null }
    })
    expect(found.map(({ check }) => check)).not.toContain('split:sangong/vehicles')
    expect(found.find(({ check }) => check === 'sangong:sangong/vehicles/actual')?.verdict).toBe(
      'exact',
    )
  })

  it('neither bear out nor contradict a 0 in the text, but contradict an amount', () => {
    const said = (value: string) =>
      findings(({ tables, narrative }) => {
        tables['sangong']!.rows!.find(({ key }) => key === 'reception')!.cells['actual'] = null
        const part = narrative
          .flatMap(({ parts }) => parts)
          .find(({ id }) => id === 'sangong-reception')!
        part.figures.find(({ key }) => key === 'actual')!.value = value
      }).find(({ check }) => check === 'prose:narrative/sangong-reception/actual')!
    expect(said('0.00')).toMatchObject({
      verdict: 'uncheckable',
      because: { key: 'blank', addresses: ['sangong/reception/actual'] },
    })
    expect(said('0.14').verdict).toBe('discrepancy')
  })
})

describe('a percentage of nothing', () => {
  const rate = (actual: string, opening: string, value = '100') =>
    runChecks(
      ledgerWith(
        {},
        smallLedger({
          text: '年初预算为{opening}万元，支出决算为{actual}万元，完成{rate}%。',
          figures: [
            ...amounts({ opening, actual }),
            {
              key: 'rate',
              kind: 'percent',
              value,
              unit: '%',
              of: ['narrative/p/actual', 'narrative/p/opening'],
            },
          ],
        }),
      ),
    ).find(({ check }) => check === 'percent:narrative/p/rate')!

  it('of something over 0 is a slight discrepancy, which says why', () => {
    expect(rate('3.62', '0')).toMatchObject({
      verdict: 'discrepancy',
      severity: 'low',
      because: { key: 'zero' },
    })
  })

  it('of 0 over 0 is uncheckable, and so is one that less than is printed would give', () => {
    expect(rate('0.00', '0.00').verdict).toBe('uncheckable')
    expect(rate('0.01', '0.00', '250.00').verdict).toBe('uncheckable')
  })

  it('of a figure of itself is no check', () => {
    const figures = amounts({ a: '5.00' })
    const of = ['narrative/p/a', 'narrative/p/a']
    const percent = { key: 'r', kind: 'percent', value: '90', unit: '%', of } as const
    const ledger = smallLedger({ text: '{a}万元，{r}%。', figures: [...figures, percent] })
    expect(alarmsOf(ledger)).toEqual([])
  })
})

describe('a rate', () => {
  const rate = (value: string, unit?: string) => {
    const of = ['narrative/p/total'] as [string]
    return alarmsOf(
      smallLedger({
        text: `支出{total}万元，增加{c}万元，增长{r}${unit ?? ''}。`,
        figures: [
          ...amounts({ total: '8000.00' }),
          { key: 'c', kind: 'change', value: '979.60', unit: '万元', direction: 'increase', of },
          {
            key: 'r',
            kind: 'percent-change',
            value,
            direction: 'increase',
            of: ['narrative/p/c'],
            ...(unit && { unit }),
          },
        ],
      }),
    )
  }

  it('is rounded as it is printed, with its sign or without', () => {
    expect(rate('13.95', '%')).toEqual([])
    expect(rate('13.95')).toEqual(['rate-sign:p'])
    expect(rate('13.94')).toContain('change-rate:narrative/p/r')
  })

  it('may be said in times', () => {
    expect(rate('0.14', '倍')).toEqual([])
    expect(rate('0.2', '倍')).toEqual(['change-rate:narrative/p/r'])
  })
})
