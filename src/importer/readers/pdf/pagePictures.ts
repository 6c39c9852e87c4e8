import { inTime } from './inTime.ts'
import { MAX_MILLISECONDS } from './limits.ts'
import { loadPdfjs, openPdf, type PdfResources } from './pdfjs.ts'

/** A box of a page, from 1, in points from its left upper corner: x, y, width, height. */
export interface PageBox {
  readonly page: number
  readonly box: readonly number[]
}

/** What a page shows around a box, and where in it the box is, in parts of its width and height. */
export interface PagePicture {
  readonly picture: Blob
  readonly box: readonly [number, number, number, number]
}

/** Points shown on either side of a box, and above and below it. */
const BESIDE = 200
const ABOVE = 48
/** Pixels a point: sharp on most screens. */
const SCALE = 2

/**
 * Draws the surroundings of boxes; `undefined` for what cannot be drawn. Needs canvases without a
 * page, which not every engine that reads files has.
 */
export async function pagePictures(
  bytes: Uint8Array,
  places: readonly PageBox[],
  resources: PdfResources,
): Promise<readonly (PagePicture | undefined)[]> {
  if (!('OffscreenCanvas' in globalThis) || !places.length) return places.map(() => undefined)
  const pdfjs = await loadPdfjs()
  // All that it asks of a document are canvases.
  const ownerDocument = { createElement: () => new OffscreenCanvas(1, 1) }
  const { document: opening, close } = openPdf(pdfjs, bytes, resources, {
    ownerDocument: ownerDocument as unknown as Document,
  })
  const pictures: (PagePicture | undefined)[] = []
  try {
    const document = await inTime(() => opening, MAX_MILLISECONDS)
    for (const place of places)
      pictures.push(
        await inTime(() => drawn(document, place), MAX_MILLISECONDS).catch(() => undefined),
      )
  } catch {
    return places.map((_, index) => pictures[index])
  } finally {
    await close().catch(() => undefined)
  }
  return pictures
}

async function drawn(
  document: Awaited<ReturnType<typeof openPdf>['document']>,
  { page: number, box: [x = 0, y = 0, width = 0, height = 0] }: PageBox,
): Promise<PagePicture | undefined> {
  const page = await document.getPage(number)
  try {
    const size = page.getViewport({ scale: 1 })
    const left = Math.max(0, x - BESIDE)
    const top = Math.max(0, y - ABOVE)
    const across = Math.min(size.width, x + width + BESIDE) - left
    const down = Math.min(size.height, y + height + ABOVE) - top
    if (across <= 0 || down <= 0) return undefined
    const canvas = new OffscreenCanvas(Math.ceil(across * SCALE), Math.ceil(down * SCALE))
    const viewport = page.getViewport({
      scale: SCALE,
      offsetX: -left * SCALE,
      offsetY: -top * SCALE,
    })
    const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
    // As for print: on screen it would wait for the frames of a page.
    await page.render({ canvas: null, canvasContext, viewport, intent: 'print' }).promise
    const picture = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
    return {
      picture,
      box: [(x - left) / across, (y - top) / down, width / across, height / down],
    }
  } finally {
    page.cleanup()
  }
}
