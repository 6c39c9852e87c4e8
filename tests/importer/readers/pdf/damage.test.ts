import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { damagedStreams } from '@/importer/readers/pdf/damagedStreams.ts'
import { readPdf } from '@/importer/readers/pdf/readPdf.ts'

const FOLDER = resolve(import.meta.dirname, '../../../cases/import')
const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(FOLDER, `${name}.pdf`)))
const NAMES = ['pdf-name-wraps', 'pdf-two-entities', 'pdf-owner-password', 'pdf-gbk-euc-h']

/** Numbers from 0 to below 1, the same each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return state / 0x8000_0000
  }
}

/* DAMAGES=500 for as many as the issue asks for. */
const COUNT = Number(process.env.DAMAGES ?? 16)

describe('damaged files', () => {
  it.each(NAMES)('%s: an outcome each time, cut or with other bytes', async (name) => {
    const bytes = bytesOf(name)
    const next = seeded(bytes.length)
    for (let run = 0; run < COUNT / 2; run += 1) {
      const cut = bytes.slice(0, Math.floor(next() * bytes.length))
      const outcome = await readPdf({ name, bytes: cut })
      // What is cut off is never taken for a whole file.
      expect(outcome.ok).toBe(false)
      const flipped = bytes.slice()
      for (let flip = 0; flip <= run % 4; flip += 1)
        flipped[Math.floor(next() * flipped.length)] = Math.floor(next() * 256)
      expect(await readPdf({ name, bytes: flipped })).toHaveProperty('ok')
    }
  })

  it('a whole file has no damaged data', () => {
    for (const name of NAMES) expect(damagedStreams(bytesOf(name))).toEqual([])
  })

  it('data that was changed is named, where it is still read', async () => {
    const name = 'pdf-two-entities'
    const bytes = bytesOf(name)
    const text = new TextDecoder('latin1').decode(bytes)
    const plain =
      /<<(?:(?!\/Subtype|\/Length1|>>).)*\/FlateDecode(?:(?!\/Subtype|\/Length1|>>).)*>>\s*stream\r?\n/s
    const found = plain.exec(text)
    if (!found) throw new Error('no compressed data')
    const start = found.index + found[0].length
    // In the middle of it.
    const middle = Math.floor((start + text.indexOf('endstream', start)) / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x10
    const [object] = damagedStreams(bytes)
    expect(object).toMatch(/^\d+$/)
    const outcome = await readPdf({ name, bytes })
    if (outcome.ok) expect(outcome.value.unread).toContainEqual({ kind: 'damaged', what: object })
    else expect(outcome.refusal.kind).toBe('damaged')
  })
})
