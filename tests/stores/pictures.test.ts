import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PagePicture } from '@/importer/pagePicture.ts'
import type { ImportAnswer, ImportQuestion } from '@/importer/work.ts'
import { own } from '@/library/browser.ts'
import type { KeptLedger } from '@/library/shelf.ts'
import { startImporter } from '@/library/startImporter.ts'
import { usePicturesStore } from '@/stores/pictures.ts'
import { ledgerWith } from '../ledgerWith.ts'

vi.mock('@/library/startImporter.ts', () => ({ startImporter: vi.fn() }))

const SHA = 'a'.repeat(64)
const pictureOn = (page: number): PagePicture => ({
  sha256: SHA,
  page,
  box: [0, 0, 595, 200],
  image: new Blob([`page ${page}`]),
})
const files = [{ name: 'some.pdf', content: new Blob(['%PDF']) }]

/** A ledger of which a figure stands on each of two pages. */
const kept: KeptLedger = {
  ledger: {
    ...ledgerWith(),
    source: { title: '决算', files: [{ name: 'some.pdf', bytes: 4, sha256: SHA }] },
    sources: {
      'totals/income.opening/amount': { page: 1, box: [50, 300, 40, 10] },
      'sangong/total/actual': { page: 2, box: [50, 400, 40, 10] },
    },
  },
  reading: {
    files: [],
    refused: [],
    missing: [],
    leftovers: [],
    doubts: [
      {
        address: 'sangong/total/actual',
        at: { file: 0, place: { page: 2, box: [50, 400, 40, 10] } },
        reason: 'unbalanced',
        value: '0.81',
        alternatives: [],
      },
    ],
    excerpts: new Map(),
    decided: new Map(),
  },
}

/** The importers that were started: what they were asked, and how they answer. */
const started: {
  asked: ImportQuestion[]
  tell: (answer: ImportAnswer) => void
  fail: () => void
  isOver: boolean
}[] = []

let id = ''
beforeEach(async () => {
  setActivePinia(createPinia())
  started.length = 0
  vi.mocked(startImporter).mockReset()
  vi.mocked(startImporter).mockImplementation((tell, fail) => {
    const one = { asked: [] as ImportQuestion[], tell, fail, isOver: false }
    started.push(one)
    return Promise.resolve({
      ask: (question) => void one.asked.push(question),
      end: () => (one.isOver = true),
    })
  })
  id = (await own.add(kept)).id
})

/** Once an importer has been asked to draw. */
async function drawing(at = 0) {
  await expect.poll(() => started[at]?.asked.length).toBe(1)
  return started[at]!
}

describe('pictures of the pages of an imported document', () => {
  it('are drawn where figures stand, what is doubtful first, and kept', async () => {
    const pictures = usePicturesStore()
    const done = pictures.draw(id, files, kept)
    const importer = await drawing()
    const [question] = importer.asked
    expect(question).toMatchObject({ ask: 'draw', files, bands: [{ page: 2 }, { page: 1 }] })
    importer.tell({ told: 'picture', picture: pictureOn(2) })
    // Each is there as soon as it has come, and kept when all have.
    expect(pictures.pictureOf(id, { sha256: SHA, page: 2 })).toMatchObject({ page: 2 })
    expect(pictures.pictureOf(id, { sha256: SHA, page: 1 })).toBeUndefined()
    expect(await own.pictures(id)).toEqual([])
    importer.tell({ told: 'picture', picture: pictureOn(1) })
    importer.tell({ told: 'drawn' })
    await done
    expect((await own.pictures(id)).map(({ page }) => page)).toEqual([2, 1])
    expect([importer.isOver, pictures.hasFile(id)]).toEqual([true, true])
  })

  it('are of their own file', async () => {
    await own.keepPictures(id, [pictureOn(1)])
    const pictures = usePicturesStore()
    await pictures.load(id)
    expect(pictures.pictureOf(id, { sha256: SHA, page: 1 })).toBeDefined()
    expect(pictures.pictureOf(id, { sha256: 'b'.repeat(64), page: 1 })).toBeUndefined()
    expect(pictures.pictureOf('another', { sha256: SHA, page: 1 })).toBeUndefined()
    expect(pictures.hasFile(id)).toBe(false)
  })

  it('are not those of another reading, though they cannot be drawn', async () => {
    await own.keepPictures(id, [pictureOn(1)])
    const pictures = usePicturesStore()
    await pictures.load(id)
    vi.mocked(startImporter).mockRejectedValueOnce(new Error('too old'))
    await pictures.draw(id, files, kept)
    expect(pictures.pictureOf(id, { sha256: SHA, page: 1 })).toBeUndefined()
    expect(await own.pictures(id)).toEqual([])
  })

  it('are not kept where the importer breaks down on the way', async () => {
    const pictures = usePicturesStore()
    const done = pictures.draw(id, files, kept)
    const importer = await drawing()
    importer.tell({ told: 'picture', picture: pictureOn(2) })
    importer.fail()
    await done
    expect(await own.pictures(id)).toEqual([])
    expect(importer.isOver).toBe(true)
  })

  it('are drawn no further for a ledger that is removed', async () => {
    const pictures = usePicturesStore()
    const done = pictures.draw(id, files, kept)
    const importer = await drawing()
    pictures.forget(id)
    await done
    importer.tell({ told: 'picture', picture: pictureOn(2) })
    importer.tell({ told: 'drawn' })
    expect(importer.isOver).toBe(true)
    expect(pictures.pictureOf(id, { sha256: SHA, page: 2 })).toBeUndefined()
    expect(pictures.hasFile(id)).toBe(false)
    expect(await own.pictures(id)).toEqual([])
  })

  it('are of the last reading where two are drawn', async () => {
    const pictures = usePicturesStore()
    const first = pictures.draw(id, files, kept)
    const before = await drawing()
    const second = pictures.draw(id, files, kept)
    const importer = await drawing(1)
    before.tell({ told: 'picture', picture: pictureOn(1) })
    importer.tell({ told: 'picture', picture: pictureOn(2) })
    importer.tell({ told: 'drawn' })
    await Promise.all([first, second])
    expect((await own.pictures(id)).map(({ page }) => page)).toEqual([2])
  })
})

describe('all of a page', () => {
  it('is drawn of the file that is at hand, beside the others', async () => {
    const pictures = usePicturesStore()
    const done = pictures.draw(id, files, kept)
    ;(await drawing()).tell({ told: 'drawn' })
    await done
    const whole = pictures.whole(id, { sha256: SHA, page: 1 })
    const importer = await drawing(1)
    expect(importer.asked[0]).toMatchObject({ files, bands: [{ page: 1, top: 0 }] })
    const picture = pictureOn(1)
    importer.tell({ told: 'picture', picture })
    importer.tell({ told: 'drawn' })
    expect(await whole).toBe(picture)
    expect(pictures.pictureOf(id, { sha256: SHA, page: 1 })).toBeUndefined()
  })

  it('is none where it cannot be drawn', async () => {
    vi.mocked(startImporter).mockRejectedValueOnce(new Error('too old'))
    const whole = usePicturesStore().whole(id, { sha256: SHA, page: 1 })
    expect(await whole).toBeUndefined()
  })
})
