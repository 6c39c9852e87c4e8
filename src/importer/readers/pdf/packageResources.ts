import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PdfResources } from './pdfjs.ts'

/** Character maps from the package's folder: for the terminal. */
export const packageResources: PdfResources = {
  async characterMap(file) {
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return new Uint8Array(await readFile(join(folder, 'cmaps', file)))
  },
}
