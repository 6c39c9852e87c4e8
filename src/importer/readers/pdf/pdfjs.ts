import type * as pdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withTimeLimit } from './withTimeLimit.ts'
import { LOAD_MILLISECONDS, MAX_PICTURE_PIXELS } from './limits.ts'

/** Where pdf.js's own files are: those that only some documents need. */
export interface PdfResources {
  /** The bytes of a character map such as `GBK-EUC-H.bcmap`; rejects what there is not. */
  readonly characterMap: (file: string) => Promise<Uint8Array>
}

export type Pdfjs = typeof pdfjsModule

/**
 * pdf.js in its build for old engines, when it is first needed. Loaded within a worker, its second half
 * greets the page once (`action: 'ready'`): the page passes over what is no message of its own.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  const [pdfjs, worker] = await Promise.all([
    withTimeLimit(() => import('pdfjs-dist/legacy/build/pdf.mjs'), LOAD_MILLISECONDS),
    withTimeLimit(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs'), LOAD_MILLISECONDS),
  ])
  // It works in the thread that asks: an import has one of its own.
  Object.assign(globalThis, { pdfjsWorker: worker })
  return pdfjs
}

export interface OpenPdf {
  /** Rejects as pdf.js does. */
  readonly document: Promise<pdfjsModule.PDFDocumentProxy>
  /** Character maps that a font asked for and that did not come: its text is missing. */
  readonly missing: ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** `drawing`: what it needs beyond reading. */
export function openPdf(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  resources: PdfResources,
  drawing?: { readonly ownerDocument: Document; readonly maxImageSize: number },
): OpenPdf {
  const missing = new Set<string>()
  class BinaryData {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      // Shapes of fonts and colours are for drawing; widths and meanings need character maps alone.
      if (kind !== 'cMapUrl') throw new Error('not needed for reading')
      try {
        return await resources.characterMap(filename)
      } catch (error) {
        missing.add(filename)
        throw error
      }
    }
  }
  const task = pdfjs.getDocument({
    // It takes what it is given away from its owner.
    data: bytes.slice(),
    BinaryDataFactory: BinaryData,
    cMapUrl: 'cmaps/',
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    maxImageSize: MAX_PICTURE_PIXELS,
    ...drawing,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  return { document: task.promise, missing, close: () => task.destroy() }
}
