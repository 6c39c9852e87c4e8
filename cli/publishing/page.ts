import { escaped } from '../../src/exports/escaped.ts'
import type { CatalogueEntry } from '../../src/ledger/ledger.ts'
import type { Say } from '../../src/words/say.ts'
import type { Checked } from './work.ts'

/** What a page says of a ledger. */
export type Told = Pick<
  Exclude<Checked, { readonly problems: unknown }>,
  'title' | 'sentence' | 'source'
>

/** Where a file of the data stands on the site, if it is known where that stands. */
export function addressOn(site: string | undefined, file: string): string | undefined {
  return site && new URL(`data/${file.split('/').map(encodeURIComponent).join('/')}`, site).href
}

/** The file of a ledger's page, or of another thing that stands beside it. */
export function besideLedger({ file }: CatalogueEntry, extension: string): string {
  return `${file.replace(/\.json$/, '')}.${extension}`
}

const STYLE =
  'body{max-width:40em;margin:3em auto;padding:0 1em;font:1.1em/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color-scheme:light dark}h1{font-size:1.4em;line-height:1.4}'

/** A page for who searches or shares: what the ledger is, its sentence, and the way to all of it. */
export function ledgerPage(
  entry: CatalogueEntry,
  { title, sentence, source }: Told,
  { site, card, say }: { site: string | undefined; card: string | undefined; say: Say },
): string {
  const { id, department, year, region, file } = entry
  const page = addressOn(site, besideLedger(entry, 'html'))
  const up = '../'.repeat(file.split('/').length)
  const own = (path: string) => encodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
  const told = [
    ['og:type', 'article'],
    ['og:locale', 'zh_CN'],
    ['og:title', title],
    ['og:description', sentence],
    ...(page ? [['og:url', page]] : []),
    ...(card ? [['og:image', card]] : []),
  ].map(
    ([property = '', content = '']) =>
      `<meta property="${property}" content="${escaped(content)}">`,
  )
  const from = escaped(source.title)
  const isLink = /^https?:/i.test(source.url ?? '')
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(sentence)}">`,
    ...(page ? [`<link rel="canonical" href="${escaped(page)}">`] : []),
    ...told,
    `<style>${STYLE}</style>`,
    `<p>${escaped(region)}</p>`,
    `<h1>${escaped(department)} ${escaped(say('app.yearOf', { year }))}</h1>`,
    `<p>${escaped(sentence)}</p>`,
    `<p><a href="${up}#/${encodeURIComponent(id)}">${escaped(say('publish.open'))}</a> · ` +
      `<a href="${own(file)}">${escaped(say('publish.data'))}</a></p>`,
    `<p>${escaped(say('app.source'))}${escaped(say('app.colon'))}` +
      `${isLink ? `<a href="${escaped(source.url ?? '')}">${from}</a>` : from}</p>`,
    '',
  ].join('\n')
}

/** No sitemap may name more. */
const MOST = 50_000

/** The pages of a site for search engines, by file; several where they are many. */
export function sitemaps(site: string, files: readonly string[]): ReadonlyMap<string, string> {
  const list = (kind: string, item: string, addresses: readonly string[]) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
      ...addresses.map((address) => `<${item}><loc>${escaped(address)}</loc></${item}>`),
      `</${kind}>`,
      '',
    ].join('\n')
  const addresses = files.map((file) => addressOn(site, file) ?? '')
  const parts = Array.from({ length: Math.ceil(addresses.length / MOST) }, (_, part) =>
    list('urlset', 'url', addresses.slice(part * MOST, (part + 1) * MOST)),
  )
  if (parts.length === 1) return new Map([['sitemap.xml', parts[0] ?? '']])
  const named = parts.map((part, index) => [`sitemap-${index + 1}.xml`, part] as const)
  const all = named.map(([file]) => addressOn(site, file) ?? '')
  return new Map([...named, ['sitemap.xml', list('sitemapindex', 'sitemap', all)]])
}
