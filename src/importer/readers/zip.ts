import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import { decoded } from './decode.ts'
import { MAX_ENTRIES, MAX_INFLATED_BYTES } from './limits.ts'
import { refuse } from './reading.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
/* The longest comment after the list of parts. */
const MAX_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
/* Little enough that what one piece inflates to stays small. */
const PIECE = 2 ** 15

/** The parts of an archive. */
export interface Archive {
  /** With "/" between folders. */
  readonly names: readonly string[]
  /** The bytes of a part, whatever the case of its name; undefined: there is none. */
  readonly part: (name: string) => Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly offset: number
}

/**
 * Lists an archive; throws a refusal where it has no list of its parts. `limit`: of the bytes of
 * all parts together that are asked for.
 */
export function openZip(bytes: Uint8Array, limit = MAX_INFLATED_BYTES): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  // Something may stand before the archive: what is said of places counts from its start.
  const base = end - size - view.getUint32(end + 16, true)
  if (end < size || base < 0) refuse('damaged')
  if (count > MAX_ENTRIES) refuse('too-large', String(count))

  const entries = new Map<string, Entry>()
  let at = end - size
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) refuse('damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = nameOf(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength))
    entries.set(name.toLowerCase(), {
      name,
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: base + view.getUint32(at + 42, true),
    })
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }

  // Each part says its name twice: a wrong one would hide a part.
  for (const { offset, name } of entries.values())
    if (localName(offset) !== name) refuse('damaged', name)

  /** The name before the bytes of a part themselves. */
  function localName(start: number): string | undefined {
    if (start + LOCAL_BYTES > bytes.length || view.getUint32(start, true) !== LOCAL)
      return undefined
    const from = start + LOCAL_BYTES
    return nameOf(bytes.subarray(from, from + view.getUint16(start + 26, true)))
  }

  let left = limit
  function part(name: string): Uint8Array | undefined {
    const entry = entries.get(name.toLowerCase())
    if (!entry) return undefined
    if (entry.isEncrypted) refuse('encrypted')
    const start = entry.offset
    const data =
      start + LOCAL_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    if (data + entry.packed > bytes.length) refuse('truncated', entry.name)
    const packed = bytes.subarray(data, data + entry.packed)
    const inflated = unpacked(packed, entry, left)
    left -= inflated.length
    if (crc32(inflated) !== entry.crc) refuse('damaged', entry.name)
    return inflated
  }
  return { names: [...entries.values()].map(({ name }) => name), part }
}

/** The place of the list's end: the last one, as a part may hold an archive, too. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at
  return refuse('truncated')
}

/** Old programs of Chinese systems write names in GB18030 and "\" between folders. */
function nameOf(bytes: Uint8Array): string {
  return decoded(bytes).text.replaceAll('\\', '/').replace(/^\/+/, '')
}

function unpacked(packed: Uint8Array, { method, name }: Entry, limit: number): Uint8Array {
  if (method === STORED) return packed.length <= limit ? packed : refuse('too-large', name)
  if (method !== DEFLATED) return refuse('damaged', name)

  // What a part says of its size need not be true.
  const pieces: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((piece) => {
    size += piece.length
    if (size > limit) refuse('too-large', name)
    pieces.push(piece)
  })
  for (let at = 0; at < packed.length; at += PIECE)
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
