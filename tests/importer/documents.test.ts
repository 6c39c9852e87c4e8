import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byFolder, byOwner, ofOwner, usualTitle } from '@/importer/documents.ts'
import type { Draft } from '@/importer/draft.ts'
import { ledgerWith } from '../ledgerWith.ts'

const owned = (department: string, year: number) =>
  ({ state: 'settled', ledger: { ...ledgerWith(), department, year } }) as Draft

describe('files as documents', () => {
  it('are parts of one where department and year are the same', () => {
    const files = [
      owned('甲局', 2023),
      owned('乙局', 2023),
      owned('甲局', 2022),
      owned('甲局', 2023),
    ]
    expect(
      byOwner(files, (draft) => draft).map((group) => group.map((f) => files.indexOf(f))),
    ).toEqual([[0, 3], [1], [2]])
  })

  it('stand alone where either is unknown, or nothing could be read', () => {
    const files = [owned('', 2023), owned('', 2023), owned('甲局', 0), owned('甲局', 0)]
    expect(byOwner(files, (draft) => draft)).toHaveLength(4)
    expect(byOwner(['a', 'b'], () => undefined)).toEqual([['a'], ['b']])
  })

  it('are one document a folder within the folder that was given; each is in one place', () => {
    expect(
      byFolder(['top/a.xls', 'top/one/a.xls', 'top/one/deep/b.xls', 'c.pdf', 'top/two/a.xls']),
    ).toEqual({ folders: [[1, 2], [4]], loose: [0, 3] })
    const path = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(path), (paths) => {
        const { folders, loose } = byFolder(paths.map((each) => each.join('/')))
        const all = [...folders.flat(), ...loose].sort((one, other) => one - other)
        expect(all).toEqual(paths.map((_, index) => index))
      }),
    )
  })
})

describe('a ledger of which a reader says whose it is', () => {
  it('takes department, region, year and a title of them, and keeps a title of its own', () => {
    const ledger = { ...ledgerWith(), department: '', region: '', year: 0 }
    const untitled = { ...ledger, source: { title: usualTitle('', 0) } }
    expect(ofOwner(untitled, '某省某市财政局', 2023)).toMatchObject({
      department: '某省某市财政局',
      region: '某省某市',
      year: 2023,
      source: { title: '某省某市财政局2023年度部门决算', publisher: '某省某市财政局' },
    })
    expect(ofOwner(ledger, '某市财政局', 2023).source.title).toBe(ledger.source.title)
  })

  it('is the same where it says nothing new', () => {
    const ledger = ledgerWith()
    expect(ofOwner(ledger, ledger.department, ledger.year)).toBe(ledger)
  })
})
