import { describe, expect, it } from 'vitest'
import { ledgerId } from '../../scripts/ledgerId.ts'
import { parseCatalogue } from '../../src/ledger/parse.ts'

describe('the id of a ledger file that no catalogue lists', () => {
  it.each([
    ['2021.json', '2021'],
    ['../some where/ke xie_2021.v2.json', 'ke-xie_2021.v2'],
    ['局 2021.json', '2021'],
    ['焦作（科协）.json', 'ledger-2020'],
    ['.json', 'ledger-2020'],
  ])('%s: %s, which the catalogue takes', (file, id) => {
    expect(ledgerId(file, 2020)).toBe(id)
    const entry = { id, department: '局', region: '市', year: 2020, file: `${id}.json` }
    expect(parseCatalogue({ ledgers: [entry] })).toMatchObject({ ok: true })
  })
})
