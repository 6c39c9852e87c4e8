import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '@/ledger/form/nearest.ts'
import { PASSAGES } from '@/ledger/form/passages.ts'

const ids = PASSAGES.map(({ id }) => id)

describe('the nearest known name', () => {
  it('of a known name is that name', () => {
    for (const id of ids) expect(nearest(id, ids)).toBe(id)
  })

  it.each([
    ['total', 'totals'],
    ['sangong_overall', 'sangong-overall'],
    ['expenditures', 'expenditure'],
    ['performance-self-evalution', 'performance-self-evaluation'],
  ])('of %s is %s', (name, expected) => {
    expect(nearest(name, ids)).toBe(expected)
  })

  it.each(['pensions', 'organisation', 'a', ''])('of %j is none', (name) => {
    expect(nearest(name, ids)).toBeUndefined()
  })

  it('of a long name with one letter changed is that name', () => {
    const changes = fc.tuple(fc.constantFrom(...ids.filter(({ length }) => length > 9)), fc.nat())
    fc.assert(
      fc.property(changes, ([id, at]) => {
        const place = at % id.length
        const name = `${id.slice(0, place)}#${id.slice(place + 1)}`
        expect(nearest(name, ids)).toBe(id)
      }),
    )
  })
})
