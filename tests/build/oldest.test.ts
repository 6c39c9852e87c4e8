import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import project from '../../package.json' with { type: 'json' }

const inDist = (ending: string) =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => [file, readFileSync(`dist/${file}`, 'utf8')] as const)

const ALL = new Map(inDist('.js'))
/** What reads files, and all that it loads: where an engine is too old for it, the page says so. */
const IMPORTER = reached(
  [...ALL].flatMap(([, text]) => /`(worker-[\w-]+\.js)`/.exec(text)?.[1] ?? []),
)
/** Scripts that run in a page, from packages, too. */
const SCRIPTS = [...ALL].filter(([file]) => !IMPORTER.has(file))
const STYLES = [...inDist('.css'), ...inDist('.html')]

/** What no build lowers and nothing supplies: engines from 86 on that lack it would throw. */
const YOUNG: Readonly<Record<string, RegExp>> = {
  'a look behind in a pattern': /\(\?<[=!]/,
  'a pattern of sets': /\/[dgimsuy]*v[dgimsuy]*\.(test|exec)\(/,
  'structuredClone()': /\bstructuredClone\(/,
  'findLastIndex()': /\.findLastIndex\(/,
  'groupBy()': /\b(Object|Map)\.groupBy\(/,
  'randomUUID()': /\.randomUUID\(/,
  'AbortSignal.timeout(), any()': /\bAbortSignal\.(timeout|any)\(/,
  'Promise.withResolvers(), try()': /\bPromise\.(withResolvers|try)\(/,
  'Array.fromAsync()': /\bArray\.fromAsync\(/,
  'methods of iterators':
    /\.(values|keys|entries)\(\)\.(map|filter|some|every|find|toArray|reduce)\(/,
  'methods of sets': /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'checkVisibility()': /\.checkVisibility\(/,
  'color-mix()': /color-mix\(/,
  'comparisons in queries': /matchMedia\([`'"][^)]*[<>]/,
}
/** Vue hands on what an engine has of these; nothing here asks for them. */
const COPIES = /\.(toSorted|toReversed|toSpliced)\(/

function reached(names: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    const file = `assets/${name}`
    if (found.has(file)) continue
    found.add(file)
    const loaded = [...(ALL.get(file) ?? '').matchAll(/["`']\.\/([\w.-]+\.js)["`']/g)]
    reached(
      loaded.map(([, each]) => each ?? ''),
      found,
    )
  }
  return found
}

describe('what readers get', () => {
  it('is another program where files are read', () => {
    const names = [...IMPORTER].join(' ')
    expect(names).toMatch(/worker-.*pdf\.worker-/)
    expect(names).not.toMatch(/start-|framework-/)
  })

  it.each(Object.entries(YOUNG))('is without %s', (_, pattern) => {
    const found = [...SCRIPTS, ...STYLES].filter(([, text]) => pattern.test(text))
    expect(found.map(([file]) => file)).toEqual([])
  })

  it('asks for copies of lists only in Vue', () => {
    const found = SCRIPTS.filter(([, text]) => COPIES.test(text)).map(([file]) => file)
    expect(found.filter((file) => !/framework-/.test(file))).toEqual([])
  })

  it('is without words of style sheets that the oldest engines do not know', () => {
    const sides = /[;{](inset(-block|-inline)?|(margin|padding|border)-(block|inline)):/
    for (const [file, text] of STYLES) {
      expect(text, file).not.toMatch(sides)
      expect(text, file).not.toMatch(/[;{](-webkit-)?text-decoration:[^;}]*\s[^;}]*/)
      expect(text, file).not.toMatch(/@media[^{]*([<>]|\bnot \()/)
    }
  })

  it('names the oldest engines where it cannot start, and so does the README', () => {
    const versions = project.browserslist.map((each) => each.replace(/^\w+/, '').trim())
    for (const file of ['dist/index.html', 'README.md'])
      for (const [engine, version] of ['Edge', 'Safari', 'Firefox'].map(
        (each, index) => [each, versions[index] ?? ''] as const,
      ))
        expect(readFileSync(file, 'utf8')).toContain(`${engine} ${version}`)
  })
})
