import { readFileSync } from 'node:fs'
import { type ChartTheme, fontsOfFile } from '../src/charts/theme.ts'
import type { Language } from '../src/locales/languages.ts'

const TOKENS = new URL('../src/styles/tokens.css', import.meta.url)

/** Pixels of a picture's small text. */
const FONT_SIZE = 13

/** The colours and type of paper, as the interface has them, for what is drawn without a browser. */
export function paperTheme(language: Language): ChartTheme {
  const css = readFileSync(TOKENS, 'utf8')
  // The light ones come first; a language may have type of its own.
  const tokens = new Map([
    ...tokensFrom(css, ':root,'),
    ...tokensFrom(css, `:root:lang(${language}),`),
  ])
  const token = (name: string): string => {
    const value = tokens.get(name)
    if (value === undefined) throw new Error(`tokens.css has no --${name}`)
    return value.replace(/var\(--([\w-]+)\)/g, (_, other: string) => token(other))
  }
  return {
    ink: token('ink'),
    muted: token('muted'),
    line: token('line'),
    lineStrong: token('line-strong'),
    surface: token('surface'),
    sunken: token('sunken'),
    accent: token('accent'),
    navy: token('navy'),
    teal: token('teal'),
    gold: token('gold'),
    onClass: token('on-class'),
    font: fontsOfFile(token('font')),
    serif: fontsOfFile(token('font-serif')),
    fontSize: FONT_SIZE,
    classColour: (code) => tokens.get(`class-${code.slice(0, 3)}`) ?? token('class-other'),
  }
}

function tokensFrom(css: string, selector: string): [name: string, value: string][] {
  const from = css.indexOf(selector)
  const rule = from < 0 ? '' : css.slice(from, css.indexOf('}', from))
  return [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.trim(),
  ])
}
