import { describe, expect, it } from 'vitest'
import { spendingState } from '@/views/spending/spendingState.ts'
import { withMissing, withoutTables } from '../../ledgers.ts'
import { parsedLedger } from '../../spendingLedgers.ts'

const ledger = parsedLedger()
const codes = (query: Parameters<typeof spendingState>[1]) =>
  spendingState(ledger, query).path.map(({ code }) => code)

describe('what an address shows of the spending', () => {
  it('is all of it by function, the largest first, where it asks for nothing', () => {
    expect(spendingState(ledger, {})).toMatchObject({
      hierarchy: 'function',
      measure: 'total',
      order: 'amount',
      scope: { id: 'total' },
      code: '',
    })
  })

  it('is what it asks for', () => {
    expect(
      spendingState(ledger, { by: 'economic', measure: 'basic', sort: 'code', focus: '30217' }),
    ).toMatchObject({
      hierarchy: 'economic',
      measure: 'basic',
      order: 'code',
      scope: { id: 'economic' },
      code: '30217',
    })
  })

  it('has the way from the total to the code in focus', () => {
    expect(codes({ focus: '2060702' })).toEqual(['', '206', '20607', '2060702'])
    expect(codes({})).toEqual([''])
  })

  it('is at its default for what there is not', () => {
    const asked = { by: 'x', measure: 'x', sort: 'x', focus: 'x' }
    expect(spendingState(ledger, asked)).toMatchObject({ ...spendingState(ledger, {}), path: [] })
  })

  it('begins with the first measure that has any figure', () => {
    const without = parsedLedger(withMissing(['expenditure']))
    expect(spendingState(without, {}).measure).toBe('appropriation')
    expect(spendingState(without, { measure: 'total' }).tree).toBeUndefined()
  })

  it('has no tree where no table is there', () => {
    const none = parsedLedger(withoutTables(['expenditure', 'general-budget', 'basic']))
    expect(spendingState(none, {})).toMatchObject({ tree: undefined, path: [], code: '' })
  })
})
