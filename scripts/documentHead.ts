import { resolve } from 'node:path'
import {
  type HtmlTagDescriptor,
  type IndexHtmlTransformContext,
  type Plugin,
  runnerImport,
} from 'vite'
import { dataFiles } from './dataFiles.ts'
import type * as telling from './firstPage.ts'

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+\.css)"[^>]*>/g

/**
 * Spares slow connections two waits. The first paint needs no file but the page, as its styles and
 * the first sentence are part of it; and the catalogue and the default ledger load while the script
 * does, not after it. What others show of a link to the page is told, too; its address and picture
 * where `SITE_URL` says where the site will stand.
 */
export function documentHead(): Plugin {
  let publicDir = 'public'
  let root = '.'
  return {
    name: 'document-head',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir
      root = config.root
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        // vue-i18n asks for it by this name where no build has replaced it.
        Object.assign(globalThis, { __VUE_PROD_DEVTOOLS__: false })
        const { module } = await runnerImport<typeof telling>(
          resolve(root, 'scripts/firstPage.ts'),
          {
            root,
            configFile: false,
            resolve: { alias: { '@': resolve(root, 'src') } },
          },
        )
        const first = module.firstPage(publicDir)
        const styled = html.replace(
          STYLESHEET,
          (link, file: string) => inline(bundle, file) ?? link,
        )
        return {
          html: first ? told(styled, first) : styled,
          tags: [
            ...dataFiles(publicDir).map(preload),
            ...(first ? [...socialCard(first), ...place(process.env.SITE_URL)] : []),
          ],
        }
      },
    },
  }
}

/** The page with the first ledger's words in the place of the general ones. */
function told(html: string, first: telling.FirstPage): string {
  const { department, year, title, sentence } = Object.fromEntries(
    Object.entries(first).map(([name, text]: [string, string]) => [name, escaped(text)]),
  ) as unknown as telling.FirstPage
  const answer = `<h1>${sentence}</h1>`
  return html
    .replace(/(?<=<title>).*?(?=<\/title>)/, () => title)
    .replace(/(?<=name="description"\s+content=").*?(?=")/, () => sentence)
    .replace(/(?<=<p class="brand">).*?(?=<\/p>)/, () => `${department}<small>${year}</small>`)
    .replace('<div class="answer"></div>', () => `<div class="answer">${answer}</div>`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function socialCard({ title, sentence }: telling.FirstPage): HtmlTagDescriptor[] {
  const open = {
    'og:type': 'website',
    'og:locale': 'zh_CN',
    'og:title': title,
    'og:description': sentence,
  }
  return [
    ...Object.entries(open).map(([property, content]) => ({ property, content })),
    { name: 'twitter:card', content: 'summary' },
  ].map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head' as const }))
}

/** What has to be told with the site's own address, which a build cannot know by itself. */
function place(site: string | undefined): HtmlTagDescriptor[] {
  if (!site) return []
  const url = new URL(site.endsWith('/') ? site : `${site}/`)
  const picture = new URL('icon.png', url).href
  return [
    { tag: 'link', attrs: { rel: 'canonical', href: url.href }, injectTo: 'head' },
    ...Object.entries({ 'og:url': url.href, 'og:image': picture }).map(([property, content]) => ({
      tag: 'meta',
      attrs: { property, content },
      injectTo: 'head' as const,
    })),
  ]
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
