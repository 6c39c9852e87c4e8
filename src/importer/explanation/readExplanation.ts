import type { Address } from '../../ledger/address.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { HELD } from '../../ledger/structure.ts'
import type { Unit } from '../../money/index.ts'
import type { Doubt, FilePlace, Found, Leftover } from '../draft.ts'
import { nameKey } from '../letters.ts'
import { readScorecard } from '../scorecard/readScorecard.ts'
import type { SourceBlock, SourceGrid } from '../source.ts'
import { isHeadWord } from '../tables/heads.ts'
import { narrativeOf } from './narrative.ts'
import { attachmentsOf, glossaryOf, overviewOf } from './others.ts'
import { type Chapter, chaptersOf, type Item, placesOf } from './outline.ts'
import { joined, type Line, lineOf, type Paragraph } from './paragraphs.ts'
import { numbered, lineText } from './text.ts'

/** A block of a document, which may be several files, in reading order. */
export interface SpokenBlock {
  readonly file: number
  readonly block: SourceBlock
  /** It was read as part of a table: what it says is no prose. */
  readonly isTable?: true
}

/** What is known of the document beside its prose. */
export interface SpokenContext {
  /** As far as read. */
  readonly tables: Ledger['tables']
  readonly year: number | undefined
  readonly unit: Unit | undefined
  readonly department: string | undefined
}

/** All of a ledger that is not a table. */
export type Explanation = Pick<
  Ledger,
  'chapters' | 'duties' | 'organisation' | 'narrative' | 'scorecard' | 'glossary' | 'attachments'
>

/**
 * Reads what a document says in prose, and its scorecard. Addresses of places and doubts are
 * `narrative/…` and `scorecard/…`; every block that is no table and was not placed is left over.
 */
export function readExplanation(
  blocks: readonly SpokenBlock[],
  context: SpokenContext,
): Found<Explanation> {
  const leftovers: Leftover[] = []
  const chapters = chaptersOf(blocks.flatMap(itemsOf))
  const hasChapters = chapters.some(({ title }) => title !== undefined)
  const taken = chapters.map((chapter) => ({
    chapter,
    ...readScorecard(chapter.items, context.unit),
  }))
  const card = taken.find(({ found }) => found)?.found
  for (const { found } of taken)
    if (found && found !== card) for (const item of found.items) leftovers.push(...placesOf(item))

  const duties: string[] = []
  const organisation: string[] = []
  const glossary: Ledger['glossary'][number][] = []
  const attachments: { title: string; content: string }[] = []
  const prose: Paragraph[] = []
  const held: { chapter: Chapter; holds: Set<string>; prose: readonly Paragraph[] }[] = []

  for (const { chapter, rest, found } of taken) {
    const holds = new Set<string>()
    const { paragraphs, stray } = joined(linesOf(rest))
    for (const { at, text } of stray) leftovers.push({ at, text })
    for (const item of rest)
      if (item.kind === 'grid' && chapter.kind === 'overview')
        organisation.push(...rowsOf(item.grid))
      else if (item.kind === 'grid') leftovers.push(...placesOf(item))
    let own: readonly Paragraph[] = []
    if (chapter.items.some(({ kind }) => kind === 'table') || chapter.kind === 'tables')
      holds.add('tables')
    if (chapter.kind === 'glossary') {
      const { terms, rest: unread } = glossaryOf(paragraphs)
      glossary.push(...terms)
      if (terms.length) holds.add('glossary')
      leave(unread)
    } else if (chapter.kind === 'attachments' && !paragraphs.some(speaks)) {
      const found = attachmentsOf(paragraphs)
      attachments.push(...found)
      if (found.length) holds.add('attachments')
    } else if (chapter.kind === 'tables') leave(paragraphs)
    else {
      const split = splitOf(paragraphs, chapter, hasChapters)
      duties.push(...split.duties)
      organisation.push(...split.organisation)
      if (split.duties.length) holds.add('duties')
      if (split.organisation.length) holds.add('organisation')
      if (split.terms.length) holds.add('glossary')
      glossary.push(...split.terms)
      leave(split.rest)
      own = split.prose
      prose.push(...own)
      if (own.length) holds.add('narrative')
    }
    if (found && found === card) holds.add('scorecard')
    held.push({ chapter, holds, prose: own })
  }

  const narrative = narrativeOf(prose, {
    tables: context.tables,
    year: context.year,
    department: context.department,
    executionOf: (key) =>
      card?.value.execution?.rows.find((row) => row.key === 'fiscal')?.cells[key],
  })
  leave(narrative.left)
  const named = held.filter(({ chapter }) => chapter.title !== undefined)
  const places = new Map<Address, FilePlace>([...narrative.places, ...(card?.places ?? [])])
  const doubts: Doubt[] = [...narrative.doubts, ...(card?.doubts ?? [])]
  return {
    value: {
      ...(named.length && {
        chapters: named.map(({ chapter: { number, title = '' }, holds }) => ({
          ...(number && { number }),
          title,
          holds: HELD.filter((each) => holds.has(each)),
        })),
      }),
      duties,
      organisation,
      narrative: narrative.sections,
      ...(card && { scorecard: card.value }),
      glossary,
      ...(attachments.length && { attachments }),
    },
    places,
    doubts,
    leftovers: [...leftovers, ...(card?.leftovers ?? [])],
  }

  function leave(paragraphs: readonly Paragraph[]): void {
    for (const { lines } of paragraphs)
      for (const { line } of lines) leftovers.push({ at: line.at, text: line.text })
  }
}

function itemsOf({ file, block, isTable }: SpokenBlock): Item[] {
  if (isTable) return [{ kind: 'table' }]
  if (block.kind === 'grid') return [{ kind: 'grid', grid: block, file }]
  return block.text
    .split('\n')
    .map((text) => ({ kind: 'line' as const, line: lineOf(text, { file, place: block.place }) }))
    .filter(({ line }) => line.text !== '')
}

/** A list of units, as overviews have it, without its head. */
function rowsOf({ rows, cells }: SourceGrid): string[] {
  return Array.from({ length: rows }, (_, row) => {
    const texts = cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => lineText(text))
      .filter(Boolean)
    return texts.every((text) => isHeadWord(nameKey(text))) ? '' : texts.join(' ')
  }).filter(Boolean)
}

function linesOf(items: readonly Item[]): Line[] {
  return items.flatMap((item) => (item.kind === 'line' ? item.line : []))
}

/** A paragraph with amounts. */
function speaks({ text }: Paragraph): boolean {
  return /\d(?:万元|元|%|％)/.test(text)
}

interface Split {
  readonly duties: readonly string[]
  readonly organisation: readonly string[]
  readonly terms: Ledger['glossary']
  readonly prose: readonly Paragraph[]
  readonly rest: readonly Paragraph[]
}

/** Tells what a part of a document is about section by section. */
function splitOf(
  paragraphs: readonly Paragraph[],
  { kind, title }: Chapter,
  hasChapters: boolean,
): Split {
  if (kind === 'overview') {
    const { duties, organisation, rest } = overviewOf(paragraphs)
    return { duties, organisation, terms: [], prose: [], rest }
  }
  // Before the first part stand titles and contents.
  if (hasChapters && title === undefined)
    return { duties: [], organisation: [], terms: [], prose: [], rest: paragraphs }
  const groups = {
    overview: [] as Paragraph[],
    glossary: [] as Paragraph[],
    prose: [] as Paragraph[],
    rest: [] as Paragraph[],
  }
  let into: Paragraph[] = kind === 'explanation' ? groups.prose : groups.rest
  for (const paragraph of paragraphs) {
    const { level, rest: words } = numbered(paragraph.text)
    const isHead = (level === 1 || (level === 0 && words.length <= 30)) && !/。./.test(words)
    if (isHead && /名词解释/.test(words)) {
      into = groups.glossary
      continue
    }
    if (isHead && level <= 1 && /职责|职能|机构设置|单位构成|机构情况/.test(words))
      into = groups.overview
    else if (level === 1 && into !== groups.glossary) into = groups.prose
    else if (into === groups.rest && speaks(paragraph)) into = groups.prose
    into.push(paragraph)
  }
  const { duties, organisation, rest } = overviewOf(groups.overview)
  const { terms, rest: unread } = glossaryOf(groups.glossary)
  return {
    duties,
    organisation,
    terms,
    prose: groups.prose,
    rest: [...groups.rest, ...rest, ...unread],
  }
}
