import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withComments } from '@/exports/docx/withComments.ts'
import { zipped } from '@/exports/zip.ts'
import { paragraphSpans, readDocx } from '@/importer/readers/docx.ts'
import { openZip } from '@/importer/readers/zip.ts'
import { XmlReader } from '@/importer/readers/xml.ts'
import { docxOf, paragraph } from '../importer/printers/printDocx.ts'

const AUTHOR = { name: '发布前核对', initials: '核', at: new Date('2024-05-06T07:08:09Z') }
const BOX =
  '<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>框外</w:t></w:r></w:p>'
const CELL = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`
const BODY = [
  paragraph('标题'),
  '<w:p w:rsidR="1"><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>一段</w:t></w:r></w:p>',
  `<w:tbl><w:tr>${CELL('<w:p/>')}${CELL('<w:p><w:pPr/></w:p>')}${CELL(paragraph('5.8'))}</w:tr></w:tbl>`,
  BOX,
].join('')

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )
}

function commented(bytes: Uint8Array, lines: readonly (number | undefined)[]) {
  const made = withComments(
    bytes,
    lines.map((line, index) => ({ line, texts: [`第 ${index} 条 <&>`, '第二行'] })),
    AUTHOR,
  )
  if (!made) throw new Error('no copy')
  return made
}

/** What is inside each range, by the comment's id. */
function rangesIn(xml: string): Map<string, string> {
  return new Map(
    [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(({ 1: id = '', index }) => {
      const end = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`)
      return [id, xml.slice(index, end).replace(/<[^>]*>/g, '')]
    }),
  )
}

const MARKS =
  /<w:commentRangeStart w:id="\d+"\/>|<w:commentRangeEnd w:id="\d+"\/><w:r><w:commentReference w:id="\d+"\/><\/w:r>/g

const CASES = 'tests/cases/import'
const cases = readdirSync(CASES).filter((name) => name.endsWith('.docx'))

describe('a Word document with comments', () => {
  it.each(cases)('reads as before with a comment at each of its paragraphs: %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(CASES, name)))
    const lines = [...paragraphSpans(openZip(bytes)).keys()]
    expect(lines.length).toBeGreaterThan(0)
    const made = commented(bytes, lines)
    const [one, other] = await Promise.all(
      [bytes, made].map((each) => readDocx({ name: '', bytes: each })),
    )
    expect(other).toEqual(one)
    const starts = parts(made)['word/document.xml']?.match(/<w:commentRangeStart /g)
    expect(starts).toHaveLength(lines.length)
  })

  const original = docxOf(BODY)
  const copy = commented(original, [2, 3, 4, 5, 7, 2, undefined, 999])
  const [before, after] = [parts(original), parts(copy)]

  it('has them around the paragraphs they speak of, also of empty cells and of text boxes', () => {
    const ranges = rangesIn(after['word/document.xml'] ?? '')
    expect([...ranges]).toEqual([
      ['6', '标题'],
      ['7', '标题'],
      ['0', '一段'],
      ['5', '一段'],
      ['1', ''],
      ['2', ''],
      ['3', '5.8'],
      ['4', '框里框外'],
    ])
  })

  it('is otherwise what it was: without the marks every part is the same', () => {
    const { 'word/document.xml': document = '', ...others } = after
    // An empty paragraph in one tag had to be opened.
    expect(document.replace(MARKS, '').replace('<w:p></w:p>', '<w:p/>')).toBe(
      before['word/document.xml'],
    )
    for (const [name, part] of Object.entries(before))
      if (
        !['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'].includes(name)
      )
        expect(others[name], name).toBe(part)
  })

  it('reads as the same document', async () => {
    const [one, other] = await Promise.all(
      [original, copy].map((bytes) => readDocx({ name: '', bytes })),
    )
    expect(other).toEqual(one)
  })

  it('says of the comments what every program needs: their part, its type and its relation', () => {
    expect(after['[Content_Types].xml']).toContain('PartName="/word/comments.xml"')
    expect(after['word/_rels/document.xml.rels']).toMatch(/\/comments" Target="comments.xml"/)
    const said = after['word/comments.xml'] ?? ''
    expect(said.match(/<w:comment /g)).toHaveLength(8)
    expect(said).toContain('第 0 条 &lt;&amp;&gt;')
    expect(said).toContain('w:date="2024-05-06T07:08:09Z"')
    for (const part of Object.entries(after))
      if (/\.(xml|rels)$/.test(part[0])) {
        const xml = new XmlReader(new TextEncoder().encode(part[1]))
        expect(() => {
          while (xml.next());
        }, part[0]).not.toThrow()
      }
  })

  it('keeps comments that it has, and its own take other numbers', () => {
    const twice = parts(commented(copy, [2]))
    const said = twice['word/comments.xml'] ?? ''
    expect(said.match(/<w:comment /g)).toHaveLength(9)
    const ids = [...said.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(9)
    expect(twice['[Content_Types].xml']?.match(/comments\.xml/g)).toHaveLength(1)
    expect(rangesIn(twice['word/document.xml'] ?? '').get('8')).toBe('一段')
  })

  it('keeps comments that are none yet, in a part with one tag', () => {
    const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const with_ = docxOf(BODY, { 'word/comments.xml': `<c:comments xmlns:c="${W}"/>` })
    const said = parts(commented(with_, [2]))['word/comments.xml'] ?? ''
    expect(said).toMatch(
      /^<c:comments xmlns:c="[^"]*"><w:comment xmlns:w="[^"]*" .*<\/w:comment><\/c:comments>$/,
    )
  })

  it('is none where the text is not in UTF-8, rather than a changed one', () => {
    const files = unzipSync(original)
    files['word/document.xml'] = new Uint8Array(
      Buffer.from(`\ufeff${before['word/document.xml'] ?? ''}`, 'utf16le'),
    )
    expect(withComments(zipped(files), [{ line: 2, texts: ['x'] }], AUTHOR)).toBeUndefined()
  })
})
