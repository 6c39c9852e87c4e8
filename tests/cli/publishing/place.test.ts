import { describe, expect, it } from 'vitest'
import {
  type Head,
  identityOf,
  initialsOf,
  placeOf,
  spelled,
} from '../../../cli/publishing/place.ts'

const head: Head = { department: '某市教育局', region: '某省某市', year: 2021 }
const free = () => false

describe('which ledger it is', () => {
  it('is told by department, year, revision and scope', () => {
    const others: Partial<Head>[] = [
      {},
      { department: '某市财政局' },
      { region: '某省另市' },
      { departmentId: 'some-office' },
      { year: 2022 },
      { revision: 2 },
      { scope: 'own' },
    ]
    const identities = others.map((other) => identityOf({ ...head, ...other }))
    expect(new Set(identities).size).toBe(others.length)
  })

  it('is the same for a first publication that says so, and for another name of one id', () => {
    expect(identityOf({ ...head, revision: 1 })).toBe(identityOf(head))
    const known = { ...head, departmentId: 'some-office' }
    expect(identityOf({ ...known, department: '某市教育和体育局', region: '某省' })).toBe(
      identityOf(known),
    )
  })
})

describe('where a ledger stands', () => {
  it('is its department in letters, with the region where the name has none', () => {
    expect(placeOf(head, free)).toEqual({
      ...head,
      id: 'moushijiaoyuju-2021',
      file: 'moushijiaoyuju/2021.json',
    })
    expect(placeOf({ ...head, department: '教育局' }, free).file).toBe(
      'moushengmoushi-jiaoyuju/2021.json',
    )
  })

  it('is the id of its department, with nothing that leads elsewhere', () => {
    expect(placeOf({ ...head, departmentId: '../../some/office' }, free).file).toBe(
      '-some-office/2021.json',
    )
  })

  it('has a second publication beside the first, and the office alone apart', () => {
    expect(placeOf({ ...head, revision: 2 }, free)).toMatchObject({
      id: 'moushijiaoyuju-2021.r2',
      file: 'moushijiaoyuju/2021.r2.json',
    })
    expect(placeOf({ ...head, scope: 'own' }, free).file).toBe('moushijiaoyuju-own/2021.json')
  })

  it('is the next that is free', () => {
    const taken = ['moushijiaoyuju/2021.json', 'moushijiaoyuju-2/2021.json']
    const place = placeOf(head, ({ file }) => taken.includes(file))
    expect([place.id, place.file]).toEqual(['moushijiaoyuju-3-2021', 'moushijiaoyuju-3/2021.json'])
  })
})

describe('a name in letters', () => {
  it('has none but those of an address, and always some', () => {
    expect(spelled('（某）局 No. 2')).toBe('mou-ju-no-2')
    expect(spelled('——')).toBe('ledger')
  })

  it('has initials for who types those', () => {
    expect(initialsOf(head)).toBe('msjyj')
    expect(initialsOf({ ...head, department: '教育局' })).toBe('msmsjyj')
  })
})
