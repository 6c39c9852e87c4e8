import type { Leftover } from '../../draft.ts'
import { nameKey, tidy } from '../../letters.ts'
import type { Drawn, Token } from '../drawn.ts'
import { isHeading, isNote, isStatement } from '../gridTable.ts'
import type { LineItem } from '../items.ts'
import { lineOf } from './oneCellALine.ts'
import { printedOf, wordsOf } from './words.ts'

export interface Parted {
  readonly heads: readonly LineItem[]
  readonly body: readonly LineItem[]
  readonly notes: readonly string[]
  readonly heading: readonly string[]
  /** The number of columns that the line of numbers names. */
  readonly count: number | undefined
  /** Amounts above the first row and below the notes. */
  readonly leftovers: readonly Leftover[]
}

/** Parts the lines above the figures, the rows, and the notes below them. */
export function parted(lines: readonly LineItem[], isRow: (text: string) => boolean): Parted {
  const notes: string[] = []
  const heading: string[] = []
  const own: LineItem[] = []
  const after: LineItem[] = []
  let isOpen = false
  for (const line of lines) {
    const text = line.text.trim()
    if (!text) continue
    if (isOpen) {
      notes[notes.length - 1] += text
      isOpen = !/[。！]$/u.test(text)
    } else if (isNote([text]) || isStatement(text)) {
      notes.push(text)
      isOpen = !/[。！]$/u.test(text)
    } else if (notes.length) after.push(line)
    else if (isHeading([text])) heading.push(text)
    else if (!isPageNumber(text)) own.push(line)
  }
  own.splice(0, own.length, ...withNumbersInOne(own))
  const numbers = own.findIndex(({ text }) => numbersIn(text) !== undefined)
  const first = own.findIndex(({ text }, index) => index > numbers && isRow(text.trim()))
  const until = first < 0 ? own.length : first
  const heads = own.slice(0, until)
  return {
    heads,
    body: own.slice(until),
    notes,
    heading,
    count: numbers < 0 || numbers >= until ? undefined : numbersIn(own[numbers]?.text ?? ''),
    leftovers: [...heads, ...after].flatMap((line) =>
      wordsOf(line.text).some((word) => word.includes('.') && printedOf(word) !== undefined)
        ? [{ at: line.at, text: tidy(line.text) }]
        : [],
    ),
  }
}

/** The numbers of columns in one line, also where each has a line of its own. */
function withNumbersInOne(lines: readonly LineItem[]): LineItem[] {
  const first = lines.findIndex(({ text }) => text.trim() === '1')
  let end = first
  while (end >= 0 && lines[end]?.text.trim() === String(end - first + 1)) end++
  const last = lines[end - 1]
  const isDense =
    last && lineOf(last.at) === (lineOf(lines[first]?.at ?? last.at) ?? NaN) + end - first - 1
  // Between blank lines, none of them would stand for a blank cell.
  if (!last || !isDense || end - first < LIKE_NUMBERS) return [...lines]
  const text = Array.from({ length: end - first }, (_, index) => index + 1).join(' ')
  return [...lines.slice(0, first), { ...last, text }, ...lines.slice(end)]
}

/** So many lines count from 1 by chance in no table. */
const LIKE_NUMBERS = 4

/** 栏次 1 2 3: how many. */
export function numbersIn(text: string): number | undefined {
  const words = text.trim().split(/\s+/).map(nameKey)
  const numbers = words.filter((word) => !/^(栏|次|栏次|行次|项次)$/u.test(word))
  const isLabelled = numbers.length < words.length
  const values = numbers.map(Number)
  if (!values.length || values.some((value, at) => value !== at + 1)) return undefined
  return isLabelled || values.length > 2 ? values.length : undefined
}

function isPageNumber(text: string): boolean {
  return /^[-－—–]\s*\d{1,4}\s*[-－—–]$|^第\s*\d{1,4}\s*页/u.test(text)
}

export function token(word: string, line: LineItem): Token {
  return { printed: printedOf(word) ?? word, at: line.at }
}

/** What cannot be read as a table: every line is left over. */
export function unread(lines: readonly LineItem[], { notes, heading }: Parted): Drawn {
  return {
    columns: [],
    rows: [],
    notes,
    heading,
    leftovers: lines.flatMap(({ text, at }) => (text.trim() ? [{ at, text: tidy(text) }] : [])),
  }
}
