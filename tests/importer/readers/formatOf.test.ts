import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { contentOf } from '@/importer/readers/formatOf.ts'
import { ReadingError } from '@/importer/readers/reading.ts'
import { docxOf, paragraph } from '../printers/printDocx.ts'
import { caseNamed } from './cases.ts'

function told(bytes: Uint8Array): string {
  try {
    return contentOf(bytes)
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    const { kind, detail } = error.refusal
    return detail ? `${kind} ${detail}` : kind
  }
}

const binary = (...bytes: readonly number[]) =>
  Uint8Array.from([...bytes, ...Array<number>(40).fill(0)])

test.each<[string, Uint8Array]>([
  ['pdf', strToU8('%PDF-1.7\n')],
  ['pdf', strToU8('HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n')],
  ['docx', docxOf(paragraph('a'))],
  ['doc', caseNamed('doc-merged-head.doc').bytes],
  ['xls', caseNamed('xls-biff8.xls').bytes],
  ['encrypted', caseNamed('xlsx-password.xlsx').bytes],
  ['archive', zipSync({ 'a.txt': strToU8('a') })],
  ['ofd', zipSync({ 'OFD.xml': strToU8('<a/>') })],
  [
    'unknown-format OpenDocument',
    zipSync({ 'content.xml': strToU8('<a/>'), 'META-INF/manifest.xml': strToU8('<a/>') }),
  ],
  [
    'unknown-format PPTX',
    zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'ppt/presentation.xml': strToU8('<a/>') }),
  ],
  ['html', strToU8('\ufeff<!DOCTYPE html><p>支出')],
  ['html', strToU8('<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><p>支出</p></html>')],
  ['html', strToU8('<TABLE><TR><TD>支出</TABLE>')],
  ['spreadsheet-xml', caseNamed('xls-really-xml.xls').bytes],
  ['unknown-format XML', strToU8('<?xml version="1.0"?><office:document/>')],
  ['html', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>')],
  ['unknown-format SYLK', strToU8('ID;PWXL;N;E\r\nC;Y1;X1;K"支出"')],
  ['rtf', strToU8('{\\rtf1\\ansi}')],
  ['picture', binary(0xff, 0xd8, 0xff, 0xe0)],
  ['picture', binary(0x89, 0x50, 0x4e, 0x47)],
  ['picture', binary(0x42, 0x4d, 0x36, 0x10, 0, 0)],
  ['unknown-format RAR', binary(0x52, 0x61, 0x72, 0x21)],
  ['unknown-format', binary(1, 2, 3)],
  ['cells', strToU8('项目,合计\n甲,1.20\n')],
  ['text', strToU8('项目\t合计\n甲\t1.20\n')],
  ['text', strToU8('收入总计1,234.50万元，支出总计1,234.50万元。\n')],
  ['empty', new Uint8Array()],
])('%s is told by content', (format, bytes) => {
  expect(told(bytes)).toBe(format)
})
