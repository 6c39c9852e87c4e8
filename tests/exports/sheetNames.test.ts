import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetNames } from '@/exports/sheetNames.ts'

describe('the names of sheets', () => {
  it('are the titles where these can be names', () => {
    expect(sheetNames(['公开01表 收入支出决算总表', '核对结果'])).toEqual([
      '公开01表 收入支出决算总表',
      '核对结果',
    ])
  })

  it('are told apart, also where the titles differ only in what is cut off', () => {
    const [first, second] = sheetNames([`${'表'.repeat(31)}一`, `${'表'.repeat(31)}二`])
    expect(first).toBe('表'.repeat(31))
    expect(second).toBe(`${'表'.repeat(27)} (2)`)
  })

  it.each([
    ["'a'", 'a'],
    ['[1]: a/b\\c?*', '1 a b c'],
    ['History', 'History (2)'],
    ['', 'Sheet'],
  ])('make %j into %j', (title, name) => {
    expect(sheetNames([title])).toEqual([name])
  })

  it('are always allowed and never the same, whatever the titles', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom("'", '/', '表', '😀', ' ', 'a', 'A'), maxLength: 60 }),
    )
    fc.assert(
      fc.property(fc.array(title, { maxLength: 20 }), (titles) => {
        const names = sheetNames(titles)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length)
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[\\/?*[\]:\p{Cc}]|^'|'$|^history$/iu)
          expect(() => encodeURIComponent(name)).not.toThrow()
        }
      }),
    )
  })
})
