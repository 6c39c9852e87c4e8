import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite'
import { dataFiles } from './dataFiles.ts'

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

function preload(file: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` },
    injectTo: 'head',
  }
}
