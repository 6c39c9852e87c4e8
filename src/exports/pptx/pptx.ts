import PptxGenJS from 'pptxgenjs'
import { plainText } from '../plainText.ts'
import type { DeckSlide } from './blocks.ts'
import { FONT } from './chartXml.ts'
import { type DeckLook, type Draft, langOf, textOf } from './draft.ts'
import { type FinishedChart, finishPackage } from './finishPackage.ts'
import { type Page, pageOf } from './page.ts'
import { writeSlide } from './writeSlide.ts'
import { hexColour } from './xmlText.ts'

const MASTERS = { title: 'Title', slide: 'Slide' }

/** A presentation as the bytes of a PPTX file, with native text, tables and charts. */
export async function pptxOf(
  slides: readonly DeckSlide[],
  look: DeckLook,
): Promise<Uint8Array<ArrayBuffer>> {
  const page = pageOf(look.ratio)
  const pptx = new PptxGenJS()
  pptx.defineLayout({ name: look.ratio, width: page.width, height: page.height })
  pptx.layout = look.ratio
  pptx.title = plainText(look.title)
  pptx.subject = plainText(look.title)
  pptx.author = ''
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT }
  defineMaster(pptx, page, look, 'slide')
  defineMaster(pptx, page, look, 'title')

  const charts: Promise<FinishedChart>[] = []
  const descriptions = slides.map((each) => {
    const slide = pptx.addSlide({
      masterName: MASTERS[each.text.id === 'title' ? 'title' : 'slide'],
    })
    const draft: Draft = { slide, page, look, descriptions: new Map(), charts }
    writeSlide(draft, each)
    // Every slide has notes; what they say is put in when the package is finished.
    slide.addNotes(' ')
    return draft.descriptions
  })
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array
  return finishPackage(bytes, {
    charts: await Promise.all(charts),
    descriptions,
    notes: slides.map(({ text }) => text.notes),
    lang: langOf(look),
  })
}

function defineMaster(
  pptx: PptxGenJS,
  page: Page,
  look: DeckLook,
  master: keyof typeof MASTERS,
): void {
  const { theme } = look
  const large = master === 'title'
  pptx.defineSlideMaster({
    title: MASTERS[master],
    background: { color: hexColour(look.paper) },
    objects: [
      {
        placeholder: {
          options: {
            ...(large ? { ...page.title, y: 2.45, h: 1.6 } : page.title),
            name: 'title',
            type: 'title',
            ...textOf(look, large ? 44 : 28, theme.ink),
            bold: true,
            align: 'left',
            valign: large ? 'top' : 'middle',
            margin: 0,
          },
          text: '',
        },
      },
      {
        line: {
          x: page.source.x,
          y: page.source.y - 0.06,
          w: page.width - 2 * page.source.x,
          h: 0,
          line: { color: hexColour(theme.line), width: 1 },
        },
      },
    ],
    slideNumber: {
      ...page.number,
      ...textOf(look, 11, theme.muted),
      align: 'right',
    },
  })
}
