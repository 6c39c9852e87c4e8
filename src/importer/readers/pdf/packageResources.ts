import type { PdfResources } from './pdfjs.ts'

/**
 * Character maps from the package's folder, in Node. Its modules are asked for so that a bundle for
 * browsers does not look for them; a browser is served its maps, and says where: `pdfReader`.
 */
export const packageResources: PdfResources = {
  async characterMap(file) {
    const { createRequire } = process.getBuiltinModule('node:module')
    const { readFile } = process.getBuiltinModule('node:fs/promises')
    const { dirname, join } = process.getBuiltinModule('node:path')
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return new Uint8Array(await readFile(join(folder, 'cmaps', file)))
  },
}
