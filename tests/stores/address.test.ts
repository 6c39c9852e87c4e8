import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADDRESS, type AddressKey, embeddedPart, valueIn } from '@/stores/address.ts'

const KEYS = Object.entries(ADDRESS).flatMap(([page, keys]) =>
  Object.entries(keys as Record<string, AddressKey<unknown>>).map(
    ([name, key]) => [`${page} ${name}`, name, key] as const,
  ),
)

describe('a key of the address', () => {
  it.each(KEYS)('%s is at its default where the query says nothing or nonsense', (_, name, key) => {
    for (const said of [undefined, null, '', [], [null]])
      expect(valueIn({ [name]: said }, name, key)).toEqual(key.fallback)
    if ('choices' in key)
      expect(valueIn({ [name]: 'no such choice' }, name, key)).toEqual(key.fallback)
  })

  it.each(KEYS)('%s reads what it has printed, whatever the text', (_, name, key) => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = valueIn({ [name]: text }, name, key)
        expect(valueIn({ [name]: key.print(value) }, name, key)).toEqual(value)
      }),
    )
  })

  it('means the first where a query has it several times', () => {
    expect(valueIn({ sort: ['code', 'amount'] }, 'sort', ADDRESS.spending.sort)).toBe('code')
  })

  it('has the default of the page that asks, where that knows better', () => {
    expect(valueIn({}, 'measure', ADDRESS.spending.measure, 'basic')).toBe('basic')
    expect(valueIn({ measure: 'total' }, 'measure', ADDRESS.spending.measure, 'basic')).toBe(
      'total',
    )
  })

  it('has one meaning on a page, whatever stands in all addresses', () => {
    const every = Object.keys(ADDRESS.every)
    for (const [page, keys] of Object.entries(ADDRESS))
      if (page !== 'every')
        expect(Object.keys(keys).filter((key) => every.includes(key))).toEqual([])
  })
})

describe('the part that stands alone', () => {
  it('is the named one, the first one without a name, or none', () => {
    expect(embeddedPart({ embed: 'bars' })).toBe('bars')
    expect(embeddedPart({ embed: ['bars', 'grid'] })).toBe('bars')
    expect(embeddedPart({ embed: null })).toBe('')
    expect(embeddedPart({})).toBeUndefined()
  })
})
