import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'
import { dataFiles } from './dataFiles.ts'

const WORKER = 'src/app/serviceWorker.ts'
/** What the page itself asks for from `public`. */
const PUBLIC = ['manifest.webmanifest', 'icon.svg', 'icon.png']

/** Writes the service worker with the list of files that a reader may need beside the page. */
export function offline(): Plugin {
  let publicDir = 'public'
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const version = createHash('sha256')
        const files = Object.values(bundle).filter(({ fileName }) => !fileName.startsWith('.vite'))
        for (const file of files)
          version.update(file.fileName).update(file.type === 'asset' ? file.source : file.code)
        for (const file of PUBLIC) version.update(readFileSync(join(publicDir, file)))
        const source = readFileSync(WORKER, 'utf8')
        version.update(source)
        const assets = files
          .map(({ fileName }) => fileName)
          .filter((name) => !name.endsWith('.html'))
        const head = {
          VERSION: version.digest('hex').slice(0, 12),
          FILES: [...assets, ...PUBLIC],
          DATA_FILES: dataFiles(publicDir),
        }
        const constants = Object.entries(head).map(
          ([name, value]) => `const ${name} = ${JSON.stringify(value)}\n`,
        )
        const { code } = await transformWithOxc(source, WORKER)
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: constants.join('') + code })
      },
    },
  }
}
