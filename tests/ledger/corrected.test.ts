import { describe, expect, it } from 'vitest'
import { withCorrection } from '@/ledger/corrected.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedIn } from '@/ledger/lookup.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { ledgerWith } from '../ledgerWith.ts'

const ledger = ledgerWith()
const AT = 'sangong/vehicles/actual'
const READ = '0.67'
const printed = ({ tables }: Ledger) =>
  printedIn(
    tables.sangong?.rows?.find(({ key }) => key === 'vehicles'),
    'actual',
  )

describe('a figure corrected by hand', () => {
  it('says for ever what was read in its place, however often it is corrected', () => {
    const once = withCorrection(ledger, AT, '99.90')
    const twice = withCorrection(once, AT, null)
    expect(printed(once)).toBe('99.90')
    expect(printed(twice)).toBeNull()
    for (const each of [once, twice]) {
      expect(each.corrected).toEqual({ [AT]: READ })
      expect(parseLedger(JSON.parse(JSON.stringify(each)))).toEqual({ ok: true, value: each })
    }
  })

  it('is as it was when it is corrected back', () => {
    const back = withCorrection(withCorrection(ledger, AT, '99.90'), AT, READ)
    expect(back).toEqual(ledger)
  })

  it('stands alone: no other cell changes, nor the ledger that was given', () => {
    const copy = structuredClone(ledger)
    const { corrected, ...rest } = withCorrection(ledger, AT, '99.90')
    expect(corrected).toBeDefined()
    expect(withCorrection(rest, AT, READ)).toMatchObject({ tables: ledger.tables })
    expect(ledger).toEqual(copy)
  })

  it.each(['sangong/vehicles/none', 'sangong/none/actual', 'none/a/b', 'narrative/a/b', 'x'])(
    'is none at %s',
    (address) => expect(withCorrection(ledger, address, '1.00')).toBe(ledger),
  )

  it('must be that of a cell to be read again', () => {
    const parsed = parseLedger({ ...ledger, corrected: { 'sangong/none/actual': '1.00' } })
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ path: 'corrected.sangong/none/actual' }],
    })
  })
})
