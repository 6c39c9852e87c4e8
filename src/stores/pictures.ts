import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import {
  type FilePage,
  type PageBand,
  pageBands,
  type PagePicture,
  wholePage,
} from '@/importer/pagePicture.ts'
import type { GivenFile } from '@/importer/work.ts'
import { own } from '@/library/browser.ts'
import type { KeptLedger } from '@/library/shelf.ts'
import { type Importer, startImporter } from '@/library/startImporter.ts'

/** What pages of the ledgers of this browser look like; ledgers by their ids. */
export const usePicturesStore = defineStore('pictures', () => {
  const known = shallowReactive(new Map<string, readonly PagePicture[]>())
  /** Until the page closes: kept are only pictures of what figures stand in. */
  const atHand = shallowReactive(new Map<string, readonly GivenFile[]>())
  const drawing = new Map<string, () => void>()

  /** The picture of a page, once it has been drawn or fetched. */
  function pictureOf(id: string, { sha256, page }: FilePage): PagePicture | undefined {
    return known.get(id)?.find((each) => each.sha256 === sha256 && each.page === page)
  }

  /** Fetches those that are kept. */
  async function load(id: string): Promise<void> {
    if (known.has(id)) return
    const kept = await own.pictures(id)
    if (!known.has(id)) known.set(id, kept)
  }

  /** Draws those of an imported document, what is doubtful first, and keeps them with it. */
  async function draw(id: string, files: readonly GivenFile[], kept: KeptLedger): Promise<void> {
    forget(id)
    const { doubts, leftovers } = kept.reading
    const bands = pageBands(
      kept.ledger,
      [...doubts, ...leftovers].map(({ at }) => at),
    )
    known.set(id, [])
    // Those of another reading are gone in any case.
    await own.keepPictures(id, [])
    if (!bands.length) return
    atHand.set(id, files)
    const isDone = await drawn(id, files, bands, (picture) =>
      known.set(id, [...(known.get(id) ?? []), picture]),
    )
    if (isDone) await own.keepPictures(id, known.get(id) ?? [])
  }

  const hasFile = (id: string): boolean => atHand.has(id)

  /** All of a page, while its file is at hand. */
  async function whole(id: string, page: FilePage): Promise<PagePicture | undefined> {
    let picture: PagePicture | undefined
    await drawn('', atHand.get(id) ?? [], [wholePage(page)], (each) => (picture = each))
    return picture
  }

  /** Of a ledger that was removed, or of another reading. */
  function forget(id: string): void {
    drawing.get(id)?.()
    known.delete(id)
    atHand.delete(id)
  }

  /** Whether it came to its end: it may be stopped, or impossible here. */
  function drawn(
    id: string,
    files: readonly GivenFile[],
    bands: readonly PageBand[],
    onPicture: (picture: PagePicture) => void,
  ): Promise<boolean> {
    return new Promise((resolve) => {
      let importer: Importer | undefined
      let isOver = false
      const end = (isDone: boolean) => {
        isOver = true
        importer?.end()
        drawing.delete(id)
        resolve(isDone)
      }
      drawing.set(id, () => end(false))
      startImporter(
        (answer) => {
          if (isOver) return
          if (answer.told === 'picture') onPicture(answer.picture)
          else if (answer.told === 'drawn') end(true)
        },
        () => end(false),
      ).then(
        (started) => {
          importer = started
          if (isOver) started.end()
          else started.ask({ ask: 'draw', files, bands })
        },
        () => end(false),
      )
    })
  }

  return { pictureOf, load, draw, hasFile, whole, forget }
})
