import { Inflate, inflateSync } from 'fflate'
import { MAX_VERIFIED_BYTES } from './limits.ts'

/*
 * pdf.js reads on where compressed data is broken, and never compares the checksum at its end: a
 * figure may be another one, or half a page missing, without a word. This says which data is not what
 * was written.
 */

const STREAM = latinBytes('stream')
const END = latinBytes('endstream')
const ENCRYPT = latinBytes('/Encrypt')
/* How far before its data the beginning of an object may stand. */
const HEADER_BYTES = 2_048
/* What holds no text and no places of text. */
const NO_TEXT = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length1\b|\/FunctionType/
const ADLER = 65_521
/* So many bytes can be summed before the sums must be reduced. */
const SUMMED = 3_800
const PUSHED = 65_536
const SMALL = 4_096

function latinBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** Numbers of the objects whose compressed data does not agree with its checksum. */
export function damagedStreams(bytes: Uint8Array): readonly string[] {
  // What is encrypted has its checksums inside.
  if (find(bytes, ENCRYPT, 0) >= 0) return []
  const damaged: string[] = []
  let at = 0
  let verified = 0
  for (;;) {
    const keyword = find(bytes, STREAM, at)
    if (keyword < 0) return damaged
    const start = afterLine(bytes, keyword + STREAM.length)
    const end = find(bytes, END, start)
    if (end < 0) return damaged
    at = end + END.length
    const before = latin(bytes.subarray(Math.max(0, keyword - HEADER_BYTES), keyword))
    const object = before.slice(Math.max(0, before.lastIndexOf(' obj') - 20))
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(object) || NO_TEXT.test(object)) continue
    verified += end - start
    if (verified > MAX_VERIFIED_BYTES) return damaged
    if (!agrees(bytes.subarray(start, end)))
      damaged.push(/(\d+)\s+\d+\s+obj/.exec(object)?.[1] ?? String(start))
  }
}

function find(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  const [first = 0] = sought
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (sought.every((byte, offset) => bytes[at + offset] === byte)) return at
  return -1
}

function afterLine(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2
  return bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at
}

/** Whether data inflates to what its checksum says; before `endstream` there may be a line's end. */
function agrees(data: Uint8Array): boolean {
  const [method = 0, flags = 0] = data
  if ((method & 15) !== 8 || (method * 256 + flags) % 31 !== 0) return false
  let a = 1
  let b = 0
  let length = 0
  const add = (part: Uint8Array): void => {
    length += part.length
    for (let from = 0; from < part.length; from += SUMMED) {
      const to = Math.min(from + SUMMED, part.length)
      for (let index = from; index < to; index += 1) {
        a += part[index] ?? 0
        b += a
      }
      a %= ADLER
      b %= ADLER
    }
  }
  try {
    // A stream has a window of its own; Chromium writes hundreds of small pieces.
    if (data.length <= SMALL) add(inflateSync(data.subarray(2)))
    else {
      const inflate = new Inflate(add)
      for (let from = 2; from < data.length; from += PUSHED) {
        inflate.push(data.subarray(from, from + PUSHED), from + PUSHED >= data.length)
        if (length > MAX_VERIFIED_BYTES) return true
      }
    }
  } catch {
    return false
  }
  const sum = b * 65_536 + a
  return [4, 5, 6].some((back) => {
    const at = data.length - back
    const bytes = [data[at], data[at + 1], data[at + 2], data[at + 3]]
    return bytes.reduce<number>((all, byte) => all * 256 + (byte ?? 0), 0) === sum
  })
}
