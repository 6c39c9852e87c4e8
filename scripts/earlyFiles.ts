import type { HtmlTagDescriptor, IndexHtmlTransformContext } from 'vite'
import { DOCUMENT_LANGUAGE, LANGUAGE_CODES } from '../src/locales/languages.ts'
import { PAGE_NAMES, VIEW_NAMES, type PageName } from '../src/views/names.ts'

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>

/** The view that opens by default; its page is part of the start, what follows on it is not. */
const [FIRST] = VIEW_NAMES
const START = 'src/app/main.ts'
const EVERY = 'src/views/index.ts'
const CHARTS = 'src/ui/EChart.vue'

/** What pages draw at once beyond what they import. */
const DRAWN: Partial<Record<PageName, readonly string[]>> = {
  [FIRST]: [
    'src/views/overview/OverviewDetails.vue',
    'src/views/notable.ts',
    'src/views/budget/PartDepartures.vue',
    'src/views/sangong/PartSangong.vue',
  ],
  spending: [CHARTS],
  budget: [CHARTS],
  sangong: [CHARTS],
}

/**
 * A script that asks, before all others are there, for the files of the view and the language in the
 * address: where one file asks for the next, each of them waits for a slow network.
 */
export function earlyFiles(bundle: Bundle): HtmlTagDescriptor {
  const started = filesOf(bundle, [START])
  const beyond = (modules: readonly string[]) =>
    [...filesOf(bundle, modules)].filter((file) => !started.has(file))
  const pages = PAGE_NAMES.map((name) => [
    name,
    beyond([EVERY, pageFile(name), ...(DRAWN[name] ?? [])]),
  ])
  const languages = LANGUAGE_CODES.map((code) => [code, beyond(wordFiles(code))])
  const files = JSON.stringify(Object.fromEntries([...pages, ...languages]))
  return { tag: 'script', children: `(${ASK})(${files})`, injectTo: 'head' }
}

function pageFile(name: PageName): string {
  return `src/views/${name}/${name.charAt(0).toUpperCase()}${name.slice(1)}View.vue`
}

function wordFiles(code: string): string[] {
  const portions = code === DOCUMENT_LANGUAGE ? ['views'] : ['first', 'views']
  return portions.map((portion) => `src/locales/${code}/${portion}.ts`)
}

/** In words that every engine knows; those that know no such link go without. */
const ASK = `function (files) {
  function of(found, otherwise) {
    var named = files[found && found[1]]
    return Array.isArray(named) ? named : files[otherwise]
  }
  var page = of(/^#?\\/[^/?]*\\/(\\w+)/.exec(location.hash), '${FIRST}')
  var language = of(/[?&]lang=(\\w+)/.exec(location.hash), '${DOCUMENT_LANGUAGE}')
  page.concat(language).forEach(function (file) {
    var link = document.createElement('link')
    var isStyle = /css$/.test(file)
    link.rel = isStyle ? 'preload' : 'modulepreload'
    if (isStyle) link.as = 'style'
    link.fetchPriority = 'low'
    link.href = './' + file
    document.head.appendChild(link)
  })
}`

/** The files that modules stand in, with all that these import, scripts and styles. */
function filesOf(bundle: Bundle, modules: readonly string[]): Set<string> {
  const files = new Set<string>()
  const add = (file: string): void => {
    const chunk = bundle[file]
    if (chunk?.type !== 'chunk' || files.has(file)) return
    files.add(file)
    chunk.viteMetadata?.importedCss.forEach((style) => files.add(style))
    chunk.imports.forEach(add)
  }
  modules.forEach((module) => add(chunkOf(bundle, module)))
  return files
}

function chunkOf(bundle: Bundle, module: string): string {
  const found = Object.values(bundle).find(
    (each) => each.type === 'chunk' && each.moduleIds.some((id) => id.endsWith(`/${module}`)),
  )
  if (!found) throw new Error(`The build has no ${module}`)
  return found.fileName
}
