import { describe, expect, test } from 'vitest'
import { readFile } from '@/importer/readers/readFile.ts'
import type { SourceFile } from '@/importer/source.ts'
import { caseNamed } from './cases.ts'

/* More than a few take long: `DAMAGES=500 npx vitest run damage`. */
const DAMAGES = Number(process.env['DAMAGES'] ?? 60)
/* Each of their parts has a checksum. */
const WITH_CHECKSUMS = ['docx-merged-head.docx', 'xlsx-formats.xlsx']
/* They say where they end. */
const WITH_ENDS = ['doc-merged-head.doc', 'xls-biff8.xls', 'html-spans.html', ...WITH_CHECKSUMS]
const WITHOUT = ['txt-gb18030-tabs.txt', 'txt-utf16.txt', 'xls-really-csv.xls']

/** The same numbers in each run. */
function* numbers(seed: number): Generator<number> {
  for (let value = seed; ;) {
    value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0
    yield value / 2 ** 32
  }
}

function flipped(bytes: Uint8Array, random: Generator<number>): Uint8Array {
  const next = () => random.next().value as number
  const damaged = bytes.slice()
  const at = Math.floor(next() * bytes.length)
  damaged[at] = bytes[at]! ^ (1 << Math.floor(next() * 8))
  return damaged
}

const hasGrid = ({ pages }: SourceFile) =>
  pages.some(({ blocks }) => blocks.some(({ kind }) => kind === 'grid'))

describe('a damaged file', () => {
  test.each([...WITH_ENDS, ...WITHOUT])('%s: one bit makes a refusal or a result', async (name) => {
    const random = numbers(1)
    const { bytes } = caseNamed(name)
    const whole = await readFile({ name, bytes })
    for (let count = 0; count < DAMAGES; count++) {
      const read = await readFile({ name, bytes: flipped(bytes, random) })
      if (!read.ok || !whole.ok || !WITH_CHECKSUMS.includes(name)) continue
      expect(read.value.pages).toEqual(whole.value.pages)
    }
    expect(whole.ok).toBe(true)
  })

  test.each(WITH_ENDS)('%s: a part of it is never given as whole', async (name) => {
    const random = numbers(2)
    const { bytes } = caseNamed(name)
    const whole = await readFile({ name, bytes })
    for (let count = 0; count < DAMAGES; count++) {
      const length = Math.floor((random.next().value as number) * (bytes.length - 1))
      const read = await readFile({ name, bytes: bytes.subarray(0, length) })
      if (!read.ok || read.value.unread.length > 0) continue
      // Of the first bytes alone nothing is a table, and whoever looks for one says so.
      if (!hasGrid(read.value)) continue
      expect(read.value.pages).toEqual(whole.ok && whole.value.pages)
    }
  })

  test.each(WITHOUT)('%s: a part of it is read', async (name) => {
    const { bytes } = caseNamed(name)
    const read = await readFile({ name, bytes: bytes.subarray(0, bytes.length / 2) })
    expect(read.ok && read.value.pages[0]?.blocks.length).toBeGreaterThan(0)
  })
})
