import { type Address, addressOf } from '../../ledger/address.ts'
import { ITEMS, SANGONG, TOTALS } from '../../ledger/form/relations.ts'
import type { Part, Section } from '../../ledger/ledger.ts'
import type { Doubt, FilePlace } from '../draft.ts'
import { comparisonsIn } from './comparisons.ts'
import { entryOf, isEntry } from './entries.ts'
import { figuresIn } from './figures.ts'
import { headOf, isTitle, leadingTitle, sectionIdOf, topicOf } from './headings.ts'
import { numbersIn } from './numbers.ts'
import { type Paragraph, placeIn, slicedParagraph } from './paragraphs.ts'
import type { Passage, Spoken } from './reading.ts'
import { type Piece, sangongPieces } from './sangongPieces.ts'
import { numbered } from './text.ts'
import { generalBudgetPassage, performancePassage, scopeOf } from './whichPassage.ts'

/** Of explanations; those of large departments have some hundreds. */
const MOST_FIGURES = 2500

export interface Narrative {
  readonly sections: Section[]
  readonly places: Map<Address, FilePlace>
  readonly doubts: Doubt[]
  readonly left: readonly Paragraph[]
}

type Comparison = NonNullable<Part['comparisons']>[number]

interface PartRead extends Passage {
  heading: string | undefined
  text: string
  reason: string | undefined
  readonly comparisons: Comparison[]
}

interface SectionRead {
  readonly id: string
  readonly number: string | undefined
  readonly title: string
  readonly parts: PartRead[]
}

/** Reads the explanation: sections with their passages and the figures of these. */
export function narrativeOf(
  paragraphs: readonly Paragraph[],
  context: Omit<Spoken, 'passages'>,
): Narrative {
  const sections: SectionRead[] = []
  const passages: PartRead[] = []
  const places = new Map<Address, FilePlace>()
  const doubts: Doubt[] = []
  const left: Paragraph[] = []
  const spoken: Spoken = { ...context, passages }
  let section: SectionRead | undefined
  /** Headings that wait for the text below them. */
  let headings: string[] = []
  /** The last heading of the section, by which its text is told. */
  let heading = ''

  for (const paragraph of paragraphs) {
    const { level, number } = numbered(paragraph.text)
    const head = headOf(paragraph.text)
    if (level === 1 && !isEntry(paragraph.text)) {
      const start = head ?? leadingTitle(paragraph.text)
      const topic = head ? undefined : topicOf(paragraph.text)
      section = openSection(start.title, number.replace(/、$/, ''), topic)
      headings = []
      heading = ''
      if (start.rest)
        read(
          slicedParagraph(
            paragraph,
            paragraph.text.length - start.rest.length,
            paragraph.text.length,
          ),
        )
      continue
    }
    if (head && !head.rest && (level > 0 || isTitle(paragraph.text))) {
      if (!section || (level === 0 && sectionIdOf(head.title) !== undefined)) {
        section = openSection(head.title, undefined)
        headings = []
        heading = ''
      } else {
        headings.push(paragraph.text)
        // What stands below the name of an item is of that item.
        if (level <= 2 || !heading || isEntry(paragraph.text) || isEntry(heading))
          heading = numbered(paragraph.text).rest
      }
      continue
    }
    if (head?.rest && level > 0) {
      const cut = paragraph.text.length - head.rest.length
      headings.push(paragraph.text.slice(0, cut))
      heading = head.title
      read(slicedParagraph(paragraph, cut, paragraph.text.length))
      continue
    }
    read(paragraph)
  }
  return {
    sections: sections.map(({ id, number, title, parts }) => ({
      id,
      ...(number && { number }),
      title,
      parts: parts.map(partOf),
    })),
    places,
    doubts,
    left,
  }

  function openSection(title: string, number: string | undefined, topic?: string): SectionRead {
    const id = topic ?? sectionIdOf(title) ?? 'section'
    const taken = sections.filter((each) => each.id.replace(/-\d+$/, '') === id).length
    const opened = {
      id: taken ? `${id}-${taken + 1}` : id,
      number: number || undefined,
      title,
      parts: [],
    }
    sections.push(opened)
    return opened
  }

  function read(paragraph: Paragraph): void {
    if (isTabular(paragraph.text)) {
      left.push(paragraph)
      return
    }
    section ??= openSection(leadingTitle(paragraph.text).title, undefined)
    for (const piece of piecesOf(paragraph, section, heading)) readPiece(piece)
  }

  /** What is more than an explanation can have is left over. */
  function readPiece(piece: Piece): void {
    const count = passages.reduce((sum, { figures }) => sum + figures.length, 0)
    if (count < MOST_FIGURES) readWhole(piece)
    else left.push(piece.paragraph)
  }

  function readWhole({ paragraph, id, scope, code, isUnknown }: Piece): void {
    const own = section as SectionRead
    let part = passages.find((each) => each.id === id && !each.code)
    const isAgain = code !== undefined && passages.some((each) => each.id === id)
    if (!part || isAgain) {
      part = {
        id: isAgain ? freeId(id) : id,
        scope,
        ...(code && { code }),
        heading: headings.length ? headings.join('\n') : undefined,
        text: '',
        reason: undefined,
        comparisons: [],
        figures: [],
        keys: new Map(),
        raw: '',
      }
      passages.push(part)
      own.parts.push(part)
    } else if (headings.length) part.text += `${part.text && '\n'}${headings.join('\n')}`
    headings = []
    const read = figuresIn(paragraph.text, part, spoken)
    let text = ''
    let at = 0
    for (const { figure, start, end, doubt } of read) {
      text += `${plain(paragraph.text.slice(at, start))}{${figure.key}}`
      at = end
      const address = addressOf('narrative', part.id, figure.key)
      const place = placeIn(paragraph, start)
      places.set(address, place)
      if (doubt) doubts.push({ address, at: place, value: figure.value, ...doubt })
      else if (isUnknown)
        doubts.push({
          address,
          at: place,
          value: figure.value,
          reason: 'relation-unknown',
          alternatives: [],
        })
      if (isAgain && figure.key === 'actual')
        doubts.push({
          address,
          at: place,
          value: figure.value,
          reason: 'claimed-twice',
          alternatives: [],
        })
    }
    text += plain(paragraph.text.slice(at))
    part.text += part.text ? `\n${text}` : text
    part.comparisons.push(...comparisonsIn(paragraph.text, part, spoken))
    const reason = reasonIn(paragraph.text)
    if (reason) part.reason = part.reason ? `${part.reason}\n${reason}` : reason
  }

  function freeId(id: string): string {
    let n = 2
    while (passages.some((each) => each.id === `${id}-${n}`)) n += 1
    return `${id}-${n}`
  }

  function piecesOf(paragraph: Paragraph, own: SectionRead, under: string): Piece[] {
    const kind = own.id.replace(/-\d+$/, '')
    const named = kind === 'other' || kind === 'section' ? sectionIdOf(under) : undefined
    const told = kind === 'section' || kind === TOTALS ? topicOf(paragraph.text) : undefined
    const topic = named ?? told ?? kind
    if (topic === SANGONG) return sangongPieces(paragraph, under, passages)
    const one = (id: string, code?: string): Piece[] => [
      { paragraph, id, scope: scopeOf(id, topic), ...(code && { code }) },
    ]
    if (topic === ITEMS.table) {
      const entry = entryOf(paragraph.text, context.tables) ?? entryOf(under, context.tables)
      if (entry)
        return one(entry.id ?? freeId('item'), entry.code).map((piece) => ({
          ...piece,
          isUnknown: entry.code === undefined,
        }))
      return one(generalBudgetPassage(paragraph.text, under, own.parts.at(-1)?.id))
    }
    if (topic === 'performance')
      return one(performancePassage(paragraph.text, under, own.parts.at(-1)?.id))
    return one(topic === 'section' ? own.id : topic)
  }
}

function partOf({ id, code, heading, text, figures, comparisons, reason }: PartRead): Part {
  return {
    id,
    ...(heading !== undefined && { heading }),
    text,
    figures: figures.map(({ figure }) => figure),
    ...(code && { code }),
    ...(comparisons.length && { comparisons }),
    ...(reason && { reason }),
  }
}

/** Braces would be read as places of figures. */
function plain(text: string): string {
  return text.replace(/\{/g, '｛').replace(/\}/g, '｝')
}

/** Rows of a table that ran together. */
function isTabular(text: string): boolean {
  const numbers = numbersIn(text)
  const bare = numbers.filter(({ measure, value }) => measure === 'none' && value.includes('.'))
  return bare.length >= MOST_BARE && 2 * bare.length > numbers.length
}

const MOST_BARE = 4

/** The reason that a paragraph states. */
function reasonIn(text: string): string | undefined {
  const found = [...text.matchAll(/原因(?:主要)?(?:[是为][：:]?|[：:])([^。]+)/g)].map(
    ([, reason]) => reason ?? '',
  )
  return found.length ? found.join('\n') : undefined
}
