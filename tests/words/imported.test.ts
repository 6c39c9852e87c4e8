import { describe, expect, it } from 'vitest'
import type { Doubt, FilePlace } from '@/importer/draft.ts'
import { sayIn } from '@/locales/index.ts'
import {
  doubtGroups,
  doubtsText,
  doubtText,
  missingText,
  placeText,
  refusalText,
} from '@/words/imported.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')

const page = (page: number, file = 0): FilePlace => ({ file, place: { page } })

function doubt(name: string, more: Partial<Doubt> = {}): Doubt {
  return {
    address: `income/${name}/total`,
    at: page(3),
    reason: 'open',
    value: '1.00',
    alternatives: [],
    ...more,
  }
}

describe('what is doubtful about a figure', () => {
  it('is said after what was read, before what else it may be', () => {
    expect(doubtText(doubt('208', { alternatives: ['2.00', null] }), en)).toBe(
      '1.00 · its column is not decided, or 2.00 / blank',
    )
    expect(doubtText(doubt('208', { reason: 'illegible' }), en)).toBe(
      '1.00 · neither a figure nor blank',
    )
  })

  it('tells a blank from what nobody knows', () => {
    expect(doubtText(doubt('208', { value: null }), en)).toMatch(/^blank · /)
    expect(doubtText(doubt('208', { value: undefined }), en)).toMatch(/^not known · /)
  })
})

/** Each group's figures, by the middle of their address, and its equations. */
const shown = (doubts: readonly Doubt[]) =>
  doubtGroups(doubts).map((group) => [
    group.map(({ address }) => address.split('/')[1]).join('+'),
    group[0]?.equations?.join('; ') ?? '',
  ])

describe('doubts', () => {
  it('of one broken equation are together; one of two equations is with both', () => {
    const broken = (name: string, ...equations: string[]) =>
      doubt(name, { reason: 'unbalanced', equations })
    expect(shown([broken('208', 'sum: a', 'row: b'), broken('210', 'sum: a')])).toEqual([
      ['208+210', 'sum: a'],
      ['208', 'row: b'],
    ])
  })

  it('beside what does not hold are together where all their equations are the same', () => {
    const beside = (name: string, ...equations: string[]) =>
      doubt(name, { reason: 'beside-unbalanced', equations })
    expect(shown([beside('208', 'a', 'b'), beside('210', 'a'), beside('221', 'a', 'b')])).toEqual([
      ['208+221', 'a; b'],
      ['210', 'a'],
    ])
  })

  it('of other reasons stand alone, however alike', () => {
    const alike = [doubt('208'), doubt('210'), doubt('221', { equations: ['a'] })]
    expect(shown(alike)).toEqual([
      ['208', ''],
      ['210', ''],
      ['221', 'a'],
    ])
  })

  it('of different reasons are not one, though the equation is', () => {
    const equations = ['a']
    const both = (['unbalanced', 'beside-unbalanced'] as const).map((reason) =>
      doubt('208', { reason, equations }),
    )
    expect(doubtGroups(both)).toHaveLength(2)
  })
})

describe('a group of doubts', () => {
  it('of one says all of it, and where it stands', () => {
    expect(doubtsText([doubt('208', { alternatives: ['2.00'] })], ['a.pdf'], en)).toBe(
      'income/208/total: 1.00 · its column is not decided, or 2.00 (page 3)',
    )
  })

  it('of many shows six of them, counts all, and names the equation', () => {
    const many = Array.from({ length: 8 }, (_, at) =>
      doubt(`20${at}`, { reason: 'unbalanced', equations: ['sum: a'], value: `${at}.00` }),
    )
    const said = doubtsText(many, ['a.pdf'], en)
    expect(said.match(/income\/\d+\/total \d\.00/g)).toHaveLength(6)
    expect(said).toContain('(8 in all) · does not add up with others')
    expect(said).toMatch(/ \(page 3\) \[sum: a\]$/)
  })

  it('of none is nothing', () => {
    expect(doubtsText([], [], en)).toBe('')
  })
})

describe('a place', () => {
  it.each<[FilePlace['place'], string]>([
    [{ page: 4 }, 'page 4'],
    [{ line: 12 }, 'line 12'],
    [{ sheet: '收入决算表', cell: 'B7' }, 'sheet “收入决算表” B7'],
  ])('%j is said as the file counts', (place, said) => {
    expect(placeText({ file: 0, place }, ['a'], en)).toBe(said)
  })

  it('has the name of its file where there are several', () => {
    expect(placeText(page(4, 1), ['a.pdf', 'b.pdf'], en)).toBe('b.pdf, page 4')
  })
})

describe('what is lacking', () => {
  it('is said, each kind in its words', () => {
    expect(missingText({ kind: 'table', id: 'income' }, zh)).toMatch(/收入决算表/)
    expect(missingText({ kind: 'heading', what: 'year' }, en)).toBe('no year is named')
    expect(missingText({ kind: 'page', file: 0, page: 9, why: 'picture' }, en)).toBe(
      'page 9 is a picture without text',
    )
    const unread = { kind: 'embedded', what: 'Sheet1' } as const
    expect(missingText({ kind: 'unread', file: 0, unread }, en)).toBe(
      'embedded part not read: Sheet1',
    )
  })
})

describe('why a file was not read', () => {
  it('is said, with what is known of it', () => {
    expect(refusalText({ kind: 'empty' }, en)).toBe('the file is empty')
    expect(refusalText({ kind: 'damaged', detail: 'no xref' }, en)).toBe(
      'the file is damaged (no xref)',
    )
  })
})
