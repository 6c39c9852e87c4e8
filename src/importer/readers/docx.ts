import type { Unread } from '../source.ts'
import { blocksOf, type Piece, type RawTable } from './blocks.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_LINES, MAX_SPAN } from './limits.ts'
import { MergedRows, type RowCell } from './mergedRows.ts'
import { isOn, listOf, type Styles, stylesIn } from './docxStyles.ts'
import { type InList, Numbering } from './numbering.ts'
import { reader, refuse } from './reading.ts'
import { mainPart, relatedPart, type Relation, relationsOf } from './relations.ts'
import { XmlReader } from './xml.ts'
import { type Archive, openZip } from './zip.ts'

/* Notes stand at the end, as they do on the last page. */
const NOTES = ['footnotes', 'endnotes']
/* What changes nothing of what stands in it, but that it was inserted, marked or linked. */
const CLEAR = new Set([
  ...['body', 'ins', 'moveTo', 'sdt', 'sdtContent', 'customXml', 'smartTag', 'hyperlink'],
  ...['fldSimple', 'dir', 'bdo', 'oMathPara', 'footnote', 'endnote'],
])
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
}

/** A Word document (OOXML, either edition) as it is after all changes are accepted. */
export const readDocx = reader(({ bytes }) => {
  const story = storyOf(openZip(bytes))
  return {
    pages: [{ number: 1, blocks: blocksOf(story.pieces) }],
    unread: [...story.unread.values()],
  }
})

/** Where the content of a paragraph begins and ends in the main part, in characters. */
export interface ParagraphSpan {
  readonly start: number
  readonly end: number
}

/**
 * The paragraphs of the main part by the lines that places name; of what stands in a text box the
 * paragraph that holds it, of notes none. Throws a refusal where there is no reading the document.
 */
export function paragraphSpans(archive: Archive): ReadonlyMap<number, ParagraphSpan> {
  return storyOf(archive).spans
}

function storyOf(archive: Archive): Story {
  const main = mainPart(archive) ?? refuse('damaged')
  const relations = relationsOf(archive, main)
  const related = (type: string) => relatedPart(archive, relations, type)
  const styles = stylesIn(related('styles'))
  const story = new Story(relations, styles, new Numbering(related('numbering')))
  story.read(archive.part(main) ?? refuse('damaged', main))
  for (const type of NOTES) {
    const part = related(type)
    if (part) story.readNotes(part)
  }
  return story
}

interface OpenParagraph {
  text: string
  list: InList | undefined
  isHidden: boolean
  /** In the next one. */
  goesOn: boolean
  /** Where its content begins, past its properties. */
  start: number
}

type OpenCell = { -readonly [key in keyof RowCell]: RowCell[key] }

interface OpenRow {
  readonly cells: OpenCell[]
  column: number
  /** Deleted or hidden. */
  isOut: boolean
}

/** Reads parts of a document into pieces. */
class Story {
  readonly pieces: Piece[] = []
  readonly unread = new Map<string, Unread>()
  readonly spans = new Map<number, ParagraphSpan>()
  readonly #relations: ReadonlyMap<string, Relation>
  readonly #styles: Styles
  readonly #numbering: Numbering
  #xml!: XmlReader
  #line = 1
  #cells = 0
  /* Of each open field, whether its code is over and its result stands here. */
  #fields: boolean[] = []
  /* Of a paragraph whose end was deleted: it goes on in the next. */
  #carried = ''
  #isInNotes = false
  /* Lines of the paragraph that is open and of those in its text boxes. */
  #openLines: number[] | undefined

  constructor(relations: ReadonlyMap<string, Relation>, styles: Styles, numbering: Numbering) {
    this.#relations = relations
    this.#styles = styles
    this.#numbering = numbering
  }

  read(part: Uint8Array): void {
    this.#xml = new XmlReader(part)
    while (this.#xml.next() === 'open') this.#blocks(this.pieces)
  }

  readNotes(part: Uint8Array): void {
    this.#isInNotes = true
    this.read(part)
  }

  /** Paragraphs and tables of the element that opened here. */
  #blocks(pieces: Piece[]): void {
    for (const name of this.#xml.children()) this.#block(name, pieces)
  }

  #block(name: string, pieces: Piece[]): void {
    if (name === 'p') this.#paragraph(pieces)
    else if (name === 'tbl') pieces.push(this.#table())
    else if (name === 'altChunk') this.#leave('embedded')
    else if (name === 'AlternateContent') this.#alternatives(() => this.#blocks(pieces))
    else if (CLEAR.has(name)) this.#blocks(pieces)
  }

  #paragraph(pieces: Piece[]): void {
    if (this.#line > MAX_LINES) refuse('too-large')
    const line = this.#line++
    const paragraph: OpenParagraph = {
      text: this.#carried,
      list: undefined,
      isHidden: false,
      goesOn: false,
      start: this.#xml.at,
    }
    this.#carried = ''
    const outer = this.#openLines
    const lines = (this.#openLines ??= [])
    lines.push(line)
    this.#inline(pieces, paragraph)
    this.#openLines = outer
    if (!outer && !this.#isInNotes)
      for (const each of lines)
        this.spans.set(each, { start: paragraph.start, end: this.#xml.closedAt })
    // A code that does not end here never does: what follows is text.
    this.#fields = this.#fields.filter(Boolean)
    if (paragraph.goesOn) this.#carried = paragraph.text
    else pieces.push({ kind: 'paragraph', text: this.#numberedText(paragraph), line })
  }

  #numberedText({ text, list }: OpenParagraph): string {
    const number = list && text.trim() ? this.#numbering.next(list) : ''
    // 1. and 50万元 are not 1.50万元.
    return number + (number && /^[\d０-９]/.test(text) ? ' ' : '') + text
  }

  /** What stands in a line; text boxes come as pieces of their own, before it. */
  #inline(pieces: Piece[], paragraph: OpenParagraph): void {
    const xml = this.#xml
    for (const name of xml.children())
      if (name === 'r') paragraph.text += this.#run(pieces, paragraph.isHidden)
      else if (name === 'pPr') {
        this.#paragraphProperties(paragraph)
        paragraph.start = xml.at
      } else if (name === 'oMath') paragraph.text += xml.content()
      else if (name === 'AlternateContent')
        this.#alternatives(() => this.#inline(pieces, paragraph))
      else if (CLEAR.has(name)) this.#inline(pieces, paragraph)
  }

  #paragraphProperties(paragraph: OpenParagraph): void {
    for (const property of this.#xml.children()) {
      if (property === 'pStyle') {
        paragraph.isHidden = this.#isHiddenStyle()
        paragraph.list = this.#styles.lists.get(this.#xml.attribute('val') ?? '')
      }
      if (property === 'numPr') paragraph.list = listOf(this.#xml, paragraph.list)
      // Its end was deleted, not its text.
      if (property === 'rPr')
        for (const mark of this.#xml.children()) paragraph.goesOn ||= mark === 'del'
    }
  }

  #run(pieces: Piece[], isHidden: boolean): string {
    const xml = this.#xml
    let text = ''
    for (const name of xml.children())
      if (name === 'rPr')
        for (const property of xml.children()) {
          if (property === 'rStyle') isHidden ||= this.#isHiddenStyle()
          if (property === 'vanish') isHidden = isOn(xml)
        }
      else if (name === 'fldChar') this.#field(xml.attribute('fldCharType'))
      else {
        // What a field prints may begin in the middle of a run.
        const content = this.#runContent(name, pieces, isHidden)
        if (!isHidden && !this.#fields.includes(false)) text += content
      }
    return text
  }

  #runContent(name: string, pieces: Piece[], isHidden: boolean): string {
    const xml = this.#xml
    if (name === 't') return xml.content()
    if (name === 'ruby') {
      // The other part is how it is pronounced.
      let base = ''
      for (const part of xml.children())
        if (part === 'rubyBase')
          for (const inner of xml.children()) if (inner === 'r') base += this.#run(pieces, isHidden)
      return base
    }
    if (name === 'sym') {
      const code = Number.parseInt(xml.attribute('char') ?? '', 16)
      return code >= 0x20 && code < 0xe000 ? String.fromCharCode(code) : ''
    }
    if (name === 'drawing' || name === 'pict' || name === 'object') this.#drawing(pieces)
    if (name === 'AlternateContent') this.#alternatives(() => this.#drawing(pieces))
    return SIGNS[name] ?? ''
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(false)
    else if (type === 'separate') this.#fields.splice(-1, 1, true)
    else if (type === 'end') this.#fields.pop()
  }

  /** Text boxes of a drawing; what else it holds is named. */
  #drawing(pieces: Piece[]): void {
    for (const name of this.#xml.children()) {
      if (name === 'blip' || name === 'imagedata') this.#leave('picture')
      if (name === 'OLEObject' || name === 'chart') this.#leave('embedded')
      if (name === 'txbxContent') this.#blocks(pieces)
      else if (name === 'AlternateContent') this.#alternatives(() => this.#drawing(pieces))
      else this.#drawing(pieces)
    }
  }

  /** The same thing for newer and for older programs: the first that there is. */
  #alternatives(read: () => void): void {
    let isTaken = false
    for (const name of this.#xml.children())
      if (!isTaken && (name === 'Choice' || name === 'Fallback')) {
        isTaken = true
        read()
      }
  }

  /** Names what the element here refers to as not read. */
  #leave(kind: Unread['kind']): void {
    const id = this.#xml.attribute('embed') ?? this.#xml.attribute('id') ?? ''
    const what = this.#relations.get(id)?.target ?? id
    if (what) this.unread.set(what, { kind, what })
  }

  #isHiddenStyle(): boolean {
    return this.#styles.hidden.has(this.#xml.attribute('val') ?? '')
  }

  #table(): RawTable {
    const table = new MergedRows()
    this.#rows(table)
    return table.table()
  }

  #rows(table: MergedRows): void {
    for (const name of this.#xml.children())
      if (name === 'tr') this.#row(table)
      else if (CLEAR.has(name)) this.#rows(table)
  }

  #row(table: MergedRows): void {
    const row: OpenRow = { cells: [], column: 0, isOut: false }
    this.#rowContent(row)
    if (!row.isOut) table.add(row.cells)
  }

  #rowContent(row: OpenRow): void {
    const xml = this.#xml
    for (const name of xml.children())
      if (name === 'tc') this.#cell(row)
      else if (name === 'trPr')
        for (const property of xml.children()) {
          if (property === 'del' || (property === 'hidden' && isOn(xml))) row.isOut = true
          if (property === 'gridBefore') row.column += spanOf(xml.attribute('val'))
        }
      else if (CLEAR.has(name)) this.#rowContent(row)
  }

  #cell(row: OpenRow): void {
    if (++this.#cells > MAX_CELLS || row.column > MAX_COLUMNS) refuse('too-large')
    const xml = this.#xml
    const line = this.#line
    const pieces: Piece[] = []
    let columnSpan = 1
    let merge: RowCell['merge']
    let isCovered = false
    let isOut = false
    for (const name of xml.children())
      if (name === 'tcPr')
        for (const property of xml.children()) {
          const value = xml.attribute('val')
          if (property === 'gridSpan') columnSpan = spanOf(value)
          if (property === 'vMerge') merge = value === 'restart' ? 'restart' : 'continue'
          if (property === 'hMerge') isCovered = value !== 'restart'
          if (property === 'cellDel') isOut = true
        }
      else this.#block(name, pieces)
    if (isOut) return
    const before = row.cells.at(-1)
    // Merged as old programs do it: a cell after the first holds a column and prints nothing.
    if (isCovered && before) before.columnSpan += columnSpan
    else row.cells.push({ column: row.column, columnSpan, merge, pieces, line })
    row.column += columnSpan
  }
}

function spanOf(value: string | undefined): number {
  const span = Number(value)
  return span >= 1 ? Math.min(Math.floor(span), MAX_SPAN) : 1
}
