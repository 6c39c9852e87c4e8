import { addressOf } from '../../ledger/address.ts'
import { FUNCTION_CLASSES } from '../../ledger/form/classes.ts'
import type { Ledger, Part, Section } from '../../ledger/ledger.ts'
import { printedIn } from '../../ledger/lookup.ts'
import type { Address } from '../../ledger/address.ts'
import {
  APPROPRIATION,
  GOVERNMENT_FUND,
  ITEMS,
  SANGONG,
  STATE_CAPITAL,
  TOTALS,
} from '../../ledger/form/relations.ts'
import type { Doubt, FilePlace } from '../draft.ts'
import { isSame } from './cells.ts'
import { comparisonsIn } from './comparisons.ts'
import { figuresIn } from './figures.ts'
import { numbersIn } from './numbers.ts'
import { type Paragraph, placeIn, slicedParagraph } from './paragraphs.ts'
import type { Passage, Spoken } from './reading.ts'
import { bare, numbered } from './text.ts'

/** Sections by their titles, bare; the first that fits counts. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/其他重要事项|其他情况说明|其他事项/, 'other'],
  [/三公/, SANGONG],
  [/政府采购/, 'procurement'],
  [/机关运行/, 'office-operation'],
  [/国有资产|资产占[用有]/, 'state-assets'],
  [/绩效/, 'performance'],
  [/政府性基金/, GOVERNMENT_FUND],
  [/国有资本/, STATE_CAPITAL],
  [/基本支出/, 'basic'],
  [/公共预算(?:财政拨款)?(?:收入)?支出|公共预算.*支出/, ITEMS.table],
  [/财政拨款(?:收入支出|收支)|财政拨款.*总体/, APPROPRIATION],
  [/财政拨款支出/, ITEMS.table],
  [/收入支出|收支|预算执行总体|决算总体/, TOTALS],
  [/收入决算|本年收入|^(?:20\d\d年度?)?收入|收入情况/, 'income'],
  [/^(?!.*一般性).*(?:支出决算|本年支出|支出情况)|^(?:20\d\d年度?)?支出/, 'expenditure'],
]

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

interface Piece {
  readonly paragraph: Paragraph
  readonly id: string
  readonly scope: string
  readonly code?: string
  /** An entry that does not say which item it is. */
  readonly isUnknown?: boolean
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

/* Headings. */

function sectionIdOf(title: string): string | undefined {
  const words = bare(title)
  return SECTIONS.find(([pattern]) => pattern.test(words))?.[1]
}

interface Title {
  readonly title: string
  readonly rest: string
}

const TITLE_END =
  /(?:情况|说明|结果|结构|构成|公开|总体|经费|费用?|管理|支出|收入|事项|占用|采购)[。：:]?$/

/** A paragraph that is a heading, or begins with one: （一）总体情况。2021年度…. */
function headOf(text: string): Title | undefined {
  const { number, rest } = numbered(text)
  if (!hasFigure(rest) && rest.length <= 48 && !/[，；]/.test(rest) && !/。./.test(rest))
    return { title: rest.replace(/[。：:]$/, ''), rest: '' }
  const [, title, after] =
    /^([^。：:，；]{2,32}(?:情况|说明|结果)(?:说明)?)[。：:](.+)$/.exec(rest) ?? []
  if (number && title && after && !hasFigure(title)) return { title, rest: after }
  return undefined
}

/** Without a number, only what ends as headings do is one. */
function isTitle(text: string): boolean {
  return text.length <= 40 && TITLE_END.test(text) && !/。/.test(text)
}

function hasFigure(text: string): boolean {
  return numbersIn(text).some(({ measure }) => measure !== 'none')
}

/** Of what a sentence without a heading speaks. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/^(?:一般)?公共预算财政拨款.{0,4}年初.{0,12}结[转余]/, ITEMS.table],
  [/^政府性基金(?:预算)?(?:财政拨款)?.{0,4}年初.{0,12}结[转余]/, GOVERNMENT_FUND],
  [/^国有资本经营(?:预算)?(?:财政拨款)?.{0,4}年初.{0,12}结[转余]/, STATE_CAPITAL],
  [/^年初结转.*本年收入.*本年支出/, TOTALS],
  [/^基本支出.*项目支出.*(?:上缴上级|经营支出|补助)/, 'expenditure'],
]

function topicOf(text: string): string | undefined {
  const words = numbered(text).rest.replace(/^20\d\d年度?/, '')
  return TOPICS.find(([pattern]) => pattern.test(words))?.[1]
}

/** The words before the first figure, as the title of a section that has none. */
function leadingTitle(text: string): Title {
  const { rest } = numbered(text)
  const [title = ''] = /^(?:20\d\d年度?)?[^，。；：:\d]*/.exec(rest) ?? []
  return { title, rest }
}

/** The reason that a paragraph states. */
function reasonIn(text: string): string | undefined {
  const found = [...text.matchAll(/原因(?:主要)?(?:[是为][：:]?|[：:])([^。]+)/g)].map(
    ([, reason]) => reason ?? '',
  )
  return found.length ? found.join('\n') : undefined
}

/* Which passage. */

function scopeOf(id: string, topic: string): string {
  return topic === 'section'
    ? 'other'
    : (/^sangong|^performance|^general-budget/.exec(id)?.[0] ?? topic)
}

function generalBudgetPassage(text: string, heading: string, last: string | undefined): string {
  const by = (words: string, isHeading: boolean) => {
    if (/结构/.test(words) || (!isHeading && /主要用于以下/.test(words)))
      return 'general-budget-structure'
    if (/具体/.test(words) || (!isHeading && /年初预算|预算为/.test(words)))
      return 'general-budget-items'
    if (/总体/.test(words) || (!isHeading && /占.{0,8}支出/.test(words)))
      return 'general-budget-overall'
    return undefined
  }
  const known = last?.startsWith(ITEMS.table) ? last : undefined
  return by(heading, true) ?? by(text, false) ?? known ?? 'general-budget-overall'
}

function performancePassage(text: string, heading: string, last: string | undefined): string {
  if (/批复了?绩效目标/.test(text)) return 'performance-projects'
  if (
    /(?:部门|单位|财政).{0,12}(?:开展|组织).{0,12}(?:部门评价|重点.{0,4}评价)|重点绩效评价/.test(
      text,
    ) ||
    /重点/.test(heading)
  )
    return 'performance-key-evaluation'
  if (/整体.{0,12}得分/.test(text)) return 'performance-self-evaluation'
  if (/绩效管理|支出总额|支出项目|绩效目标/.test(text) || /管理/.test(heading))
    return 'performance-management'
  return last?.startsWith('performance') ? last : 'performance-management'
}

/* Entries on items. */

const CODE = /(?<![\d.])(2\d{4}(?:\d\d)?)(?![\d.,，年万元亿])/
const ENTRY = /^[^。，；：:]{0,90}?(?:[（(]项[）)]|[（(]款[）)])/

function isEntry(text: string): boolean {
  const { rest } = numbered(text)
  return ENTRY.test(rest) || CODE.test(rest.split(/[。，；：:]/)[0] ?? '')
}

interface Entry {
  readonly id: string | undefined
  readonly code: string | undefined
}

/** The item of which a paragraph speaks, by its code or by the names of 类, 款 and 项. */
function entryOf(text: string, tables: Ledger['tables']): Entry | undefined {
  const { rest } = numbered(text)
  if (!isEntry(text)) return undefined
  const [, printed] = CODE.exec(rest.split(/[，。]/)[0] ?? '') ?? []
  if (printed) return { id: printed, code: printed }
  const named =
    /^(.*?)(?:支出)?[（(]类[）)](?:支出)?(.*?)[（(]款[）)](?:支出)?(?:(.*?)[（(]项[）)])?/.exec(
      rest,
    )
  const item = /([^（(）)、]*)[（(]项[）)]/.exec(rest)?.[1]
  const [, classOf, sectionOf, itemOf = item] = named ?? []
  const codes = codesOf(classOf, sectionOf, itemOf, tables)
  if (codes.length === 1) return { id: codes[0], code: codes[0] }
  const spent = numbersIn(rest).filter(({ measure }) => measure === 'money')
  const equal = codes.filter((code) =>
    spent.some((number) => {
      const table = tables[ITEMS.table]
      if (!table || table.state === 'missing') return false
      const printed = printedIn(
        table.rows.find(({ key }) => key === code),
        'total',
      )
      return printed != null && isSame(number, { value: printed, unit: table.unit })
    }),
  )
  return equal.length === 1 ? { id: equal[0], code: equal[0] } : { id: undefined, code: undefined }
}

function short(name: string): string {
  return bare(name).replace(/支出$/, '')
}

function codesOf(
  classOf: string | undefined,
  sectionOf: string | undefined,
  itemOf: string | undefined,
  tables: Ledger['tables'],
): string[] {
  const rows = [ITEMS.table, 'expenditure', 'income'].flatMap((id) => {
    const table = tables[id]
    return table && table.state !== 'missing'
      ? table.rows.flatMap(({ code, name }) => (code ? [{ code, name: short(name) }] : []))
      : []
  })
  const classes = [
    ...rows.filter(({ code }) => code.length === 3),
    ...FUNCTION_CLASSES.flatMap(([code, ...names]) =>
      names.map((name) => ({ code, name: short(name) })),
    ),
  ]
  const length = itemOf === undefined ? 5 : 7
  const wanted = short(itemOf ?? sectionOf ?? '')
  const inClass = new Set(
    classOf === undefined
      ? []
      : classes.filter(({ name }) => name === short(classOf)).map(({ code }) => code),
  )
  const sections = new Set(
    sectionOf === undefined || length === 5
      ? []
      : rows
          .filter(({ code, name }) => code.length === 5 && name === short(sectionOf))
          .map(({ code }) => code),
  )
  const found = [
    ...new Set(
      rows
        .filter(({ code, name }) => code.length === length && name === wanted)
        .map(({ code }) => code),
    ),
  ]
  const among = found.filter((code) => !inClass.size || inClass.has(code.slice(0, 3)))
  const within = among.filter((code) => sections.has(code.slice(0, 5)))
  return within.length ? within : among
}

/* The three public expenses. */

const SANGONG_PARTS: readonly (readonly [RegExp, string])[] = [
  [/外宾接待|外事接待|国[（(]?境[）)]?外.{0,4}接待/, 'sangong-reception-foreign'],
  [/国内(?:公务)?接待|其他国内/, 'sangong-reception-domestic'],
  [
    /公务用车购置[及和与](?:公务用车)?运行|公车购置[及和与]运行|公务用车购置费?[及和与]/,
    'sangong-vehicles',
  ],
  [/公务用车购置|购置公务用车/, 'sangong-vehicle-purchase'],
  [/公务用车运行|公车运行/, 'sangong-vehicle-operation'],
  [/因公出国/, 'sangong-abroad'],
  [/公务接待/, 'sangong-reception'],
]
/** How far into a sentence its subject stands. */
const SUBJECT_WITHIN = 22

function sangongPieces(
  paragraph: Paragraph,
  heading: string,
  passages: readonly PartRead[],
): Piece[] {
  const last = passages.findLast(({ scope }) => scope === SANGONG)?.id
  const whole = /具体/.test(heading)
    ? 'sangong-detail'
    : /总体/.test(heading)
      ? 'sangong-overall'
      : passages.some(({ id }) => id === 'sangong-overall')
        ? 'sangong-detail'
        : 'sangong-overall'
  const headed = SANGONG_PARTS.find(([words]) => words.test(bare(heading)))?.[1]
  const first = partBy(paragraph.text)
  const isOfAll = first === 'all' || (first === undefined && !last?.startsWith('sangong-'))
  const hasCounts = numbersIn(paragraph.text).some(({ measure }) => measure === 'count')
  if (isOfAll && !hasCounts) return [piece(paragraph, whole)]
  const pieces: { start: number; id: string }[] = []
  let current = isOfAll ? whole : (headed ?? last ?? whole)
  for (const start of unitStarts(paragraph.text)) {
    const found = partBy(paragraph.text.slice(start))
    const id = found === 'all' ? whole : (found ?? current)
    if (id !== pieces.at(-1)?.id) pieces.push({ start, id })
    current = id
  }
  return pieces.map(({ start, id }, index) =>
    piece(slicedParagraph(paragraph, start, pieces[index + 1]?.start ?? paragraph.text.length), id),
  )
}

function piece(paragraph: Paragraph, id: string): Piece {
  return { paragraph, id, scope: SANGONG }
}

/** Where sentences, and what follows 其中, begin. */
function unitStarts(text: string): number[] {
  const starts = [0]
  for (const { index, 0: mark } of text.matchAll(/[。；;](?=.)|[，,。](?=其中[：:，,]?.)/g))
    starts.push(index + mark.length)
  return [...new Set(starts)]
}

/** The passage that a sentence is of, by what it begins with. */
function partBy(text: string): string | undefined {
  const words = numbered(text.replace(/^其中[：:，,]?/, '')).rest
  const start = (words.split(/原因|[。；;]/)[0] ?? '').slice(0, SUBJECT_WITHIN)
  const found = SANGONG_PARTS.flatMap(([pattern, id]) => {
    const match = pattern.exec(start)
    return match ? [{ id, at: match.index }] : []
  }).sort((one, other) => one.at - other.at)[0]
  const all = /[“"”]?三公[“"”]?经费/.exec(start)
  if (
    all &&
    (!found || found.at < all.index + 12 + all[0].length) &&
    !(found && /经费.{0,3}中/.test(start))
  ) {
    // “三公”经费支出决算中，因公出国费… speaks of the latter.
    return found && found.at > all.index && /中[，,]?/.test(start.slice(all.index, found.at))
      ? found.id
      : 'all'
  }
  return found?.id
}
