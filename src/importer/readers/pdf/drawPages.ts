import type { PageBand, PagePicture } from '../../pagePicture.ts'
import { withTimeLimit } from './withTimeLimit.ts'
import { MAX_DRAWN_PIXELS, MAX_MILLISECONDS } from './limits.ts'
import { loadPdfjs, openPdf, type OpenPdf, type PdfResources } from './pdfjs.ts'

type Pages = Awaited<OpenPdf['document']>

/** Pixels a point: sharp on most screens. */
const SCALE = 2

/**
 * Draws bands of the pages of a PDF, one after another; what cannot be drawn is left out. Needs
 * canvases without a page, which not every engine that reads files has.
 */
export async function drawPages(
  bytes: Uint8Array,
  bands: readonly PageBand[],
  resources: PdfResources,
  onPicture: (picture: PagePicture) => void,
): Promise<void> {
  if (!('OffscreenCanvas' in globalThis)) return
  const pdfjs = await loadPdfjs()
  const { document: opening, close } = openPdf(pdfjs, bytes, resources, {
    // All that pdf.js asks of a document are canvases.
    ownerDocument: { createElement: () => new OffscreenCanvas(1, 1) } as unknown as Document,
    maxImageSize: MAX_DRAWN_PIXELS,
  })
  try {
    const pages = await withTimeLimit(() => opening, MAX_MILLISECONDS)
    for (const band of bands) {
      const picture = await withTimeLimit(() => drawn(pages, band), MAX_MILLISECONDS).catch(
        () => undefined,
      )
      if (picture) onPicture(picture)
    }
  } catch {
    // It was read, and cannot be drawn: its text stands in the place of a picture.
  } finally {
    await close().catch(() => undefined)
  }
}

async function drawn(
  pages: Pages,
  { sha256, page: number, top, bottom }: PageBand,
): Promise<PagePicture | undefined> {
  const page = await pages.getPage(number)
  try {
    const { width, height } = page.getViewport({ scale: 1 })
    const down = Math.min(height, bottom) - top
    if (down <= 0) return undefined
    // Pages may be as large as walls.
    const scale = Math.min(SCALE, Math.sqrt(MAX_DRAWN_PIXELS / (width * down)))
    const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(down * scale))
    const viewport = page.getViewport({ scale, offsetY: -top * scale })
    const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
    // As for print: on a screen it would wait for the frames of a page.
    await page.render({ canvas: null, canvasContext, viewport, intent: 'print' }).promise
    const image = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
    return { sha256, page: number, box: [0, top, width, down], image }
  } finally {
    page.cleanup()
  }
}
