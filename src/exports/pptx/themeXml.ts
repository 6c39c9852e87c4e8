import type { DeckLook } from './draft.ts'
import { documentXml, hexColour, xmlText } from './xml.ts'

/** Fonts that every office program has, or one as wide. */
const FONTS = {
  major: { latin: 'Times New Roman', ea: 'SimSun' },
  minor: { latin: 'Arial', ea: 'Microsoft YaHei' },
}

/** The colours and fonts of the file, so that what is added to it fits in. */
export function themeXml({ theme, paper, title }: DeckLook): string {
  const colours = {
    dk1: theme.ink,
    lt1: theme.surface,
    dk2: theme.muted,
    lt2: paper,
    accent1: theme.teal,
    accent2: theme.accent,
    accent3: theme.gold,
    accent4: theme.navy,
    accent5: theme.lineStrong,
    accent6: theme.line,
    hlink: theme.teal,
    folHlink: theme.muted,
  }
  const scheme = Object.entries(colours).map(
    ([name, css]) => `<a:${name}><a:srgbClr val="${hexColour(css)}"/></a:${name}>`,
  )
  const fonts = Object.entries(FONTS).map(
    ([name, { latin, ea }]) =>
      `<a:${name}Font><a:latin typeface="${latin}"/><a:ea typeface="${ea}"/><a:cs typeface=""/>` +
      `<a:font script="Hans" typeface="${ea}"/></a:${name}Font>`,
  )
  return documentXml(
    'a:theme',
    `name="${xmlText(title)}"`,
    `<a:themeElements><a:clrScheme name="Ledger">${scheme.join('')}</a:clrScheme>` +
      `<a:fontScheme name="Ledger">${fonts.join('')}</a:fontScheme>${FORMATS}</a:themeElements>`,
  )
}

const times = (count: number, xml: string) => xml.repeat(count)
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

/** Nothing but plain colours. */
const FORMATS =
  `<a:fmtScheme name="Plain"><a:fillStyleLst>${times(3, FILL)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${times(3, `<a:ln w="9525">${FILL}</a:ln>`)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${times(3, '<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${times(3, FILL)}</a:bgFillStyleLst></a:fmtScheme>`
