import type { NamedBytes, Outcome, Reader, ReadingAids, SourceFile } from '../source.ts'
import { type Content, contentOf } from './formatOf.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { refuse, settled } from './reading.ts'

/* Each loads with the first file of its format. */
const READERS: Readonly<Record<Exclude<Content, 'archive'>, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/readPdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
  doc: async () => (await import('./doc.ts')).readDoc,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
  xls: async () => (await import('./xls.ts')).readXls,
  'spreadsheet-xml': async () => (await import('./spreadsheetXml.ts')).readSpreadsheetXml,
  html: async () => (await import('./html.ts')).readHtml,
  text: async () => (await import('./text.ts')).readText,
  cells: async () => (await import('./cells.ts')).readCells,
}

/**
 * Reads a file of any format, told by its content. An archive of documents is refused: unpack it
 * first (`unpacked`).
 */
export async function readFile(file: NamedBytes, aids?: ReadingAids): Promise<Outcome<SourceFile>> {
  const { name, bytes } = file
  const told = await settled(() => {
    if (bytes.length > MAX_FILE_BYTES) refuse('too-large', String(bytes.length))
    const content = contentOf(bytes)
    return content === 'archive' ? refuse('unknown-format', 'ZIP') : content
  })
  if (!told.ok) return told
  const read = await (await READERS[told.value]())(file, aids)
  if (!read.ok) return read
  const { pages, unread } = read.value
  // Whoever asks needs to know no more than that it is a workbook as Excel had them.
  const format = told.value === 'spreadsheet-xml' ? 'xls' : told.value
  if (format !== 'pdf' && pages.every(({ blocks }) => blocks.length === 0)) {
    const isPicture = unread.some(({ kind }) => kind === 'picture')
    return { ok: false, refusal: { kind: isPicture ? 'picture' : 'empty' } }
  }
  return {
    ok: true,
    value: { name, bytes: bytes.length, sha256: await sha256(bytes), format, pages, unread },
  }
}

/** In hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
