import { describe, expect, it, vi } from 'vitest'
import { DOCUMENT_LANGUAGE } from '@/locales/languages.ts'
import { sayer } from '@/locales/index.ts'
import { fill, flat } from '@/words/say.ts'

describe('a message', () => {
  it('has what it speaks of in its places, as it is', () => {
    expect(fill('{a} of {b}, {a}', { a: '$&{b}', b: 2 })).toBe('$&{b} of 2, $&{b}')
  })

  it('keeps a place that nothing is given for', () => {
    expect(fill('{b} {a}', { a: 0 })).toBe('{b} 0')
  })

  it('says of one what is said of one', () => {
    const message = '{count} {count?figure differs|figures differ}'
    expect(fill(message, { count: 1 })).toBe('1 figure differs')
    expect(fill(message, { count: '1' })).toBe('1 figure differs')
    expect(fill(message, { count: '1,001' })).toBe('1,001 figures differ')
    expect(fill(message, { count: 0 })).toBe('0 figures differ')
  })

  it('has a whole key, whatever its file nests', () => {
    expect([...flat({ a: { b: '1', c: { d: '2' } }, e: '3' })]).toEqual([
      ['a.b', '1'],
      ['a.c.d', '2'],
      ['e', '3'],
    ])
  })
})

describe('words of a language', () => {
  const say = sayer(() => DOCUMENT_LANGUAGE)

  it('are those of its messages', () => {
    expect(say('app.yearOf', { year: '2020' })).toBe('2020 年度部门决算')
    expect(say.has('app.yearOf')).toBe(true)
  })

  it('are the key where there is no message, whatever objects know', () => {
    for (const key of ['app.nothing', 'app', 'constructor', '__proto__', '']) {
      expect(say(key)).toBe(key)
      expect(say.has(key)).toBe(false)
    }
  })

  it('are those of the documents where the language has none yet', async () => {
    vi.resetModules()
    const { sayer } = await import('@/locales/index.ts')
    expect(sayer(() => 'en')('app.yearOf', { year: '2020' })).toBe('2020 年度部门决算')
  })
})
