import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Address } from '@/ledger/address.ts'
import {
  differenceFormula,
  type Formula,
  MOST_TERMS,
  printFormula,
  quotientFormula,
  shareFormula,
  sumFormula,
} from '@/ledger/formula.ts'
import { parseFormula } from '@/ledger/parseFormula.ts'

const key = fc.stringMatching(/^[\w.-]{1,8}$/)
const address = fc.tuple(key, key, key).map((keys) => keys.join('/') as Address)
const term = fc.record({ address, sign: fc.constantFrom(1 as const, -1 as const) })
const formula: fc.Arbitrary<Formula> = fc.record({
  terms: fc.array(term, { minLength: 1, maxLength: 6 }),
  divisor: fc.array(term, { maxLength: 4 }),
})

describe('a formula as text', () => {
  it('reads back as the formula that it was', () => {
    fc.assert(
      fc.property(formula, (each) => {
        expect(parseFormula(printFormula(each))).toEqual(each)
      }),
    )
  })

  it('is the only text of its formula', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab/,~:]{0,24}$/), (text) => {
        const read = parseFormula(text)
        if (read) expect(printFormula(read)).toBe(text)
      }),
    )
  })

  it('of one figure is its address', () => {
    expect(parseFormula('income/total/total')).toEqual({
      terms: [{ address: 'income/total/total', sign: 1 }],
      divisor: [],
    })
  })

  it('needs no escaping in a query', () => {
    fc.assert(
      fc.property(formula, (each) => {
        const text = printFormula(each)
        const url = new URL(`https://example.org/?evidence=${text}`)
        expect(url.search).toBe(`?evidence=${text}`)
        expect(url.searchParams.get('evidence')).toBe(text)
      }),
    )
  })

  it.each([
    '',
    'a/b',
    'a/b/c,',
    ',a/b/c',
    'a/b/c~~d/e/f',
    'a/b/c:',
    ':a/b/c',
    'a/b/c:d/e/f:g/h/i',
    'a/b/c d/e/f',
    'a/b/<img src=x>',
    '1+1',
  ])('is not %j', (text) => expect(parseFormula(text)).toBeUndefined())

  it('has no more terms than a link can hold', () => {
    const many = (count: number) => Array<Address>(count).fill('a/b/c')
    expect(parseFormula(many(MOST_TERMS).join(','))?.terms).toHaveLength(MOST_TERMS)
    expect(parseFormula(many(MOST_TERMS + 1).join(','))).toBeUndefined()
    expect(sumFormula(many(MOST_TERMS + 1))).toBeUndefined()
    expect(shareFormula(['a/b/c'], many(MOST_TERMS + 1))).toBeUndefined()
  })
})

describe('what views write', () => {
  it('is read as what they mean', () => {
    expect(parseFormula(quotientFormula('a/b/c', 'd/e/f'))).toEqual({
      terms: [{ address: 'a/b/c', sign: 1 }],
      divisor: [{ address: 'd/e/f', sign: 1 }],
    })
    expect(parseFormula(differenceFormula('a/b/c', 'd/e/f'))?.terms).toEqual([
      { address: 'a/b/c', sign: 1 },
      { address: 'd/e/f', sign: -1 },
    ])
    expect(parseFormula(shareFormula(['a/b/c', 'd/e/f'], ['g/h/i'])!)).toEqual({
      terms: [
        { address: 'a/b/c', sign: 1 },
        { address: 'd/e/f', sign: 1 },
      ],
      divisor: [{ address: 'g/h/i', sign: 1 }],
    })
    expect(sumFormula([])).toBeUndefined()
  })
})
