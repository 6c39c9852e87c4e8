import { readFileSync } from 'node:fs'
import { type ChartTheme, fontsOfFile, themeOf } from '../src/charts/theme.ts'
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
  const token = (name: string): string =>
    (tokens.get(name) ?? '').replace(/var\(--([\w-]+)\)/g, (_, other: string) => token(other))
  const theme = themeOf(token, FONT_SIZE)
  return { ...theme, font: fontsOfFile(theme.font), serif: fontsOfFile(theme.serif) }
}

function tokensFrom(css: string, selector: string): [name: string, value: string][] {
  const from = css.indexOf(selector)
  const rule = from < 0 ? '' : css.slice(from, css.indexOf('}', from))
  return [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.trim(),
  ])
}
