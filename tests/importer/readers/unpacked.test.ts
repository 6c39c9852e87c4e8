import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile } from '@/importer/readers/readFile.ts'
import { unpacked } from '@/importer/readers/unpacked.ts'
import { caseNamed } from './cases.ts'

const TEXT = strToU8('支出决算表')

async function names(bytes: Uint8Array): Promise<readonly string[]> {
  const found = await unpacked({ name: 'all.zip', bytes })
  if (!found.ok) throw new Error(found.refusal.kind)
  return found.value.files.map(({ name }) => name)
}

describe('an archive of documents', () => {
  test('gives what it holds, archives in it included, without litter', async () => {
    const inner = zipSync({ '表/03.txt': TEXT })
    const bytes = zipSync({
      '说明.txt': TEXT,
      'tables.zip': inner,
      '__MACOSX/._说明.txt': TEXT,
      '表/.DS_Store': TEXT,
      '表/~$03.doc': TEXT,
      '表/': new Uint8Array(),
    })
    expect(await names(bytes)).toEqual(['说明.txt', '表/03.txt'])
  })

  test('names are GB18030 where a Chinese system wrote them', async () => {
    const bytes = zipSync({ ABCDEF: TEXT })
    const chinese = [0xcb, 0xb5, 0xc3, 0xf7, 0x2e, 0x74]
    const archive = Uint8Array.from(bytes)
    for (let at = 0; at < archive.length - 5; at++)
      if (String.fromCharCode(...archive.subarray(at, at + 6)) === 'ABCDEF')
        archive.set(chinese, at)
    expect(await names(archive)).toEqual(['说明.t'])
  })

  test('a document is itself, office documents are no archives', async () => {
    const { bytes } = caseNamed('docx-strict.docx')
    expect(await names(bytes)).toEqual(['all.zip'])
    expect(await names(TEXT)).toEqual(['all.zip'])
  })

  test('is not read as a document', async () => {
    const read = await readFile({ name: 'all.zip', bytes: zipSync({ 'a.txt': TEXT }) })
    expect(read).toEqual({ ok: false, refusal: { kind: 'unknown-format', detail: 'ZIP' } })
  })

  test('one damaged part keeps nothing else back', async () => {
    const bytes = zipSync({ 'a.txt': TEXT, 'b.txt': strToU8('收入决算表') }, { level: 0 })
    const at = bytes.findIndex((_, index) =>
      TEXT.every((byte, each) => bytes[index + each] === byte),
    )
    bytes[at] = 0xff
    const found = await unpacked({ name: 'all.zip', bytes })
    expect(found.ok && found.value.files.map(({ name }) => name)).toEqual(['b.txt'])
    expect(found.ok && found.value.unread).toEqual([{ kind: 'damaged', what: 'a.txt' }])
  })

  test('archives within archives within archives are named', async () => {
    const deep = zipSync({ 'b.zip': zipSync({ 'a.txt': TEXT }) })
    const found = await unpacked({
      name: 'all.zip',
      bytes: zipSync({ 'c.zip': deep, 'd.txt': TEXT }),
    })
    expect(found.ok && found.value.files.map(({ name }) => name)).toEqual(['d.txt'])
    expect(found.ok && found.value.unread).toEqual([{ kind: 'beyond-limit', what: 'b.zip' }])
  })
})
