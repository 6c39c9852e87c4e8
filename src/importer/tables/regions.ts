import { figureText } from './figureText.ts'
import { isFurniture, isHeading, isNote, isStatement } from './gridTable.ts'
import { type Item, textsOf } from './items.ts'
import { nameKey } from '../letters.ts'
import { knownOf, nameKeys } from './known.ts'
import { titleIn, titleOver } from './titleIn.ts'
import { tableNumber, type Title } from './titles.ts'

/** What stands between the title of a table and what follows the table. */
export interface Region {
  readonly title: Title
  readonly at: Item
  readonly items: readonly Item[]
  /** 公开01表, where it stands before the title. */
  readonly number: string | undefined
}

export interface Divided {
  readonly regions: readonly Region[]
  /** Everything that is part of no table. */
  readonly rest: readonly Item[]
}

/** Divides a document into its tables and the rest. A title without a table after it is none. */
export function divided(all: readonly Item[]): Divided {
  const running = runningHeads(all)
  const seen = all.filter((item) => !running.has(item))
  const titles = new Map<Item, Title>()
  /** Of titles over two lines, the first one. */
  const begun = new Map<Item, Item>()
  for (const [index, item] of seen.entries()) {
    const before = seen[index - 1]
    const over = before && titleOver(before, item)
    const title = over ?? titleIn(item)
    if (title) titles.set(item, title)
    if (over) begun.set(item, before)
  }
  const firsts = new Set(begun.values())
  const items = seen.filter((item) => !firsts.has(item))
  const regions: Region[] = []
  const rest: Item[] = []
  let at = 0
  while (at < items.length) {
    const item = items[at] as Item
    const title = titles.get(item)
    const end = title ? endOf(items, at + 1, titles) : at + 1
    const body = title ? items.slice(at + 1, end) : []
    if (!title || !isTable(title, body)) {
      const before = begun.get(item)
      rest.push(...(before ? [before] : []), item)
      at++
      continue
    }
    const { own, other } = ofTable(title, body)
    const number = [rest.at(-1), rest.at(-2)].flatMap((each) =>
      each ? textsOf(each).flatMap((text) => tableNumber(text) ?? []) : [],
    )[0]
    if (number !== undefined)
      rest.splice(
        rest.findLastIndex((each) => textsOf(each).some(tableNumber)),
        1,
      )
    regions.push({ title, at: item, items: own, number })
    rest.push(...other)
    at = end
  }
  return { regions, rest }
}

/** Lines at the top of several pages that another title follows: no titles. */
function runningHeads(items: readonly Item[]): Set<Item> {
  const tops = new Map<string, { item: Item; next: Item | undefined }[]>()
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    if (item.kind !== 'line' || (before?.page === item.page && before.file === item.file)) continue
    const key = nameKey(item.text)
    if (!key) continue
    const next = items[index + 1]
    tops.set(key, [...(tops.get(key) ?? []), { item, next }])
  }
  const running = [...tops.values()].filter(
    (heads) =>
      heads.length > 1 &&
      heads.some(
        ({ item, next }) => next && next.page === item.page && titleIn(next)?.id !== undefined,
      ),
  )
  return new Set(running.flatMap((heads) => heads.map(({ item }) => item)))
}

const CHAPTER = /^第[一二三四五六七八九十]{1,2}部分/u
const EXPLANATION =
  /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．].{0,60}(情况说明|决算说明|总体情况|情况)$/u

function endOf(items: readonly Item[], from: number, titles: ReadonlyMap<Item, Title>): number {
  for (let at = from; at < items.length; at++) {
    const item = items[at] as Item
    if (titles.has(item)) return at
    const [text = '', ...more] = textsOf(item)
    const key = nameKey(text)
    if (!more.length && (CHAPTER.test(key) || EXPLANATION.test(text.trim()))) return at
    const before = items[at - 1]
    if (before && before.file !== item.file) return at
  }
  return items.length
}

/** Whether there is a table, or the word that there is none of it. */
function isTable({ id, title }: Title, body: readonly Item[]): boolean {
  if (id === undefined && /预算/u.test(title) && !/决算/u.test(title)) return false
  const rows = body.filter((item) => item.kind === 'row' && item.cells.length > 1)
  if (id === undefined) return rows.some((item) => textsOf(item).some(isFigure))
  if (rows.length) return true
  if (body.slice(0, 6).some((item) => textsOf(item).some(isStatement))) return true
  return (
    body.slice(0, 400).filter((item) => item.kind === 'line' && isTextRow(item.text)).length > 0
  )
}

function isFigure(text: string): boolean {
  return figureText(text).is === 'figure'
}

/** A line of a table that lost its cells. */
function isTextRow(text: string): boolean {
  const key = nameKey(text)
  return (
    /^(合计|总计|本年(收入|支出)合计|栏次)/u.test(key) ||
    /^\s*\d{3}(\d\d){0,2}(\s|$)/u.test(text) ||
    /^\s*([-－]?[\d,，]+([.．]\d+)?\s+){2,}/u.test(`${text} `)
  )
}

/** What a table prints beside figures: the names of rows that it may have, its own heads. */
function wordsOf({ id }: Title, body: readonly Item[]): ReadonlySet<string> {
  const [forms = []] = id === undefined ? [] : knownOf(id, 'rows')
  const printed = body.filter((item) => item.kind === 'row').flatMap(textsOf)
  return new Set([
    ...forms.flatMap(({ names }) => [...names]),
    ...printed.flatMap((text) => [text, ...text.split(/\s+/)]).map(nameKey),
    '续表',
  ])
}

/** Whether a line consists of some words and figures; one word alone may be a heading. */
function isOfWords(text: string, known: ReadonlySet<string>): boolean {
  const words = text.trim().split(/\s+/)
  return (
    words.length > 1 &&
    words.every((word) => isFigure(word) || nameKeys(word).some((key) => known.has(key)))
  )
}

/** Parts what belongs to a table from the prose after it. */
function ofTable(title: Title, body: readonly Item[]): { own: Item[]; other: Item[] } {
  const lastRow = body.findLastIndex((item) => item.kind === 'row')
  if (lastRow < 0) return { own: [...body], other: [] }
  const own: Item[] = []
  const other: Item[] = []
  let isOpenNote = false
  const known = wordsOf(title, body)
  for (const [index, item] of body.entries()) {
    const texts = textsOf(item)
    // Of a table that goes on, another page may have lost the cells.
    const goesOn =
      item.kind === 'line' &&
      !other.length &&
      (isFurniture(texts) || isTextRow(item.text) || isOfWords(item.text, known))
    if (
      item.kind === 'row' ||
      goesOn ||
      isHeading(texts) ||
      (index < lastRow && isFurniture(texts))
    ) {
      own.push(item)
      isOpenNote = false
    } else if (isNote(texts) && index <= lastRow + 8) {
      own.push(item)
      isOpenNote = !/[。！]$/u.test(texts.join('').trim())
    } else if (isOpenNote) {
      joinTo(own, item)
      isOpenNote = !/[。！]$/u.test(texts.join('').trim())
    } else other.push(item)
  }
  return { own, other }
}

/** A note that runs on. */
function joinTo(own: Item[], item: Item): void {
  const last = own.at(-1)
  if (last?.kind === 'line' && item.kind === 'line')
    own[own.length - 1] = { ...last, text: last.text + item.text.trim() }
}
