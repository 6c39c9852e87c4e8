import type { SourceGrid } from '../source.ts'
import type { FilePlace } from '../draft.ts'
import type { Line } from './paragraphs.ts'

/** What stands in a document outside its tables: lines, and grids that nobody took for a table. */
export type Item =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'grid'; readonly grid: SourceGrid; readonly file: number }
  /** Where a table was. */
  | { readonly kind: 'table' }

/** What a part of a document is about, by its title. */
export type ChapterKind =
  'overview' | 'tables' | 'explanation' | 'glossary' | 'attachments' | 'other'

export interface Chapter {
  readonly number?: string
  /** `undefined` for what stands before the first chapter. */
  readonly title: string | undefined
  readonly kind: ChapterKind
  readonly items: readonly Item[]
}

const CHAPTER = /^(第[一二三四五六七八九十]{1,2}部分)[：:、 ]?(.*)$/
/** With what the title of a part ends; one that does not may go on in the next line. */
const COMPLETE = /(?:概况|情况|说明|表|解释|附件|附表|附录|报告|目录)$/
const DOTS = /[.．…·]{4,}|\s\d{1,3}$/

/** The parts of a document, 第一部分 and so on; contents lists are left out. */
export function chaptersOf(items: readonly Item[]): Chapter[] {
  const heads = headsOf(items)
  const chapters: Chapter[] = []
  const first = heads[0]?.start ?? items.length
  chapters.push({ title: undefined, kind: 'other', items: withoutContents(items.slice(0, first)) })
  for (const [index, { number, title, end }] of heads.entries())
    chapters.push({
      number,
      title,
      kind: kindOf(title),
      items: items.slice(end, heads[index + 1]?.start ?? items.length),
    })
  return chapters
}

/** A list of contents, which repeats the headings of the document. */
function withoutContents(items: readonly Item[]): readonly Item[] {
  const start = items.findIndex(
    (item) => /^目录$/.test(textOf(item).replace(/ /g, '')) || CHAPTER.test(textOf(item)),
  )
  return start >= 0 && !hasSentence(items.slice(start)) ? items.slice(0, start) : items
}

interface Head {
  readonly number: string
  readonly title: string
  readonly start: number
  readonly end: number
}

function headsOf(items: readonly Item[]): Head[] {
  const heads: Head[] = []
  for (let index = 0; index < items.length; index += 1) {
    const head = headAt(items, index)
    if (!head) continue
    heads.push(head)
    index = head.end - 1
  }
  // In a contents list, parts follow one another with no sentence between them; a running header repeats its part.
  const kept = heads.filter((head, index) => {
    const next = heads[index + 1]
    const isAgainLater = heads.slice(index + 1).some(({ number }) => number === head.number)
    return !isAgainLater || hasSentence(items.slice(head.end, next?.start))
  })
  const seen = new Set<string>()
  return kept.filter(({ number, title }) => {
    const isNew = !seen.has(number + title)
    seen.add(number + title)
    return isNew
  })
}

function headAt(items: readonly Item[], index: number): Head | undefined {
  const text = textOf(items[index])
  const [, number, rest] = CHAPTER.exec(text) ?? []
  if (!number || rest === undefined || /[，。；]/.test(rest) || rest.length > 60) return undefined
  let title = rest.replace(DOTS, '')
  let end = index + 1
  while (!COMPLETE.test(title) && end < items.length && end <= index + 3) {
    const next = textOf(items[end])
    if (
      next &&
      (/[，。；：]/.test(next) ||
        next.length > 40 ||
        CHAPTER.test(next) ||
        /^[一二三四五六七八九十]+、/.test(next))
    )
      break
    if (items[end]?.kind !== 'line') break
    title += next.replace(DOTS, '')
    end += 1
  }
  const next = textOf(items[end])
  if (COMPLETE.test(title) && /^(?:情况)?说明$/.test(next))
    return { number, title: title + next, start: index, end: end + 1 }
  // What was taken beyond a title that never came to its end was not of it.
  return COMPLETE.test(title) || end === index + 1
    ? { number, title, start: index, end }
    : { number, title: rest.replace(DOTS, ''), start: index, end: index + 1 }
}

function hasSentence(items: readonly Item[]): boolean {
  return items.some((item) => item.kind !== 'line' || /。|\d(?:万元|元)/.test(item.line.text))
}

function textOf(item: Item | undefined): string {
  return item?.kind === 'line' ? item.line.text : ''
}

function kindOf(title: string): ChapterKind {
  if (/名词解释|专业名词|名词说明/.test(title)) return 'glossary'
  if (/附表|决算表|决算报表|报表$|公开表|表$/.test(title) && !/说明/.test(title)) return 'tables'
  if (/说明|分析/.test(title)) return 'explanation'
  if (/附件|附录|报告/.test(title)) return 'attachments'
  if (/概况|职责|职能|简介|基本情况/.test(title)) return 'overview'
  if (/情况/.test(title)) return 'explanation'
  return 'other'
}

/** The place of a cell's grid, for what is left of it. */
export function placesOf(item: Item): { at: FilePlace; text: string }[] {
  if (item.kind === 'line')
    return item.line.text ? [{ at: item.line.at, text: item.line.text }] : []
  if (item.kind === 'table') return []
  return item.grid.cells.flatMap(({ text, place }) =>
    text.trim() ? [{ at: { file: item.file, place }, text: text.trim() }] : [],
  )
}
