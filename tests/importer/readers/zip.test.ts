import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ReadingError } from '@/importer/readers/reading.ts'
import { openZip } from '@/importer/readers/zip.ts'

function refusalOf(make: () => unknown): string | undefined {
  try {
    make()
  } catch (error) {
    return error instanceof ReadingError ? error.refusal.kind : 'thrown'
  }
  return undefined
}

test('a part is found whatever the case of its name', () => {
  const archive = openZip(zipSync({ 'xl/Workbook.xml': strToU8('a') }))
  expect(archive.names).toEqual(['xl/Workbook.xml'])
  expect(archive.part('xl/workbook.xml')).toEqual(strToU8('a'))
  expect(archive.part('xl/other.xml')).toBeUndefined()
})

test('bytes before the archive change nothing', () => {
  const bytes = zipSync({ a: strToU8('text') })
  const moved = new Uint8Array(bytes.length + 7)
  moved.set(bytes, 7)
  expect(openZip(moved).part('a')).toEqual(strToU8('text'))
})

test('a part may not inflate beyond the limit, whatever it says of its size', () => {
  const bytes = zipSync({ a: new Uint8Array(100_000) })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 100_000) view.setUint32(at, 5, true)
  expect(refusalOf(() => openZip(bytes, 99_999).part('a'))).toBe('too-large')
  expect(openZip(bytes, 100_000).part('a')).toHaveLength(100_000)
})

test('the limit is one for all parts together', () => {
  const archive = openZip(zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) }), 1000)
  expect(archive.part('a')).toHaveLength(600)
  expect(refusalOf(() => archive.part('b'))).toBe('too-large')
})

test('a wrong byte is found by the checksum', () => {
  const bytes = zipSync({ a: strToU8('1,234.56') }, { level: 0 })
  const at = bytes.indexOf('4'.charCodeAt(0), 30)
  bytes[at] = '7'.charCodeAt(0)
  expect(refusalOf(() => openZip(bytes).part('a'))).toBe('damaged')
})

test('a missing end and a name said in two ways are refusals', () => {
  const locked = zipSync({ a: strToU8('text') })
  expect(refusalOf(() => openZip(locked.subarray(0, locked.length - 4)))).toBe('truncated')
  const renamed = locked.slice()
  renamed[renamed.lastIndexOf('a'.charCodeAt(0))] = 'b'.charCodeAt(0)
  expect(refusalOf(() => openZip(renamed))).toBe('damaged')
})
