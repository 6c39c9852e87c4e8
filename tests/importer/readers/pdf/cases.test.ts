import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pdfReader } from '@/importer/readers/pdf/pdfReader.ts'
import { readPdf } from '@/importer/readers/pdf/readPdf.ts'
import type { SourcePage } from '@/importer/source.ts'
import { amountsIn, standingAt, typed } from './tableReading.ts'

const FOLDER = resolve(import.meta.dirname, '../../../cases/import')

interface Truth {
  readonly year: number
  readonly cells: Readonly<Record<string, string>>
  readonly blank?: readonly string[]
  readonly zeroOrBlank?: readonly string[]
}

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(FOLDER, `${name}.pdf`)))

const read = (name: string): ReturnType<typeof readPdf> =>
  readPdf({ name: `${name}.pdf`, bytes: bytesOf(name) })

async function pagesOf(name: string): Promise<readonly SourcePage[]> {
  const outcome = await read(name)
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`)
  return outcome.value.pages
}

const truthOf = (name: string): Truth =>
  JSON.parse(readFileSync(resolve(FOLDER, `${name}.truth.json`), 'utf8')) as Truth

const names = readdirSync(FOLDER)
  .filter((file) => /^pdf-.*\.pdf$/.test(file))
  .map((file) => file.slice(0, -4))
const REFUSED: Readonly<Record<string, string>> = {
  'pdf-no-tounicode': 'characters',
  'pdf-password': 'encrypted',
  'pdf-really-ofd': 'unknown-format',
  'pdf-scan': 'scan',
  'pdf-truncated': 'truncated',
}
/* Another year's columns stand beside those of the truth, or the table a second time. */
const MORE_THAN_TRUTH = ['pdf-two-years', 'pdf-two-entities', 'pdf-budget']
const readable = names.filter((name) => !(name in REFUSED) && name !== 'pdf-budget')

describe('small files with one trap each', () => {
  it('are all there', () => {
    expect(names).toHaveLength(37)
  })

  it.each(readable)('%s: each figure in its row and under its head', async (name) => {
    const pages = await pagesOf(name)
    const truth = truthOf(name)
    const wanted = Object.entries(truth.cells)
    expect(wanted.length).toBeGreaterThan(0)
    const stands = wanted.map(([address]) => [
      address,
      standingAt(pages, address, truth.year).map(typed)[0],
    ])
    expect(Object.fromEntries(stands)).toEqual(truth.cells)
  })

  it.each(readable.filter((name) => !MORE_THAN_TRUTH.includes(name)))(
    '%s: no figure that is not printed',
    async (name) => {
      const figures = Object.values(truthOf(name).cells)
      expect([...amountsIn(await pagesOf(name))].sort()).toEqual([...figures].sort())
    },
  )

  it.each(Object.entries(REFUSED))('%s is refused: %s', async (name, kind) => {
    expect(await read(name)).toEqual({ ok: false, refusal: { kind } })
  })

  it('leaves blank what is blank, and a dash a dash', async () => {
    const pages = await pagesOf('pdf-blank-marks')
    const { blank = [], zeroOrBlank = [], year } = truthOf('pdf-blank-marks')
    expect(blank.length + zeroOrBlank.length).toBeGreaterThan(0)
    for (const address of blank) expect(standingAt(pages, address, year)[0]).toMatch(/^\/?$/)
    for (const address of zeroOrBlank)
      expect(standingAt(pages, address, year)[0]).toMatch(/^[-—]?$/)
  })

  it('keeps a page number out of the blank cell in which it lies', async () => {
    const pages = await pagesOf('pdf-page-number-in-cell')
    const { blank = [], year } = truthOf('pdf-page-number-in-cell')
    for (const address of blank) expect(standingAt(pages, address, year)[0]).toBe('')
    const marked = pages.flatMap((page) => page.blocks).filter((block) => 'running' in block)
    expect(marked).toHaveLength(2)
  })

  it("says so where the map of a font's characters does not come", async () => {
    const readWithoutMaps = pdfReader({ characterMap: () => Promise.reject(new Error('offline')) })
    const file = { name: 'a.pdf', bytes: bytesOf('pdf-gbk-euc-h') }
    expect(await readWithoutMaps(file)).toEqual({ ok: false, refusal: { kind: 'characters' } })
  })

  it('says which page is a picture', async () => {
    const pages = await pagesOf('pdf-scan-one-page')
    expect(pages.map((page) => page.unreadable)).toEqual([undefined, 'picture'])
  })

  it('marks a running header as a hint', async () => {
    const pages = await pagesOf('pdf-running-header')
    for (const page of pages)
      expect(page.blocks.map((block) => 'running' in block && block.running).slice(0, 2)).toEqual([
        'header',
        false,
      ])
  })
})
