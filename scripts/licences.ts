import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

const FILE = 'licences.txt'
/** What a package says of its licence beside the code: `LICENSE`, `license.md`, `NOTICE`. */
const NOTICE = /^(licen[cs]e|notice|copying)([.-]|$)/i
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/
const RULE = `\n\n${'-'.repeat(72)}\n\n`

/**
 * Puts the notices of the licences of all that is shipped beside the page, or into it where the
 * page is one file.
 */
export function licences(): Plugin {
  let inPage = false
  return {
    name: 'licences',
    apply: 'build',
    configResolved({ mode }) {
      inPage = mode === 'single'
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!inPage || !bundle) return html
        // Neither may end the element that it stands in.
        const children = notices(bundle).replaceAll('<', '‹')
        return [
          {
            tag: 'script',
            attrs: { type: 'text/plain', id: 'licences' },
            children,
            injectTo: 'body',
          },
        ]
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (!inPage) this.emitFile({ type: 'asset', fileName: FILE, source: notices(bundle) })
      },
    },
  }
}

/** The project's own licence, then those of all packages of which some code is in the bundle. */
function notices(bundle: Rolldown.OutputBundle): string {
  const modules = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' ? file.moduleIds : [],
  )
  const folders = modules.flatMap((id) => PACKAGE.exec(id.replace(/^\0/, ''))?.[1] ?? [])
  const packages = [...new Set(folders)].filter((folder) =>
    existsSync(join(folder, 'package.json')),
  )
  return [readFileSync('LICENSE', 'utf8').trim(), ...packages.map(noticeOf).sort()].join(RULE)
}

function noticeOf(folder: string): string {
  const { name, version, license, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, unknown>
  const texts = readdirSync(folder)
    .filter((file) => NOTICE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  const head = [`${String(name)} ${String(version)}`, license, homepage].filter(Boolean).join(', ')
  return [head, ...new Set(texts)].join('\n\n')
}
