import { Parser } from 'htmlparser2'
import type { SourcePage, Unread } from '../source.ts'
import { blocksOf, type Piece, TableBuilder } from './blocks.ts'
import { decoded } from './decode.ts'
import { MAX_LINES, MAX_PAGE_DEPTH } from './limits.ts'
import { isWebArchive, pagesOfArchive } from './mhtml.ts'
import { reader, refuse } from './reading.ts'

const words = (text: string) => new Set(text.split(' '))
/* What is never seen as text of the page. */
const UNSEEN = words(
  'head style script noscript del template title iframe object svg select textarea audio video canvas xml rt rp',
)
/* What begins and ends a line. */
const BLOCKS = words(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd pre blockquote center section article header footer main nav aside figure figcaption form fieldset address hr caption',
)
const DECLARED = /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]+)/i
/* Where a page says its encoding. */
const HEAD_BYTES = 4096
const NOT_THERE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*collapse|mso-hide\s*:\s*all)/i
const INVISIBLE =
  /(?:^|[;\s])(?:visibility\s*:\s*hidden|(?:opacity|font-size)\s*:\s*0(?:\.0+)?(?:px|pt|r?em|%)?\s*(?:;|$))/i
/* Fields that show their value. */
const SHOWN_FIELDS = words('text number')
/* In Chinese the line ends of the source are no blanks. */
const BROKEN = /([\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g

const CLASS = /^(?:<!--\s*)?(?:t[rdh]|span|div|p)?\.([\w-]+)$/i

/* As Word writes a tab. */
const TAB = /mso-tab-count/i

/** A run of blanks is one, unless there are tabs in it, which part what stands in columns. */
function blankOf(run: string): string {
  return run.includes('\t') && !/[\r\n]/.test(run) ? run.replace(/[^\t]/g, '') : ' '
}

/** Seen; in its place without being seen; not there at all. */
type Sight = 'seen' | 'invisible' | 'none'

interface OpenCell {
  readonly pieces: Piece[]
  readonly columnSpan: number
  readonly rowSpan: number
  readonly line: number
}

interface OpenTable {
  readonly builder: TableBuilder
  cell: OpenCell | undefined
  /** Columns that `col` has told of. */
  columns: number
}

/** A web page, or those of a web archive: paragraphs and tables, without what is hidden. */
export const readHtml = reader(({ bytes }) => {
  const start = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES))
  const sources = isWebArchive(start) ? pagesOfArchive(bytes) : [bytes]
  const pages: SourcePage[] = []
  const unread: Unread[] = []
  for (const source of sources) {
    const page = pageOf(source)
    pages.push({ number: pages.length + 1, blocks: page.blocks })
    unread.push(...page.unread)
  }
  return { pages, unread }
})

function pageOf(bytes: Uint8Array): Pick<SourcePage, 'blocks'> & { readonly unread: Unread[] } {
  const start = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES))
  const { text, isDamaged } = decoded(bytes, DECLARED.exec(start)?.[1])
  const page = new PageBuilder()
  new Parser(page).end(text)
  const blocks = blocksOf(page.pieces)
  const unread: Unread[] = []
  if (isDamaged) unread.push({ kind: 'damaged', what: 'characters' })
  if (page.endsEarly) unread.push({ kind: 'damaged', what: '</html>' })
  // Beside tables they adorn the page; alone they may be the tables.
  if (!blocks.some(({ kind }) => kind === 'grid'))
    for (const what of page.pictures) unread.push({ kind: 'picture', what })
  return { blocks, unread }
}

class PageBuilder {
  readonly pieces: Piece[] = []
  readonly pictures: string[] = []
  endsEarly = false
  readonly #tables: OpenTable[] = []
  /* Of each open element. */
  readonly #sights: Sight[] = []
  readonly #hiddenClasses = new Set<string>()
  #isStyle = false
  /* Elements that keep blanks and line ends. */
  #kept = 0
  #text = ''
  #line = 1

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#isStyle = name === 'style'
    const sight = this.#sightOf(name, attributes)
    if (this.#sights.push(sight) > MAX_PAGE_DEPTH) refuse('too-large')
    if (name === 'tr') this.#openRow(sight === 'none')
    if (sight === 'none') {
      if (name === 'col') this.#hideColumns(attributes)
      return
    }
    if (name === 'table') this.#openTable()
    else if (name === 'td' || name === 'th') this.#openCell(attributes)
    else if (name === 'col') this.#hideColumns(attributes, false)
    else if (name === 'br') this.#text += '\n'
    else if (name === 'img') this.pictures.push(attributes['src']?.split('/').at(-1) ?? '')
    else if (name === 'pre') this.#kept++
    else if (name === 'span' && TAB.test(attributes['style'] ?? '')) this.#text += '\t'
    else if (name === 'input' && SHOWN_FIELDS.has(attributes['type'] ?? 'text'))
      this.#text += attributes['value'] ?? ''
    if (BLOCKS.has(name)) this.#endLine()
  }

  onclosetag(name: string, isImplied: boolean): void {
    // The file ends within it: half a download.
    if (isImplied && (name === 'table' || name === 'html')) this.endsEarly = true
    const sight = this.#sights.pop()
    this.#isStyle = false
    if (sight === 'none') return
    if (BLOCKS.has(name)) this.#endLine()
    if (name === 'td' || name === 'th' || name === 'tr') this.#closeCell()
    else if (name === 'table') this.#closeTable()
    else if (name === 'pre') this.#kept--
  }

  ontext(text: string): void {
    if (this.#isStyle) this.#readRules(text)
    if ((this.#sights.at(-1) ?? 'seen') !== 'seen') return
    if (this.#kept > 0) {
      this.#text += text
      return
    }
    const flowing = text.replace(BROKEN, '$1').replace(/[ \t\r\n\f]+/g, blankOf)
    this.#text += /[ \t\n]$/.test(this.#text) ? flowing.replace(/^ /, '') : flowing
  }

  onend(): void {
    this.#endLine()
    while (this.#tables.length > 0) this.#closeTable()
  }

  #sightOf(name: string, attributes: Readonly<Record<string, string>>): Sight {
    const around = this.#sights.at(-1) ?? 'seen'
    const style = attributes['style'] ?? ''
    // The blanks in it only fill the place.
    if (name === 'span' && TAB.test(style)) return 'invisible'
    if (around === 'none' || UNSEEN.has(name) || 'hidden' in attributes || NOT_THERE.test(style))
      return 'none'
    const classes = attributes['class']?.toLowerCase().split(/\s+/) ?? []
    if (classes.some((each) => this.#hiddenClasses.has(each))) return 'none'
    return INVISIBLE.test(style) ? 'invisible' : around
  }

  /** Classes that the page's own style hides. */
  #readRules(style: string): void {
    let [depth, selectors] = [0, '']
    for (const [token] of style.matchAll(/[{}]|[^{}]+/g))
      if (token === '{') depth++
      else if (token === '}') depth = Math.max(depth - 1, 0)
      else if (depth === 0) selectors = token
      // Rules for printing or small screens stand deeper, and are none for what is seen.
      else if (depth === 1 && !selectors.includes('@') && NOT_THERE.test(token))
        for (const selector of selectors.split(',')) {
          const name = CLASS.exec(selector.trim())?.[1]
          if (name) this.#hiddenClasses.add(name.toLowerCase())
        }
  }

  /** Where what comes stands: in a cell, or on the page. */
  get #here(): Piece[] {
    return this.#tables.findLast(({ cell }) => cell)?.cell?.pieces ?? this.pieces
  }

  #endLine(): void {
    // A line begins and ends with what is seen of it.
    const lines = this.#text.split('\n').map((line) => (this.#kept > 0 ? line : line.trim()))
    const text = lines.join('\n')
    this.#text = ''
    if (!text.trim()) return
    if (this.#line > MAX_LINES) refuse('too-large')
    this.#here.push({ kind: 'paragraph', text, line: this.#line++ })
  }

  #openTable(): void {
    this.#endLine()
    this.#tables.push({ builder: new TableBuilder(), cell: undefined, columns: 0 })
  }

  #hideColumns(attributes: Readonly<Record<string, string>>, isHidden = true): void {
    const table = this.#tables.at(-1)
    if (!table) return
    const end = table.columns + Math.min(Number(attributes['span']) || 1, MAX_PAGE_DEPTH)
    if (isHidden) for (let at = table.columns; at < end; at++) table.builder.hideColumn(at)
    table.columns = end
  }

  #openRow(isHidden: boolean): void {
    this.#closeCell()
    this.#tables.at(-1)?.builder.nextRow(isHidden)
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#closeCell()
    const table = this.#tables.at(-1)
    if (!table) return
    table.cell = {
      pieces: [],
      columnSpan: Number.parseInt(attributes['colspan'] ?? '1'),
      rowSpan: Number.parseInt(attributes['rowspan'] ?? '1'),
      line: this.#line,
    }
  }

  #closeCell(): void {
    this.#endLine()
    const table = this.#tables.at(-1)
    if (!table?.cell) return
    const { pieces, columnSpan, rowSpan, line } = table.cell
    table.builder.add(pieces, columnSpan, rowSpan, line)
    table.cell = undefined
  }

  #closeTable(): void {
    this.#closeCell()
    const table = this.#tables.pop()
    if (table) this.#here.push(table.builder.table())
  }
}
