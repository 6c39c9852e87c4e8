import { characterMap } from '@/importer/characterMaps.ts'
import { draftFrom, readFiles } from '@/importer/importDocument.ts'
import { pdfjsAlone } from '../pdfjsAlone.ts'
import { timed } from '../table.ts'

/* Imports a PDF beside pdf.js reading its text alone, in one thread and in turns. */

const RUNS = 4

/** Milliseconds of one run. */
export interface PdfImport {
  readonly text: number
  readonly imported: number
}

declare global {
  interface Window {
    /** Takes a PDF as Base64; the first run of each is left out. */
    importsOf: (pdf: string) => Promise<readonly PdfImport[]>
  }
}

window.importsOf = async (pdf) => {
  const bytes = Uint8Array.from(atob(pdf), (byte) => byte.charCodeAt(0))
  const runs: PdfImport[] = []
  for (let run = 0; run <= RUNS; run += 1) {
    const text = await timed(() => pdfjsAlone(bytes, 'text', { characterMap }))
    const imported = await timed(async () =>
      draftFrom([await readFiles([{ name: 'a.pdf', bytes }], { characterMap })]),
    )
    runs.push({ text, imported })
  }
  return runs.slice(1)
}
