import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = new Set(['.html', '.js', '.css', '.json', '.svg'])
const WORTH_IT = 1024

/** Writes a .br and a .gz twin beside every text file of the build, for any static server. */
export function compressed(): Plugin {
  let outDir = 'dist'
  return {
    name: 'compressed',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    async writeBundle() {
      const names = await readdir(outDir, { recursive: true })
      await Promise.all(
        names.filter((name) => TEXT.has(extname(name))).map((name) => twins(join(outDir, name))),
      )
    },
  }
}

async function twins(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < WORTH_IT) return
  await writeFile(`${file}.br`, await brotli(content))
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
}

/** Brotli at the strength that the build uses. */
export function brotli(content: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
}
