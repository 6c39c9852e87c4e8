import { type Language, LANGUAGES, nextLanguage } from '../../locales/languages.ts'
import { paint, xmlText } from './xml.ts'

/** How a text is set. */
export interface TextLook {
  /** Points. */
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  /** As headings are. */
  readonly serif?: boolean
  readonly align?: 'l' | 'r' | 'ctr'
}

/** A piece of a paragraph that differs from the rest; where it leads, by the relation of its part. */
export interface Run {
  readonly text: string
  readonly colour?: string
  readonly bold?: boolean
  readonly size?: number
  readonly link?: string
}

/** The languages of a text, as office programs name them: its own, and what may occur in it. */
export function langOf(language: Language): string {
  const other = LANGUAGES[nextLanguage(language)]
  return `lang="${LANGUAGES[language].office}" altLang="${other.office}"`
}

type RunTag = 'rPr' | 'defRPr' | 'endParaRPr'

/** How a run looks. Its fonts are those of the file's theme, for headings or for all else. */
export function runLook(tag: RunTag, look: TextLook, language?: Language, link?: string): string {
  const { size, colour, bold = false, serif = false } = look
  const face = serif ? '+mj' : '+mn'
  const fonts = ['lt', 'ea', 'cs'].map(
    (script) => `<a:${script === 'lt' ? 'latin' : script} typeface="${face}-${script}"/>`,
  )
  const lang = language ? `${langOf(language)} ` : ''
  const leads = link ? `<a:hlinkClick r:id="${link}"/>` : ''
  return `<a:${tag} ${lang}sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${paint(colour)}${fonts.join('')}${leads}</a:${tag}>`
}

/** Of the height of a font's lines, which are high in Chinese ones. */
const LINES = '<a:lnSpc><a:spcPct val="90000"/></a:lnSpc>'

/** A paragraph; `above`: points before it. */
export function paragraphXml(
  text: string | readonly Run[],
  look: TextLook,
  language: Language,
  above = 0,
): string {
  const runs = typeof text === 'string' ? [{ text }] : text
  const before = above ? `<a:spcBef><a:spcPts val="${Math.round(above * 100)}"/></a:spcBef>` : ''
  const inner = runs.map(
    ({ text: own, colour = look.colour, bold = look.bold ?? false, link }: Run) => {
      const props = runLook('rPr', { ...look, colour, bold }, language, link)
      // A line that ends is no end of what is said.
      return own
        .split('\n')
        .map((line) => `<a:r>${props}<a:t>${xmlText(line)}</a:t></a:r>`)
        .join(`<a:br>${props}</a:br>`)
    },
  )
  return `<a:p><a:pPr algn="${look.align ?? 'l'}" marL="0" indent="0">${LINES}${before}<a:buNone/></a:pPr>${inner.join('')}</a:p>`
}
