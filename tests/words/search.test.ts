import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { needsSounds, searchCodes, type Sounds } from '@/words/search.ts'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import { spendingTree } from '@/views/spending/spendingTree.ts'
import { parsedLedger } from '../spendingLedgers.ts'

const tree = spendingTree(parsedLedger(), spendingScope('function', 'total'), 'code')!
const entries = [...tree.nodes.values()]
  .filter(({ code }) => code)
  .sort((a, b) => (a.code < b.code ? -1 : 1))
const sounds: Sounds = {
  syllables: (name) => pinyin(name, { toneType: 'none', type: 'array' }),
  readings: (character) => pinyin(character, { toneType: 'none', type: 'array', multiple: true }),
}
const find = (query: string, how: { sounds?: Sounds } = { sounds }) =>
  searchCodes(entries, query, how.sounds, 12).map(({ code }) => code)
const named = (query: string, ...names: string[]) =>
  searchCodes(
    names.map((name) => ({ code: '', name })),
    query,
    sounds,
    12,
  ).map(({ name }) => name)

describe('search', () => {
  it('finds a name, its start before its middle', () => {
    expect(find('养老保险')).toEqual(['2080505'])
    expect(find('科学技术')[0]).toBe('206')
    expect(find('科学技术')).toContain('20699')
  })

  it('finds a whole name before longer ones, and what it is called besides', () => {
    expect(named('补贴', '津贴补贴', '补贴费', '补贴')).toEqual(['补贴', '补贴费', '津贴补贴'])
    const cars = { code: '', name: '公车', aliases: ['cars', '公务用车'] }
    for (const query of ['Cars', '公务用'])
      expect(searchCodes([cars], query, undefined, 1), query).toEqual([cars])
    expect(searchCodes([cars], 'scars', undefined, 1)).toEqual([])
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

  it.each([
    ['２０６０７', '20607'],
    ['ｙｌｂｘ', 'ylbx'],
    ['ＹＡＮＧｌａｏ', 'yanglao'],
    ['養老保險', '养老保险'],
    ['養老', '养老'],
    ['yǎnglǎo', 'yanglao'],
    ['养老保险。', '养老保险'],
    ['（养老保险', '养老保险'],
  ])('finds by %s what %s finds', (query, plain) => {
    expect(find(plain)).not.toEqual([])
    expect(find(query)).toEqual(find(plain))
  })

  it.each(['chailv', 'chailu', 'chailü', 'chailu\u0308', 'ＣｈａｉＬÜ'])(
    'finds a sound that keyboards lack however it is typed: %s',
    (query) => {
      expect(named(query, '差旅费', '差额')).toEqual(['差旅费'])
    },
  )

  it('takes a traditional character for those of its sound, and a simplified one for itself', () => {
    expect(named('車輛購置', '公务用车车辆购置费', '车辆')).toEqual(['公务用车车辆购置费'])
    expect(named('會計核算', '会计核算', '汇集')).toEqual(['会计核算'])
    expect(named('離退休', '行政单位离退休')).toEqual(['行政单位离退休'])
    expect(named('老養', '养老')).toEqual([])
    expect(named('公务', '工务')).toEqual([])
  })

  it('says which queries need sounds', () => {
    expect(['206', '养老', '２０６', '。', ''].filter(needsSounds)).toEqual([])
    expect(['yl', 'ｙｌ', 'Ü', '養老'].filter(needsSounds)).toHaveLength(4)
  })

  it('takes signs in a query as text', () => {
    expect(find('.*')).toEqual([])
    expect(find('\\')).toEqual([])
  })
})
