import { describe, expect, test } from 'vitest'
import { readFile } from '@/importer/readers/readFile.ts'
import { casesNamed, caseNamed } from './cases.ts'
import { figureOf, placed } from './placed.ts'

/* Their cells stand in lines; whoever reads tables has to find them. */
const IN_LINES = ['txt-collapsed.txt', 'txt-one-cell-a-line.txt']

/* They may be refused, too. */
const READ_ALL_THE_SAME = ['xls-really-xml.xls']

describe('a file with a trap', () => {
  const cases = casesNamed('docx-', 'doc-', 'xlsx-', 'xls-', 'html-', 'txt-')
  const readable = cases.filter(
    ({ name, truth }) =>
      (truth.expect?.kind !== 'refuse' || READ_ALL_THE_SAME.includes(name)) &&
      !IN_LINES.includes(name),
  )

  test.each(readable.filter(({ truth }) => truth.expect?.kind !== 'partial'))(
    '$name: each figure stands in its cell, and no other',
    async ({ truth, ...file }) => {
      const read = await readFile(file)
      if (!read.ok) throw new Error(JSON.stringify(read.refusal))
      const cells = placed(read.value)
      for (const [address, figure] of Object.entries(truth.cells))
        expect([address, cells.get(address) && figureOf(cells.get(address)!)]).toEqual([
          address,
          figure,
        ])
      for (const address of truth.zero ?? []) expect(cells.get(address)?.isZero).toBe(true)
      for (const address of truth.unknown ?? []) expect(cells.get(address)?.isUncomputed).toBe(true)

      const known = new Set([
        ...Object.keys(truth.cells),
        ...(truth.zero ?? []),
        ...(truth.unknown ?? []),
      ])
      const others = [...cells].filter(([address, { text }]) => !known.has(address) && text !== '')
      expect(others.map(([address, { text }]) => `${address} ${text}`)).toEqual([])
    },
  )

  test.each([
    ['xlsx-password.xlsx', 'encrypted'],
    ['doc-really-rtf.doc', 'rtf'],
    ['pdf-really-ofd.pdf', 'ofd'],
  ])('%s is refused as what it is', async (name, kind) => {
    const read = await readFile(caseNamed(name))
    expect(read.ok ? undefined : read.refusal.kind).toBe(kind)
  })

  test('a part of another format is named', async () => {
    const read = await readFile(caseNamed('docx-altchunk.docx'))
    expect(read.ok && read.value.unread).toEqual([{ kind: 'embedded', what: 'word/afchunk.html' }])
  })
})
