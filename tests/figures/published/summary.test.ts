import { describe, expect, it } from 'vitest'
import { tablesSummary } from '@/figures/published/summary.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { defaultLedger, withMissing, withoutTables, withSplit } from '../../ledgers.ts'

const summaryOf = (data: unknown) => tablesSummary(data as Ledger)

describe('the summary of the tables', () => {
  it('counts the published, the empty and every printed figure', () => {
    expect(summaryOf(defaultLedger())).toEqual({
      published: 7,
      empty: 2,
      missing: 0,
      figures: 263,
    })
  })

  it('counts a table that is not mentioned as one that is missing', () => {
    const listed = summaryOf(withMissing(['basic', 'sangong']))
    expect(summaryOf(withoutTables(['basic', 'sangong']))).toEqual(listed)
    expect(listed).toMatchObject({ published: 5, missing: 2 })
  })

  it('loses no figure where a table is split', () => {
    expect(summaryOf(withSplit('basic'))).toMatchObject({ published: 8, figures: 263 })
  })
})
