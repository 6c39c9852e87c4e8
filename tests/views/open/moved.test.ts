import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved } from '@/views/open/moved.ts'

describe('a file moved to another document', () => {
  it('goes to that one, to its place among the others', () => {
    expect(moved([[0, 2], [1]], 1, 0)).toEqual([[0, 1, 2]])
    expect(moved([[0, 2], [1]], 2, 1)).toEqual([[0], [1, 2]])
  })

  it('stands alone after the last', () => {
    expect(moved([[0, 2], [1]], 2, 2)).toEqual([[0], [1], [2]])
  })

  it('stays where it is put where it was', () => {
    expect(moved([[0, 2], [1]], 2, 0)).toEqual([[0, 2], [1]])
  })

  it('is never lost, nor is another', () => {
    const step = fc.tuple(fc.nat(5), fc.nat(6))
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let groups: readonly (readonly number[])[] = [[0, 1, 2, 3, 4, 5]]
        for (const [file, to] of steps) groups = moved(groups, file, Math.min(to, groups.length))
        expect(groups.flat().sort()).toEqual([0, 1, 2, 3, 4, 5])
        expect(groups.every((group) => group.length)).toBe(true)
      }),
    )
  })
})
