import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import {
  type HtmlTagDescriptor,
  type IndexHtmlTransformContext,
  type Plugin,
  runnerImport,
} from 'vite'
import { dataFiles } from './dataFiles.ts'
import { earlyFiles } from './earlyFiles.ts'
import type * as telling from './firstPage.ts'

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+\.css)"[^>]*>/g

/** The picture of the first ledger for those who show links, where somebody has had it drawn. */
const CARD = 'card.png'

/**
 * Spares slow connections two waits. The first paint needs no file but the page, as its styles and
 * the first sentence are part of it; and the catalogue, the default ledger and the files of the view
 * in the address load while the script does, not after it. What others show of a link to the page is
 * told, too; its address and picture where `SITE_URL` says where the site will stand.
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
        // Blocks that wait for their turn listen to the window.
        Object.assign(globalThis, { addEventListener: () => undefined })
        const { module } = await runnerImport<typeof telling>(
          resolve(root, 'scripts/firstPage.ts'),
          {
            root,
            configFile: false,
            plugins: [withoutStylesheets, vue()],
            resolve: { alias: { '@': resolve(root, 'src') } },
          },
        )
        const first = await module.firstPage(publicDir)
        const card = existsSync(join(publicDir, CARD)) ? CARD : undefined
        const styled = html.replace(
          STYLESHEET,
          (link, file: string) => inline(bundle, file) ?? link,
        )
        return {
          html: first ? told(styled, first) : styled,
          tags: [
            ...(bundle ? [earlyFiles(bundle)] : []),
            ...dataFiles(publicDir).map(preload),
            ...(first
              ? [...socialCard(first, card !== undefined), ...place(process.env.SITE_URL, card)]
              : []),
          ],
        }
      },
    },
  }
}

/** What is drawn here has its styles from the build. */
const withoutStylesheets: Plugin = {
  name: 'without-stylesheets',
  enforce: 'pre',
  resolveId: (id) => (/[?&]type=style&/.test(id) ? '\0no-styles' : undefined),
  load: (id) => (id === '\0no-styles' ? '' : undefined),
}

/** The page with the first ledger's words in the place of the general ones. */
function told(html: string, first: telling.FirstPage): string {
  const title = escaped(first.title)
  const sentence = escaped(first.sentence)
  const brand = `${escaped(first.department)}<small>${escaped(first.year)}</small>`
  const { screen, rules } = withoutStyles(first.screen)
  const told = JSON.stringify(first.told).replaceAll('<', '\\u003c')
  return html
    .replace(/(?<=<title>).*?(?=<\/title>)/, () => title)
    .replace(/(?<=name="description"\s+content=").*?(?=")/, () => sentence)
    .replace(/(?<=<p class="brand">).*?(?=<\/p>)/, () => brand)
    .replace('<div class="first"></div>', () => `<div class="first">${screen}</div>`)
    .replace('</head>', (end) => `<style>${rules}</style>${end}`)
    .replace(
      '</body>',
      (end) => `<script type="application/json" id="${first.toldId}">${told}</script>${end}`,
    )
}

/** Styles move from their elements to rules, which a strict policy allows. */
function withoutStyles(html: string): { readonly screen: string; readonly rules: string } {
  const rules = new Map<string, string>()
  const screen = html.replace(/ style="([^"]*)"/g, (_, style: string) => {
    const name = rules.get(style) ?? `s${rules.size}`
    rules.set(style, name)
    return ` data-style="${name}"`
  })
  const all = [...rules].map(([style, name]) => `[data-style=${name}]{${style}}`)
  return { screen, rules: all.join('') }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function socialCard({ title, sentence }: telling.FirstPage, hasCard: boolean): HtmlTagDescriptor[] {
  const open = {
    'og:type': 'website',
    'og:locale': 'zh_CN',
    'og:title': title,
    'og:description': sentence,
  }
  return [
    ...Object.entries(open).map(([property, content]) => ({ property, content })),
    { name: 'twitter:card', content: hasCard ? 'summary_large_image' : 'summary' },
  ].map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head' as const }))
}

/** What has to be told with the site's own address, which a build cannot know by itself. */
function place(site: string | undefined, card = 'icon.png'): HtmlTagDescriptor[] {
  if (!site) return []
  const url = new URL(site.endsWith('/') ? site : `${site}/`)
  const picture = new URL(card, url).href
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
