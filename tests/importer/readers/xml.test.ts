import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ReadingError } from '@/importer/readers/reading.ts'
import { XmlReader } from '@/importer/readers/xml.ts'

function piecesOf(text: string): readonly string[] {
  const xml = new XmlReader(strToU8(text))
  const pieces: string[] = []
  for (let token = xml.next(); token; token = xml.next())
    pieces.push(token === 'text' ? xml.text : token === 'open' ? `<${xml.name}` : `${xml.name}>`)
  return pieces
}

function refusalOf(text: string): string | undefined {
  try {
    piecesOf(text)
  } catch (error) {
    return error instanceof ReadingError ? error.refusal.kind : 'thrown'
  }
  return undefined
}

describe('XML', () => {
  test('comes piece by piece, without prefixes', () => {
    expect(piecesOf('<?xml version="1.0"?><w:a x:y="1">t&#x4E00;<b/><!-- c --></w:a>')).toEqual([
      '<a',
      't一',
      '<b',
      'b>',
      'a>',
    ])
  })

  test('attributes have their values, with ">" and either quotes', () => {
    const xml = new XmlReader(strToU8(`<a x:v="&lt;1>" w='"2"'/>`))
    xml.next()
    expect([xml.attribute('v'), xml.attribute('w'), xml.attribute('u')]).toEqual([
      '<1>',
      '"2"',
      undefined,
    ])
  })

  test('what is not asked for is passed over', () => {
    const xml = new XmlReader(strToU8('<a><b><c/>x</b><d>y</d></a><!-- -->'))
    xml.next()
    const found: string[] = []
    for (const name of xml.children()) found.push(name === 'd' ? xml.content() : name)
    expect(found).toEqual(['b', 'y'])
  })

  test('no entity of a document type is put in', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    expect(refusalOf(bomb)).toBe('damaged')
    expect(piecesOf('<a>&c;</a>')).toEqual(['<a', '&c;', 'a>'])
  })

  test.each([
    ['<a><b></a>', 'damaged'],
    ['<a><b>', 'truncated'],
    ['<a b="', 'truncated'],
    ['<a><![CDATA[x', 'truncated'],
    ['<a>'.repeat(1000), 'too-large'],
  ])('%.20s is refused', (text, kind) => {
    expect(refusalOf(text)).toBe(kind)
  })
})
