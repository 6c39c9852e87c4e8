import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {
  NamedBytes,
  Outcome,
  Reader,
  ReadingAids,
  Refusal,
  SourcePage,
  Unread,
} from '../../source.ts'
import type { Box } from './box.ts'
import { readDrawing, type Drawing, type FontFacts, type PageFrame } from './drawing.ts'
import type { Turn } from './glyphs.ts'
import { damagedStreams } from './damagedStreams.ts'
import { fontFacts } from './fontFacts.ts'
import { withTimeLimit, TooSlow } from './withTimeLimit.ts'
import { MAX_MILLISECONDS, MAX_PAGES } from './limits.ts'
import { turnedFrame } from './turnedFrame.ts'
import { asMatrix } from './matrix.ts'
import { pageBlocks, type PageBlocks } from './pageBlocks.ts'
import { pageParts, type PageParts } from './pageParts.ts'
import { loadPdfjs, openPdf, type Pdfjs, type PdfResources } from './pdfjs.ts'
import { findRunning } from './running.ts'

/** Of a page's area: a picture so large is what the page shows. */
const LARGE = 0.5
/** A picture so large beside text may be a table. */
const NOTABLE = 0.15
/** With fewer characters beside a large picture, they are a stamp or a number. */
const FEW = 30
/** Letters drawn as outlines have so many curves. */
const MANY_CURVES = 400
/** Of a page's characters: what so many of them run along is the way in which it is read. */
const MOST = 0.6
/** Of a page's characters: with more that say nothing, the page cannot be read. */
const ILLEGIBLE = 0.3

/** A reader of PDF files. Everything in it may be damaged: it gives what it read, or why not. */
export function pdfReader(resources: PdfResources, limits = { pages: MAX_PAGES }): Reader {
  return async (file, { onPage } = {}) => {
    if (file.bytes.length === 0) return refused({ kind: 'empty' })
    const pdfjs = await loadPdfjs()
    const { document: opening, missing, close } = openPdf(pdfjs, file.bytes, resources)
    try {
      return await readDocument(
        pdfjs,
        await withTimeLimit(() => opening, MAX_MILLISECONDS),
        file,
        missing,
        limits.pages,
        onPage,
      )
    } catch (error) {
      return refused(refusalOf(error, file.bytes))
    } finally {
      await close().catch(() => undefined)
    }
  }
}

const refused = (refusal: Refusal): Outcome<never> => ({ ok: false, refusal })

function refusalOf(error: unknown, bytes: Uint8Array): Refusal {
  if (error instanceof TooSlow) return { kind: 'too-large', detail: 'time' }
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return { kind: 'encrypted' }
  if (!startsAsPdf(bytes)) return { kind: 'unknown-format' }
  return { kind: endsWell(bytes) ? 'damaged' : 'truncated' }
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** Junk before the first line is usual. */
const startsAsPdf = (bytes: Uint8Array): boolean =>
  latin(bytes.subarray(0, 1_024)).includes('%PDF-')

/** A whole file says at its end where its index starts; what comes after may be junk. */
const endsWell = (bytes: Uint8Array): boolean =>
  /startxref\s+\d+\s+%%EOF/.test(latin(bytes.subarray(-4_096)))

async function readDocument(
  pdfjs: Pdfjs,
  document: PDFDocumentProxy,
  file: NamedBytes,
  missing: ReadonlySet<string>,
  maxPages: number,
  onPage: ReadingAids['onPage'],
): ReturnType<Reader> {
  if (!endsWell(file.bytes)) return refused({ kind: 'truncated' })
  const unread: Unread[] = []
  const count = Math.min(document.numPages, maxPages)
  if (count < document.numPages)
    unread.push({ kind: 'beyond-limit', what: `${count + 1}–${document.numPages}` })
  const layers = await withTimeLimit(() => document.getOptionalContentConfig(), MAX_MILLISECONDS)
  const isLayerSeen = (layer: unknown): boolean =>
    layers.isVisible(layer as Parameters<typeof layers.isVisible>[0])

  const parts: PageParts[] = []
  const states = new Map<number, SourcePage['unreadable']>()
  for (let number = 1; number <= count; number += 1) {
    onPage?.(number, count)
    const read = await readPage(pdfjs, document, number, isLayerSeen).catch((error: unknown) => {
      if (error instanceof TooSlow) unread.push({ kind: 'beyond-limit', what: String(number) })
      else unread.push({ kind: 'damaged', what: String(number) })
    })
    if (!read) continue
    const { drawing, width, height, turn } = read
    const state = unreadableOf(drawing, width * height)
    const part = pageParts(number, state ? { ...drawing, glyphs: [] } : drawing, {
      width,
      height,
      turn,
    })
    states.set(number, state)
    parts.push(part)
    if (part.isCut) unread.push({ kind: 'beyond-limit', what: String(number) })
    if (!state && hidesText(drawing, width * height))
      unread.push({ kind: 'picture', what: String(number) })
  }

  const running = findRunning(parts)
  let open: PageBlocks['open']
  const pages = Array.from({ length: count }, (_, index): SourcePage => {
    const part = parts.find((each) => each.number === index + 1)
    const state = states.get(index + 1)
    const read = part && !state ? pageBlocks(part, running, open) : undefined
    open = read?.open
    return {
      number: index + 1,
      blocks: read?.blocks ?? [],
      ...(state ? { unreadable: state } : {}),
    }
  })
  for (const what of missing) unread.push({ kind: 'damaged', what })
  for (const what of damagedStreams(file.bytes)) unread.push({ kind: 'damaged', what })
  const whys = [...states.values()].filter((state) => state !== undefined)
  if (pages.every((page) => page.blocks.length === 0)) {
    const isDamaged = unread.some((each) => each.kind === 'damaged')
    if (missing.size > 0) return refused({ kind: 'characters' })
    if (whys.includes('picture')) return refused({ kind: 'scan' })
    // Broken fonts and their maps look like characters without meaning.
    if (isDamaged) return refused({ kind: 'damaged' })
    return refused({ kind: whys.includes('characters') ? 'characters' : 'empty' })
  }
  return { ok: true, value: { pages, unread } }
}

interface ReadPage {
  readonly drawing: Drawing
  readonly width: number
  readonly height: number
  readonly turn: Turn
}

/** Which way most of a page's text runs. */
function usualTurn({ glyphs }: Drawing): Turn {
  const turned = ([1, 2, 3] as const).find(
    (turn) => glyphs.filter((glyph) => glyph.turn === turn).length > MOST * glyphs.length,
  )
  return turned ?? 0
}

async function readPage(
  pdfjs: Pdfjs,
  document: PDFDocumentProxy,
  number: number,
  isLayerSeen: (layer: unknown) => boolean,
): Promise<ReadPage> {
  const page = await withTimeLimit(() => document.getPage(number), MAX_MILLISECONDS)
  try {
    const operators = await withTimeLimit(
      () => page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE }),
      MAX_MILLISECONDS,
    )
    const fonts = await withTimeLimit(() => fontsOf(pdfjs, page, operators), MAX_MILLISECONDS)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const seen = asMatrix(transform) ?? [1, 0, 0, -1, 0, height]
    const draw = (frame: PageFrame): Drawing =>
      readDrawing(operators, pdfjs.OPS, frame, (name) => fonts.get(name), isLayerSeen)
    const drawing = draw({ transform: seen, width, height })
    const turn = usualTurn(drawing)
    if (turn === 0) return { drawing, width, height, turn }
    // A table printed sideways: read as whoever turns the page.
    const frame = turnedFrame({ transform: seen, width, height }, turn)
    return { drawing: draw(frame), width: frame.width, height: frame.height, turn }
  } finally {
    page.cleanup()
  }
}

async function fontsOf(
  pdfjs: Pdfjs,
  page: PDFPageProxy,
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
): Promise<ReadonlyMap<string, FontFacts | undefined>> {
  const names = new Set<string>()
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index] as readonly unknown[] | null
    if (operator === pdfjs.OPS.setFont) names.add(String(args?.[0]))
  })
  const fonts = new Map<string, FontFacts | undefined>()
  for (const name of names) {
    const font = await new Promise<unknown>((resolve) => {
      page.commonObjs.get(name, resolve)
    })
    fonts.set(name, fontFacts(font))
  }
  return fonts
}

const areaOf = (box: Box): number => (box.right - box.left) * (box.bottom - box.top)

function unreadableOf(drawing: Drawing, area: number): SourcePage['unreadable'] {
  const { glyphs, pictures, unreadable, curves } = drawing
  if (unreadable > 0 && unreadable > ILLEGIBLE * glyphs.length) return 'characters'
  const covered = pictures.reduce((sum, each) => sum + areaOf(each), 0)
  if (glyphs.length < FEW && covered >= LARGE * area) return 'picture'
  if (glyphs.length === 0 && (covered >= NOTABLE * area || curves >= MANY_CURVES)) return 'picture'
  return undefined
}

/** Whether a picture stands beside the text where there is none, such as a table that was scanned. */
function hidesText(drawing: Drawing, area: number): boolean {
  return drawing.pictures.some(
    (box) =>
      areaOf(box) >= NOTABLE * area &&
      drawing.glyphs.filter(
        (glyph) =>
          glyph.turn === 0 &&
          glyph.start > box.left &&
          glyph.end < box.right &&
          glyph.base > box.top &&
          glyph.base < box.bottom,
      ).length < FEW,
  )
}
