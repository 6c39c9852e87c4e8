import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, parseAddress } from '@/ledger/address.ts'
import { tableIds, tableOf } from '@/ledger/lookup.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { defaultLedger } from '../ledgers.ts'

const key = fc.stringMatching(/^[\w.-]+$/)

describe('an address', () => {
  it('gives back the keys that it was built from', () => {
    fc.assert(
      fc.property(key, key, key, (table, row, column) => {
        expect(parseAddress(addressOf(table, row, column))).toEqual({ table, row, column })
      }),
    )
  })

  it('is not found in other text', () => {
    for (const text of ['', '/', 'a/b', 'a/b/c/d', 'a//c', '/a/b/c', 'a/b/c/', 'a/b/c?d', ' a/b/c'])
      expect(parseAddress(text), text).toBeUndefined()
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parts = parseAddress(text)
        if (parts) expect(addressOf(parts.table, parts.row, parts.column)).toBe(text)
      }),
    )
  })

  it('is there for every cell of the published ledger, no two alike', () => {
    const ledger = defaultLedger() as Ledger
    const addresses = tableIds(ledger).flatMap((id) =>
      (tableOf(ledger, id)?.rows ?? []).flatMap((row) =>
        Object.keys(row.cells).map((column) => addressOf(id, row.key, column)),
      ),
    )
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.filter((address) => !parseAddress(address))).toEqual([])
  })
})
