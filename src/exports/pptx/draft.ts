import { type Language, LANGUAGES } from '../../locales/languages.ts'
import type PptxGenJS from 'pptxgenjs'
import type { ChartTheme } from '../../charts/theme.ts'
import { plainText } from '../plainText.ts'
import { FONT } from './chartXml.ts'
import type { FinishedChart } from './finishPackage.ts'
import type { Page, Place, Ratio } from './page.ts'
import { hexColour } from './xmlText.ts'

/** What all slides of a file share. */
export interface DeckLook {
  readonly theme: ChartTheme
  /** The colour of the page, which charts do not need. */
  readonly paper: string
  readonly ratio: Ratio
  readonly language: Language
  /** The name of the file's contents. */
  readonly title: string
}

/** What a slide is written with. */
export interface Draft {
  readonly slide: PptxGenJS.Slide
  readonly page: Page
  readonly look: DeckLook
  readonly descriptions: Map<string, string>
  readonly charts: Promise<FinishedChart>[]
}

/** Of a width, what bold text may take. */
export const BOLD = 0.85
/** Of what a slide says besides. */
export const NOTE_SIZE = 12

/** The language of its texts, as office programs name it. */
export function langOf({ language }: DeckLook): string {
  return LANGUAGES[language].office
}

/** New options each time: the library writes into those that it is given. */
export function textOf(look: DeckLook, fontSize: number, colour: string) {
  return { fontFace: FONT, fontSize, color: hexColour(colour), lang: langOf(look) }
}

/** Puts a text in its place; one that says nothing leaves no box. */
export function writeText(
  { slide, look }: Draft,
  text: string,
  place: Place,
  options: PptxGenJS.TextPropsOptions & { readonly size: number; readonly colour?: string },
): void {
  const { size, colour = look.theme.ink, ...others } = options
  if (!text.trim()) return
  slide.addText(plainText(text), {
    ...place,
    ...textOf(look, size, colour),
    align: 'left',
    valign: 'top',
    margin: 0,
    isTextBox: true,
    ...others,
  })
}
