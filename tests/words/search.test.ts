import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { searchCodes } from '@/words/search.ts'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import { spendingTree } from '@/views/spending/spendingTree.ts'
import { parsedLedger } from '../spendingLedgers.ts'

const tree = spendingTree(parsedLedger(), spendingScope('function', 'total'), 'code')!
const entries = [...tree.nodes.values()]
  .filter(({ code }) => code)
  .sort((a, b) => (a.code < b.code ? -1 : 1))
const syllables = (name: string) => pinyin(name, { toneType: 'none', type: 'array' })
const find = (query: string, how: { syllables?: typeof syllables } = { syllables }) =>
  searchCodes(entries, query, how.syllables, 12).map(({ code }) => code)

describe('search', () => {
  it('finds a name, its start before its middle', () => {
    expect(find('养老保险')).toEqual(['2080505'])
    expect(find('科学技术')[0]).toBe('206')
    expect(find('科学技术')).toContain('20699')
  })

  it('finds a code by its first digits, itself first', () => {
    expect(find('20607')).toEqual(['20607', '2060701', '2060702', '2060704', '2060799'])
  })

  it('finds pinyin in full and by initials, in any case and spacing', () => {
    expect(find('yanglaobaoxian')).toEqual(['2080505'])
    expect(find('ylbx')).toEqual(['2080505'])
    expect(find('Yang lao Bao xian')).toEqual(['2080505'])
    expect(find('YLBX')).toEqual(['2080505'])
  })

  it('starts full pinyin at a syllable and allows the last to be unfinished', () => {
    expect(find('peix')).toContain('2050803')
    expect(find('eixun')).toEqual([])
  })

  it('finds names and codes before pinyin is there', () => {
    expect(find('培训', {})).toContain('2050803')
    expect(find('ylbx', {})).toEqual([])
  })

  it('finds nothing for nothing, and never more than asked for', () => {
    expect(find('  ')).toEqual([])
    expect(searchCodes(entries, '20', undefined, 3)).toHaveLength(3)
  })

  it('takes signs in a query as text', () => {
    expect(find('.*')).toEqual([])
    expect(find('\\')).toEqual([])
  })
})
