import fc from 'fast-check'
import { expect, it } from 'vitest'
import { embedCode } from '../../../src/views/share/embedCode.ts'

it('frames an address, with a title', () => {
  expect(embedCode('https://example.org/#/a/budget?embed=items', '预算', 480)).toBe(
    '<iframe src="https://example.org/#/a/budget?embed=items" title="预算" width="100%" ' +
      'height="480" loading="lazy" style="border:0"></iframe>',
  )
})

it('lets no text out of its attribute, and loses none', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (address, title) => {
      const code = embedCode(address, title, 1)
      const [, src, said] = /^<iframe src="([^"<>]*)" title="([^"<>]*)" width="/.exec(code)!
      expect([read(src!), read(said!)]).toEqual([address, title])
    }),
  )
  const named = fc.constantFrom('"', '<', '>', '&', '&quot;', "'", '"><script>')
  fc.assert(
    fc.property(fc.array(named), (parts) => {
      expect(embedCode(parts.join(''), '', 1)).toMatch(/^<iframe [^<>]*><\/iframe>$/)
    }),
  )
})

function read(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}
