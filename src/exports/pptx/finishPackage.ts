import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipped } from '../zip.ts'
import { FONT } from './chartXml.ts'
import { xmlText } from './xmlText.ts'

/** A chart that takes the place of a dummy: what its XML holds, and its sheet. */
export interface FinishedChart {
  /** The name of the dummy's series. */
  readonly token: string
  readonly xml: string
  readonly sheet: Uint8Array
}

export interface Finish {
  readonly charts: readonly FinishedChart[]
  /** By slide: what objects with these names show, in a sentence. */
  readonly descriptions: readonly ReadonlyMap<string, string>[]
  /** By slide, a paragraph each. */
  readonly notes: readonly (readonly string[])[]
  readonly lang: string
}

/**
 * Puts right what the writer of the package cannot do or does wrong: its own charts know neither
 * hollow bars nor empty places, tables have no description, notes are one paragraph, the theme has
 * no Chinese font, tables no head,
 * numbers of objects occur twice, and parts are announced that are not there.
 */
export function finishPackage(bytes: Uint8Array, finish: Finish): Uint8Array<ArrayBuffer> {
  const files = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')))
  const edit = (path: string, change: (xml: string) => string) => {
    const file = files.get(path)
    if (file) files.set(path, strToU8(change(strFromU8(file))))
  }
  const paths = [...files.keys()]

  for (const path of paths.filter((each) => /^ppt\/charts\/[^/]+\.xml$/.test(each)))
    putChart(files, path, finish.charts)
  finish.descriptions.forEach((descriptions, index) =>
    edit(`ppt/slides/slide${index + 1}.xml`, (xml) => named(xml, descriptions)),
  )
  finish.notes.forEach((notes, index) =>
    edit(`ppt/notesSlides/notesSlide${index + 1}.xml`, (xml) => noted(xml, notes, finish.lang)),
  )
  for (const path of paths.filter((each) => SLIDES.test(each))) edit(path, corrected)
  for (const path of paths.filter((each) => /^ppt\/theme\/[^/]+\.xml$/.test(each)))
    edit(path, withChineseFont)
  edit('[Content_Types].xml', (xml) =>
    xml
      .replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, part: string) =>
        files.has(part) ? override : '',
      )
      .replace('ContentType="image/jpg"', 'ContentType="image/jpeg"'),
  )
  return zipped(Object.fromEntries(files))
}

const SLIDES = /^ppt\/slide(s|Layouts|Masters)\/[^/]+\.xml$/

function corrected(xml: string): string {
  return xml
    .replaceAll('</a:solidFill></p:bgPr>', '</a:solidFill><a:effectLst/></p:bgPr>')
    .replaceAll('<a:t>null</a:t></a:fld>', '<a:t>‹#›</a:t></a:fld>')
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
}

function putChart(
  files: Map<string, Uint8Array>,
  path: string,
  charts: readonly FinishedChart[],
): void {
  const dummy = strFromU8(files.get(path) ?? new Uint8Array())
  const chart = charts.find(({ token }) => dummy.includes(`>${token}<`))
  const rels = files.get(path.replace(/([^/]+)$/, '_rels/$1.rels'))
  const [, sheet] = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(rels ? strFromU8(rels) : '') ?? []
  if (!chart || !sheet) throw new Error(`No chart for ${path}`)
  files.set(path, strToU8(chart.xml))
  files.set(`ppt/${sheet}`, chart.sheet)
}

/** Numbers the objects of a slide anew and describes them. */
function named(xml: string, descriptions: ReadonlyMap<string, string>): string {
  let id = 0
  return xml.replace(/<p:cNvPr id="\d+" name="([^"]*)"(?: descr="[^"]*")?/g, (_, name: string) => {
    const description = descriptions.get(name)
    id++
    const descr = description === undefined ? '' : ` descr="${xmlText(description)}"`
    return `<p:cNvPr id="${id}" name="${name}"${descr}`
  })
}

function noted(xml: string, notes: readonly string[], lang: string): string {
  const run = `<a:rPr lang="${lang}" dirty="0"><a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/></a:rPr>`
  const paragraphs = notes.map((text) => `<a:p><a:r>${run}<a:t>${xmlText(text)}</a:t></a:r></a:p>`)
  const none = `<a:p><a:endParaRPr lang="${lang}" dirty="0"/></a:p>`
  return xml.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>(<\/p:txBody>)/s,
    (_, before: string, after: string) => before + (paragraphs.join('') || none) + after,
  )
}

function withChineseFont(xml: string): string {
  return xml
    .replace(/<a:ea typeface="[^"]*"([^>]*)\/>/g, `<a:ea typeface="${FONT}"$1/>`)
    .replace(/(<a:font script="Hans" typeface=")[^"]*"/g, `$1${FONT}"`)
}
