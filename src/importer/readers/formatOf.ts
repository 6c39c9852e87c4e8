import type { SourceFormat } from '../source.ts'
import { CFB_MARK, openCfb } from './cfb.ts'
import { isCommaSeparated } from './commaSeparated.ts'
import { decoded } from './decode.ts'
import { MAX_TEXT_BYTES } from './limits.ts'
import { isWebArchive } from './mhtml.ts'
import { refuse } from './reading.ts'
import { mainPart } from './relations.ts'
import { openZip } from './zip.ts'

/** What a file is: a document of a format, an XML workbook, or an archive of documents. */
export type Content = SourceFormat | 'spreadsheet-xml' | 'archive'

type Mark = readonly number[]

const ZIP: Mark = [0x50, 0x4b]
/* Workbooks before OLE files: one stream of records. */
const BIFF: readonly Mark[] = [
  [0x09, 0x08],
  [0x09, 0x04],
  [0x09, 0x02],
  [0x09, 0x00],
]
const PICTURES: readonly Mark[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
]
const OTHERS: readonly (readonly [string, Mark])[] = [
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
]
/* Where the mark of a PDF may stand at the latest. */
const PDF_BYTES = 1024
/* How much of a text says what it is. */
const SAMPLE_BYTES = 2 ** 16
const HTML =
  /<(?:!doctype\s+html|html|head|body|table|tr|td|div|p|span|meta|font|center|title|style)[\s>/]/i
const TEXT_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/<(?:w:wordDocument|pkg:package)\s/, 'Word XML'],
  [/^\s*<\?xml(?![\s\S]*<html[\s>])/i, 'XML'],
  [/^ID;P/, 'SYLK'],
]
const UNPRINTABLE = /(?![\t\n\v\f\r])[\p{Cc}\ufffd]/gu
/* Of its characters: text has next to none. */
const UNPRINTABLE_SHARE = 0.02

/** Tells by its content what a file is; throws a refusal where nothing here reads it. */
export function contentOf(bytes: Uint8Array): Content {
  if (bytes.length === 0) refuse('empty')
  const begins = (mark: Mark) => mark.every((byte, at) => bytes[at] === byte)
  if (begins(ZIP)) return ofZip(bytes)
  if (begins(CFB_MARK)) return ofCfb(bytes)
  if (PICTURES.some(begins)) refuse('picture')
  for (const [name, mark] of OTHERS) if (begins(mark)) refuse('unknown-format', name)
  const start = latin(bytes.subarray(0, PDF_BYTES))
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('BM') && bytes[5] === 0) refuse('picture')
  if (start.startsWith('{\\rtf')) refuse('rtf')
  if (BIFF.some(begins) && bytes[3] === 0) return 'xls'
  return ofText(bytes)
}

function ofZip(bytes: Uint8Array): Content {
  const archive = openZip(bytes)
  const has = (part: RegExp) => archive.names.some((name) => part.test(name))
  if (has(/^OFD\.xml$/i)) refuse('ofd')
  if (has(/^\[Content_Types\]\.xml$/i)) {
    const main = mainPart(archive)
    if (main?.endsWith('.bin')) refuse('unknown-format', 'XLSB')
    if (has(/^ppt\//i)) refuse('unknown-format', 'PPTX')
    return has(/^xl\//i) ? 'xlsx' : 'docx'
  }
  if (has(/^META-INF\/manifest\.xml$/i) && has(/^content\.xml$/i))
    refuse('unknown-format', 'OpenDocument')
  return 'archive'
}

function ofCfb(bytes: Uint8Array): Content {
  const streams = openCfb(bytes)
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) refuse('encrypted')
  if (streams.has('WordDocument')) return 'doc'
  if (streams.has('Workbook') || streams.has('Book')) return 'xls'
  return refuse('unknown-format', 'OLE')
}

function ofText(bytes: Uint8Array): Content {
  if (bytes.length > MAX_TEXT_BYTES) refuse('too-large', String(bytes.length))
  const { text } = decoded(bytes.subarray(0, SAMPLE_BYTES))
  if (text.trim() === '') refuse('empty')
  // The sample may end within a character.
  const unprintable = text.slice(0, -1).match(UNPRINTABLE)?.length ?? 0
  if (unprintable > text.length * UNPRINTABLE_SHARE) refuse('unknown-format')
  if (/<(?:\w+:)?Workbook[\s>]/.test(text) && text.includes('office:spreadsheet'))
    return 'spreadsheet-xml'
  if (isWebArchive(text)) return 'html'
  for (const [mark, name] of TEXT_FORMATS) if (mark.test(text)) refuse('unknown-format', name)
  if (HTML.test(text)) return 'html'
  return isCommaSeparated(text) ? 'cells' : 'text'
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
