import { describe, expect, it } from 'vitest'
import { ENGLISH } from '@/locales/en/form.ts'
import { names } from '@/locales/en/names.ts'
import { sayIn } from '@/locales/index.ts'
import { tableIds } from '@/ledger/lookup.ts'
import { glossOf, glossKey } from '@/words/gloss.ts'
import { parsed } from '../mounted.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')

describe('what a printed name is called', () => {
  it('is the same however it is printed: numbered, spaced, in wide signs, with or without 支出', () => {
    for (const printed of ['科学技术支出', '科学技术', '六、科学技术支出', '科学 技术\n支出'])
      expect(en.gloss(printed), printed).toBe('Science and technology')
    expect(en.gloss('因公出国（境）费用')).toBe(en.gloss('因公出国(境)费用'))
    expect(en.gloss('因公出国（境）费用')).toBe('Trips abroad')
  })

  it('is there for names of earlier lists, each by its own meaning', () => {
    expect(en.gloss('文化体育与传媒支出')).toBe('Culture, sport and media')
    expect(en.gloss('文化旅游体育与传媒支出')).toBe('Culture, tourism, sport and media')
    expect(en.gloss('行政事业单位离退休')).not.toBe(en.gloss('行政事业单位养老支出'))
  })

  it('is nothing for a name that no list has, whatever its code', () => {
    for (const printed of ['科普活动（试点）', '2060702', '206', '', '支出', ' '])
      expect(en.gloss(printed), printed).toBeUndefined()
  })

  it('is nothing for names that every object has', () => {
    for (const printed of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(en.gloss(printed), printed).toBeUndefined()
    expect(glossOf(undefined, '科普活动')).toBeUndefined()
  })

  it('is nothing where the document’s language is the reader’s', () => {
    expect(zh.gloss('科普活动')).toBeUndefined()
  })
})

describe('the list of names', () => {
  const listed = Object.entries({ ...ENGLISH.class, ...names })

  it('has each name as it is looked up', () => {
    for (const [name] of listed) expect(glossKey(name)).toBe(name)
  })

  it('has no class twice', () => {
    expect(Object.keys(names).filter((name) => name in ENGLISH.class)).toEqual([])
  })

  it('is in words of English: a capital first, no sign of another script', () => {
    for (const [name, english] of listed) {
      expect(english, name).toMatch(/^[A-Z“]/)
      expect(english, name).not.toMatch(/[\p{Script=Han}：，（）]|\s\s|^\s|\s$/u)
      expect(english, name).not.toMatch(/\b(\w+) \1\b/i)
    }
  })

  it('knows every line of every table that is printed, and every level of the scorecard', () => {
    const ledger = parsed()
    const rows = tableIds(ledger).flatMap((id) => ledger.tables[id]?.rows ?? [])
    const groups = ledger.scorecard?.groups ?? []
    const printed = [
      ...rows.map(({ name }) => name),
      ...groups.flatMap(({ name, groups: below }) => [name, ...below.map((each) => each.name)]),
    ]
    expect(printed.length).toBeGreaterThan(200)
    expect([...new Set(printed.filter((name) => en.gloss(name) === undefined))]).toEqual([])
  })
})
