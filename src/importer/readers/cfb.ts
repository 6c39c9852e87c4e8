import { MAX_ENTRIES } from './limits.ts'
import { refuse } from './reading.ts'

/** The streams of an OLE file that stand at its root, by name; those of objects within do not. */
export type Streams = ReadonlyMap<string, () => Uint8Array>

export const CFB_MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const MINI_BYTES = 64
const LISTED_IN_HEADER = 109
/* From here on numbers of sectors mean something else. */
const LAST_SECTOR = 0xfffffff9
const NONE = 0xffffffff
const STREAM = 2
const STORAGE = 1
const ROOT = 5

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** Opens an OLE file. Chains of sectors may be cyclic or lead out of a damaged one: a refusal. */
export function openCfb(bytes: Uint8Array): Streams {
  if (bytes.length < HEADER_BYTES) refuse('truncated')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u32 = (at: number) => view.getUint32(at, true)
  const sectorBits = view.getUint16(30, true)
  if (sectorBits !== 9 && sectorBits !== 12) refuse('damaged')
  const sectorBytes = 1 << sectorBits
  const most = Math.ceil(bytes.length / sectorBytes)
  // Some writers end the file within its last sector.
  const offsetOf = (sector: number) => (sector + 1) * sectorBytes
  const isThere = (sector: number) => offsetOf(sector) < bytes.length

  /** Numbers of the sectors that hold the table of all sectors. */
  function tableSectors(): readonly number[] {
    const sectors: number[] = []
    const take = (at: number) => {
      const sector = at + 4 <= bytes.length ? u32(at) : NONE
      if (sector < LAST_SECTOR && isThere(sector)) sectors.push(sector)
    }
    for (let index = 0; index < LISTED_IN_HEADER; index++) take(76 + index * 4)
    let more = u32(68)
    for (let count = 0; more < LAST_SECTOR && isThere(more) && count < most; count++) {
      const start = offsetOf(more)
      for (let at = start; at < start + sectorBytes - 4; at += 4) take(at)
      const next = start + sectorBytes - 4
      more = next + 4 <= bytes.length ? u32(next) : NONE
    }
    return sectors.slice(0, most)
  }

  const table = tableSectors().map(offsetOf)
  const perSector = sectorBytes / 4
  function next(sector: number): number {
    const at = (table[Math.floor(sector / perSector)] ?? bytes.length) + (sector % perSector) * 4
    return at + 4 <= bytes.length ? u32(at) : refuse('truncated')
  }

  /** The bytes of a chain of sectors; `size`: no more than this. */
  function chain(start: number, size = Infinity): Uint8Array {
    const parts: Uint8Array[] = []
    let length = 0
    for (let sector = start; sector < LAST_SECTOR && length < size; sector = next(sector)) {
      if (parts.length > most) refuse('damaged')
      if (!isThere(sector)) refuse('truncated')
      const part = bytes.subarray(offsetOf(sector), offsetOf(sector) + sectorBytes)
      parts.push(part)
      length += part.length
    }
    if (size !== Infinity && length < size) refuse('truncated')
    return joined(parts, Math.min(length, size))
  }

  const entries = entriesOf(chain(u32(48)))
  const root = entries[0]?.type === ROOT ? entries[0] : refuse('damaged')
  const miniLimit = u32(56)
  let mini: { readonly bytes: Uint8Array; readonly table: DataView } | undefined

  function miniChain(start: number, size: number): Uint8Array {
    if (!mini) {
      const list = chain(u32(60))
      mini = {
        bytes: chain(root.start, root.size),
        table: new DataView(list.buffer, list.byteOffset, list.byteLength),
      }
    }
    const parts: Uint8Array[] = []
    const count = Math.ceil(size / MINI_BYTES)
    let sector = start
    for (let index = 0; index < count; index++) {
      if (sector * MINI_BYTES >= mini.bytes.length) refuse('truncated')
      parts.push(mini.bytes.subarray(sector * MINI_BYTES, (sector + 1) * MINI_BYTES))
      if (index + 1 === count) break
      if (sector * 4 + 4 > mini.table.byteLength) refuse('damaged')
      sector = mini.table.getUint32(sector * 4, true)
    }
    return joined(parts, size)
  }

  const streams = new Map<string, () => Uint8Array>()
  for (const { name, type, start, size } of childrenOf(entries, root.child)) {
    if (type === STORAGE) streams.set(name, () => new Uint8Array())
    if (type !== STREAM) continue
    streams.set(name, () => {
      if (size > bytes.length) refuse('truncated', name)
      return size < miniLimit ? miniChain(start, size) : chain(start, size)
    })
  }
  return streams
}

function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = Math.floor(bytes.length / ENTRY_BYTES)
  if (count > MAX_ENTRIES) refuse('too-large')
  return Array.from({ length: count }, (_, index) => {
    const at = index * ENTRY_BYTES
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    let name = ''
    for (let each = at; each < at + nameBytes; each += 2)
      name += String.fromCharCode(view.getUint16(each, true))
    return {
      name,
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

/** Entries of one storage: a tree of its first one; each once, or a cycle would not end. */
function childrenOf(entries: readonly Entry[], first: number): Iterable<Entry> {
  const found = new Set<Entry>()
  const waiting = [first]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index]
    if (!entry || found.has(entry)) continue
    found.add(entry)
    waiting.push(entry.left, entry.right)
  }
  return found
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    if (at >= length) break
    whole.set(part.subarray(0, length - at), at)
    at += part.length
  }
  return whole
}
