import { describe, expect, it } from 'vitest'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedAt } from '@/ledger/printedAt.ts'
import { defaultLedger } from '../ledgers.ts'

const ledger = defaultLedger() as Ledger

describe('what is printed at an address', () => {
  it.each([
    ['expenditure/2060702/project', { state: 'printed', printed: '89.8', unit: '万元' }],
    ['expenditure/20607/basic', { state: 'blank' }],
    ['government-fund/total/total', { state: 'empty' }],
    ['scorecard/1.2.3/weight', { state: 'printed', unit: '分' }],
    ['scorecard/execution.total/rate', { state: 'printed', unit: '%' }],
    ['narrative/totals/change', { state: 'printed', printed: '8.22', direction: 'increase' }],
    ['expenditure/9999999/total', { state: 'missing', what: 'row' }],
    ['expenditure/total/none', { state: 'missing', what: 'column' }],
    ['nothing/total/total', { state: 'missing', what: 'table' }],
    ['no address', { state: 'missing', what: 'table' }],
  ])('%s', (address, expected) => {
    expect(printedAt(ledger, address)).toMatchObject(expected)
  })

  it('has a percent sign only where one is printed', () => {
    const at = (actual: string) => {
      const data = defaultLedger()
      const [indicator] = data.scorecard!.groups[0]!.groups[0]!.indicators
      indicator!.actual = actual
      return printedAt(data, `scorecard/${indicator!.id}/actual`)
    }
    expect(at('97')).toEqual({ state: 'printed', printed: '97', unit: undefined })
    expect(at('97%')).toEqual({ state: 'printed', printed: '97', unit: '%' })
    expect(at('按时完成')).toEqual({ state: 'blank' })
  })
})
