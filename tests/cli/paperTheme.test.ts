import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '@/locales/languages.ts'
import { paperTheme } from '../../cli/paperTheme.ts'

const zh = paperTheme('zh')
const en = paperTheme('en')

/** How light a colour is, from 0 to 765. */
function lightness(colour: string): number {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? []
  return parts.reduce((sum, part) => sum + parseInt(part, 16), 0)
}

describe.each(LANGUAGE_CODES)('the theme of paper in %s', (language) => {
  const { font, serif, fontSize, classColour, ...colours } = paperTheme(language)

  it('has a colour of its own for all that is drawn, none left to a browser', () => {
    expect(Object.keys(colours).length).toBeGreaterThan(5)
    for (const colour of [...Object.values(colours), classColour('208'), classColour('301')])
      expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  })

  it('is the light one: dark ink on a light surface', () => {
    expect(lightness(colours.surface)).toBeGreaterThan(lightness(colours.muted))
    expect(lightness(colours.muted)).toBeGreaterThan(lightness(colours.ink))
    expect(lightness(colours.surface)).toBeGreaterThan(700)
  })

  it('names fonts as an attribute can, without variables and fonts of the page', () => {
    for (const names of [font, serif]) {
      expect(names).toMatch(/sans-serif$/)
      expect(names).not.toMatch(/var\(|English|["\n]/)
    }
    expect(serif).not.toBe(font)
    expect(fontSize).toBe(13)
  })
})

describe('the languages', () => {
  it('differ in type alone', () => {
    const { font, serif, classColour, ...rest } = en
    expect(zh).toMatchObject(rest)
    expect(classColour('208')).toBe(zh.classColour('208'))
    expect([font, serif]).not.toEqual([zh.font, zh.serif])
  })

  it('know a class by its first three digits, and one colour for the others', () => {
    expect(zh.classColour('2080505')).toBe(zh.classColour('208'))
    expect(zh.classColour('208')).not.toBe(zh.classColour('999'))
    expect(zh.classColour('999')).toBe(zh.classColour('998'))
  })
})
