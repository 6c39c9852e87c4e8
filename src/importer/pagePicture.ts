import type { Ledger } from '../ledger/ledger.ts'
import type { FilePlace } from './draft.ts'

/** A page of a file, from 1; the file is told by its bytes. */
export interface FilePage {
  readonly sha256: string
  readonly page: number
}

/** What of a page is drawn: all of its width, and of its height, in points from its upper edge, a part. */
export interface PageBand extends FilePage {
  readonly top: number
  readonly bottom: number
}

/** x, y, width, height in points from the left upper corner of a page. */
export type PageBox = readonly [x: number, y: number, width: number, height: number]

/** A band as drawn, and where on the page it is. */
export interface PagePicture extends FilePage {
  readonly box: PageBox
  readonly image: Blob
}

/** Points above and below what is meant: the heads of a table and the lines around a sentence. */
const AROUND = 90
/** Of a longer document, the first that are asked for. */
const MAX_PAGES = 200

/** Where the file of a ledger prints a figure; `undefined` where the ledger does not say. */
export function placeInFile({ sources }: Ledger, address: string): FilePlace | undefined {
  const place = sources?.[address]
  return place && { file: (place.file ?? 1) - 1, place }
}

/** The page of a place; `undefined` where its file has none, or none is known by its bytes. */
export function pageOf({ source }: Ledger, { file, place }: FilePlace): FilePage | undefined {
  const { sha256 } = source.files?.[file] ?? {}
  return sha256 !== undefined && 'page' in place ? { sha256, page: place.page } : undefined
}

/** The box of a place on its page, where its file has pages. */
export function boxOf({ place }: FilePlace): PageBox | undefined {
  if (!('page' in place) || !place.box) return undefined
  const [x = 0, y = 0, width = 0, height = 0] = place.box
  return [x, y, width, height]
}

/** A band for each page with figures of a ledger; those with `first` come first. */
export function pageBands(ledger: Ledger, first: readonly FilePlace[]): readonly PageBand[] {
  const bands = new Map<string, PageBand>()
  const figures = Object.keys(ledger.sources ?? {})
    .map((address) => placeInFile(ledger, address))
    .filter((place) => place !== undefined)
  for (const at of [...first, ...figures]) {
    const page = pageOf(ledger, at)
    const box = boxOf(at)
    if (!page || !box) continue
    const [, y, , height] = box
    const key = `${page.sha256} ${page.page}`
    const { top = Infinity, bottom = 0 } = bands.get(key) ?? {}
    bands.set(key, {
      ...page,
      top: Math.max(0, Math.min(top, y - AROUND)),
      bottom: Math.max(bottom, y + height + AROUND),
    })
  }
  return [...bands.values()].slice(0, MAX_PAGES)
}

/** All of a page. */
export function wholePage(page: FilePage): PageBand {
  return { ...page, top: 0, bottom: Infinity }
}
