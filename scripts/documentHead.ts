import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'

/**
 * Lets the browser fetch the catalogue and the default ledger while it still reads the page,
 * instead of after the script has asked for them one by one.
 */
export function documentHead(): Plugin {
  let publicDir = 'public'
  return {
    name: 'document-head',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir
    },
    transformIndexHtml: () => dataFiles(publicDir).map(preload),
  }
}

function dataFiles(publicDir: string): string[] {
  const catalogue = join(publicDir, 'data/index.json')
  if (!existsSync(catalogue)) return []
  const { ledgers } = JSON.parse(readFileSync(catalogue, 'utf8')) as {
    ledgers?: { file?: string }[]
  }
  const first = ledgers?.[0]?.file
  return ['data/index.json', ...(first ? [`data/${first}`] : [])]
}

function preload(file: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` },
    injectTo: 'head',
  }
}
