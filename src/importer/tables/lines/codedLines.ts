import type { FilePlace, Leftover } from '../../draft.ts'
import { nameKey, tidy } from '../../letters.ts'
import type { Drawn, DrawnCell, DrawnRow, Token, Unplaced } from '../drawn.ts'
import { figureText } from '../figureText.ts'
import type { LineItem } from '../items.ts'
import { knownOf, nameKeys } from '../known.ts'
import type { Expected } from '../plan.ts'
import { columnsIn, type Headed, hasOthers, plannedOf } from './heads.ts'
import { oneCellALine } from './oneCellALine.ts'
import { numbersIn, parted, token, unread } from './parted.ts'
import { printedOf, wordsOf } from './words.ts'

const CODE = /^\d{3}(\d\d){0,2}$/
const TOTAL = /^(合计|总计)$/u

/** Rows of codes: a code, a name that may run over lines, then figures. */
export function codedLines(given: readonly LineItem[], expected: Expected): Drawn {
  const { id, kind } = expected
  const lines = withCodesInOne(given)
  const isRow = (text: string) => {
    const [first = '', ...more] = wordsOf(text.replace(/^合\s+计/u, '合计'))
    const isTotal =
      TOTAL.test(nameKey(first)) && more.every((word) => printedOf(word) !== undefined)
    return isTotal || CODE.test(first)
  }
  const parts = parted(lines, isRow)
  const known = columnsIn(parts.heads, knownOf(id, 'columns')[0] ?? [])
  const columns = kind === 'economic-codes' ? economicColumns(known) : known
  const planned = columns.map((column, index) =>
    plannedOf(column, parts.count === columns.length ? index : undefined),
  )
  if (
    !columns.length ||
    (parts.count !== undefined && kind !== 'economic-codes' && parts.count !== columns.length)
  )
    return unread(lines, parts)
  const keys = columns.map(({ key }) => key)
  const exact = oneCellALine(parts.body, keys)
  if (exact)
    return {
      rows: exact,
      leftovers: parts.leftovers,
      columns: planned,
      notes: parts.notes,
      heading: parts.heading,
    }
  const rows: { code?: string; name: string; tokens: Token[]; at: FilePlace; block: number }[] = []
  const leftovers: Leftover[] = [...parts.leftovers]
  const headKeys = new Set(parts.heads.flatMap(({ text }) => text.split(/\s+/).map(nameKey)))
  for (const line of parts.body) {
    const words = wordsOf(line.text)
    const isHeadAgain = words.length > 1 && words.every((word) => headKeys.has(nameKey(word)))
    if (isHeadAgain || numbersIn(line.text) !== undefined) continue
    const isFigures = words.every((word) => printedOf(word) !== undefined)
    const onlyCode = CODE.test(words[0] ?? '') && words.slice(1).every((word) => word.includes('.'))
    let last = rows.at(-1)
    if (isFigures && !onlyCode) {
      const isFree = last && (kind === 'economic-codes' || !last.tokens.length)
      if (last && isFree && last.tokens.length + words.length <= keys.length)
        last.tokens.push(...words.map((word) => token(word, line)))
      else leftovers.push({ at: line.at, text: tidy(line.text) })
      continue
    }
    let block = -1
    for (const [index, word] of words.entries()) {
      if (figureText(word).is === 'blank') continue
      const next = words[index + 1]
      const isLabelled = next === undefined || printedOf(next) === undefined || (onlyCode && !index)
      // A whole number at the end of a line is the figure that its row still lacks.
      const isLacking = next === undefined && last !== undefined && last.tokens.length < keys.length
      const isCode =
        CODE.test(word) && isLabelled && (index === 0 || (kind === 'economic-codes' && !isLacking))
      const printed = printedOf(word)
      if (isCode || (TOTAL.test(nameKey(word)) && index === 0)) {
        block++
        last = {
          ...(isCode ? { code: word, name: '' } : { name: word }),
          tokens: [],
          at: line.at,
          block,
        }
        rows.push(last)
      } else if (printed !== undefined && last) last.tokens.push(token(word, line))
      else if (
        last &&
        kind === 'economic-codes' &&
        index > 0 &&
        last.at === line.at &&
        last.tokens.length
      ) {
        block++
        last = { name: word, tokens: [], at: line.at, block }
        rows.push(last)
      } else if (
        kind === 'economic-codes' &&
        index === 0 &&
        isEconomicTotal(word, expected) &&
        !(last && !last.name && !last.tokens.length)
      ) {
        block++
        last = { name: word, tokens: [], at: line.at, block }
        rows.push(last)
      } else if (last) last.name += word
      else leftovers.push({ at: line.at, text: word })
    }
  }
  const tokens = new Map<DrawnRow, Unplaced>()
  const unnamed = rows.filter(({ code, name, tokens }) => code && !name && !tokens.length)
  leftovers.push(...unnamed.map(({ at, code = '' }) => ({ at, text: code })))
  const named = rows.filter((row) => !unnamed.includes(row))
  const isTooLong = ({ tokens }: (typeof rows)[number]) => tokens.length > keys.length
  const drawn = (kind === 'economic-codes' ? byClass(named) : named).map((each): DrawnRow => {
    const { tokens: read, ...row } = each
    const own = isTooLong(each) ? [] : read
    const isWhole = own.length === keys.length || !own.length
    const alternatives = read.map(({ printed }) => printed)
    const cells = new Map<string, DrawnCell>(
      isTooLong(each)
        ? keys.map((key) => [key, { printed: undefined, at: row.at, doubt: 'open', alternatives }])
        : isWhole
          ? keys.map((key, index) => [
              key,
              { printed: own[index]?.printed ?? null, at: own[index]?.at ?? row.at },
            ])
          : [],
    )
    const made = { ...row, cells }
    if (!isWhole) tokens.set(made, { tokens: own, columns: keys })
    return made
  })
  return {
    columns: planned,
    rows: drawn,
    notes: parts.notes,
    heading: parts.heading,
    leftovers,
    unplaced: tokens,
    isUnsure: rows.some(isTooLong) || (parts.count === undefined && hasOthers(parts.heads, known)),
  }
}

/** 201 06 01 under 类 款 项 is one code. */
function withCodesInOne(lines: readonly LineItem[]): readonly LineItem[] {
  if (!lines.some(({ text }) => /(^|\s)类\s*款(\s*项)?(\s|$)/u.test(text))) return lines
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(
      /^\s*(\d{3})\s+(\d\d)(?:\s+(\d\d))?(?=\s)/u,
      (_, one: string, two: string, three = '') => one + two + three,
    ),
  }))
}

function isEconomicTotal(word: string, { isRow }: Expected): boolean {
  return isRow(nameKeys(word))
}

/** Blocks stood side by side: each class with its items, in the order in which they begin. */
function byClass<T extends { readonly code?: string; readonly block: number }>(
  rows: readonly T[],
): T[] {
  const blockOf = new Map<string, number>()
  for (const { code, block } of rows)
    if (code !== undefined && !blockOf.has(code.slice(0, 3))) blockOf.set(code.slice(0, 3), block)
  return rows.map((row) => {
    const block =
      row.code === undefined ? row.block : (blockOf.get(row.code.slice(0, 3)) ?? row.block)
    return { ...row, block }
  })
}

/** One column of amounts, unless the head parts them in columns. */
function economicColumns(known: readonly Headed[]): Headed[] {
  const amount = known.find(({ key }) => key === 'amount')
  return amount ? [amount] : known.filter(({ key }) => key !== 'amount')
}
