import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssString } from '../../src/exports/cssString.ts'

/** What CSS reads an escaped string as. */
function read(css: string): string {
  return css
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
}

describe('a CSS string', () => {
  it('leaves words and digits as they are', () => {
    expect(cssString('某局 2021')).toBe('"某局 2021"')
  })

  it('is the same text again when it is read, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(cssString(text))).toBe(text)
      }),
    )
  })

  it('holds nothing that could end it, or the sheet', () => {
    expect(cssString('"; } </style> \\ \n')).not.toMatch(/^".*["<>;{}\n\\](?![0-9a-f]+ ).*"$/s)
  })
})
