import { tsvFormatRows } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CatalogueEntry } from '@/ledger/ledger.ts'
import {
  departmentRows,
  departmentsIn,
  departmentsOf,
  findDepartments,
} from '@/library/departments.ts'

function entry(id: string, department: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry {
  const year = Number(/-(\d{4})/.exec(id)?.[1])
  const file = `${id.replace(/-(\d{4}.*)$/, '/$1')}.json`
  return { id, department, region: '河南省焦作市', regionId: '410800', year, file, ...more }
}

const ENTRIES = [
  entry('kexie-2021', '焦作市科学技术协会', { initials: 'jzskxjsxh' }),
  entry('kexie-2022', '焦作市科学技术协会', { initials: 'jzskxjsxh' }),
  entry('kexie-2022.r2', '焦作市科学技术协会', { revision: 2, initials: 'jzskxjsxh' }),
  entry('jiaoyu-2022', '焦作市教育局', {
    initials: 'jzsjyj',
    formerNames: { department: ['焦作市教育委员会'] },
  }),
  entry('xian-jiaoyu-2020', '教育局', {
    region: '河南省某县',
    regionId: '410899',
    initials: 'hnsmxjyj',
  }),
]
const DEPARTMENTS = departmentsOf(ENTRIES)
const found = (query: string, more: { region?: string; year?: number } = {}) =>
  findDepartments(DEPARTMENTS, { query, ...more }).map(({ name, region }) => `${region} ${name}`)

const KEXIE = '河南省焦作市 焦作市科学技术协会'
const JIAOYU = '河南省焦作市 焦作市教育局'
const XIAN = '河南省某县 教育局'

describe('the departments of a list', () => {
  it('have their ledgers, the newest publication of the newest year first', () => {
    expect(DEPARTMENTS.map(({ ledgers }) => ledgers.map(({ id }) => id))).toEqual([
      ['kexie-2022.r2', 'kexie-2022', 'kexie-2021'],
      ['jiaoyu-2022'],
      ['xian-jiaoyu-2020'],
    ])
  })

  it('are apart by region, scope and id, and one under several names of an id', () => {
    const of = (...entries: CatalogueEntry[]) => departmentsOf(entries).length
    const [one] = ENTRIES as [CatalogueEntry]
    expect(of(one, { ...one, region: '某市', regionId: '110000' })).toBe(2)
    expect(of({ ...one, scope: 'own' }, { ...one, scope: 'consolidated' })).toBe(2)
    expect(of({ ...one, departmentId: 'a' }, { ...one, departmentId: 'b' })).toBe(2)
    const named = { ...one, departmentId: 'a' }
    const renamed = { ...named, department: '焦作市科协', id: 'a-2023', year: 2023 }
    expect(departmentsOf([named, renamed])).toMatchObject([
      { name: '焦作市科协', formerNames: ['焦作市科学技术协会'] },
    ])
  })
})

describe('finding a department', () => {
  it.each([
    ['科学技术协会', [KEXIE]],
    ['教育局', [XIAN, JIAOYU]],
    ['焦作市教育', [JIAOYU]],
    ['教育委员会', [JIAOYU]],
    ['jyj', [JIAOYU, XIAN]],
    ['JZSK', [KEXIE]],
    ['ｊｙｊ', [JIAOYU, XIAN]],
    ['410899', [XIAN]],
    ['焦作科协', [KEXIE]],
    ['某县 教育', [XIAN]],
    ['教育 某县', [XIAN]],
    ['河南', [KEXIE, JIAOYU, XIAN]],
    ['协科', []],
    ['xyz', []],
    ['', [KEXIE, JIAOYU, XIAN]],
    ['.*', []],
  ])('%s', (query, names) => expect(found(query)).toEqual(names))

  it('keeps to a region and to a year', () => {
    expect(found('', { region: '河南省某县' })).toEqual([XIAN])
    expect(found('', { year: 2022 })).toEqual([KEXIE, JIAOYU])
    expect(found('教育', { year: 2020 })).toEqual([XIAN])
  })
})

describe('a list of departments as a table', () => {
  it('gives the same departments again', () => {
    const tsv = tsvFormatRows(departmentRows(DEPARTMENTS))
    expect(departmentsIn(tsv)).toEqual(DEPARTMENTS)
  })

  it('takes nothing from a text that leads out of the folder, whatever it says', () => {
    const head = departmentRows([])[0]!
    const row = (folder: string, ledgers: string) => [
      folder,
      '甲局',
      '',
      '乙市',
      '',
      '',
      '',
      ledgers,
    ]
    const rows = [row('../secret', '2021'), row('a', '2021/../../x'), row('', '2021'), row('a', '')]
    expect(departmentsIn(tsvFormatRows([head, ...rows]))).toEqual([])
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { ledgers } of departmentsIn(`${head.join('\t')}\n${text}`))
          for (const { id } of ledgers) expect(id).toMatch(/^[\w-]+-\d{4}(\.r\d+)?$/)
      }),
    )
  })
})
