import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite'

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+\.css)"[^>]*>/g

/**
 * Spares slow connections two waits. The first paint needs no file but the page, as its styles are
 * part of it; and the catalogue and the default ledger load while the script does, not after it.
 */
export function documentHead(): Plugin {
  let publicDir = 'public'
  return {
    name: 'document-head',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => ({
        html: html.replace(STYLESHEET, (link, file: string) => inline(bundle, file) ?? link),
        tags: dataFiles(publicDir).map(preload),
      }),
    },
  }
}

function inline(bundle: IndexHtmlTransformContext['bundle'], file: string): string | undefined {
  const asset = bundle?.[file]
  if (asset?.type !== 'asset') return undefined
  return `\n    <style>${String(asset.source).replaceAll('</style', '<\\/style').trim()}</style>`
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
