import type { Side } from '../../ledger/form/form.ts'
import type { FilePlace, Leftover } from '../draft.ts'
import { nameKey, ordinary, tidy } from '../letters.ts'
import type { Drawn, DrawnCell, DrawnRow, Token, Unplaced } from './drawn.ts'
import { figureText } from './figureText.ts'
import { isHeading, isNote, isStatement } from './gridTable.ts'
import type { Item, LineItem } from './items.ts'
import { isNamed, type Known, knownOf, nameKeys } from './known.ts'
import type { Expected, PlannedColumn } from './plan.ts'

/** Reads a table from lines in which blank cells left no trace. */
export function lineTable(items: readonly Item[], expected: Expected): Drawn {
  const lines = items.filter((item): item is LineItem => item.kind === 'line')
  const kind = expected.kind
  if (kind === 'two-sided') return twoSided(lines, expected)
  if (kind === 'three-public-expenses') return publicExpenses(lines, expected)
  return coded(lines, expected)
}

const CODE = /^\d{3}(\d\d){0,2}$/
const TOTAL = /^(合计|总计)$/u

interface Parted {
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
function parted(lines: readonly LineItem[], isRow: (text: string) => boolean): Parted {
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

/** 栏次 1 2 3: how many. */
function numbersIn(text: string): number | undefined {
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

/** A column of the form with what the head calls it. */
interface Headed extends Known {
  readonly title: string
  readonly group?: string
}

/** The names of columns in a head, each once; words that are names before what is glued. */
function namesIn(
  heads: readonly LineItem[],
  known: readonly Known[],
): { found: ReadonlyMap<string, readonly string[]>; rest: string } {
  const names = known
    .flatMap((column) => [...column.names].map((name) => ({ column, name })))
    .sort((one, other) => other.name.length - one.name.length)
  const matched = new Set<(typeof names)[number]>()
  let rest = heads
    .map(({ text }) => {
      const words = text.trim().split(/\s+/).map(nameKey)
      const own = words.map((word) => names.find(({ name }) => name === word))
      // A name alone may be the beginning of a longer one that runs over lines.
      if (own.filter(Boolean).length < 2) return words.join('')
      for (const each of own) if (each) matched.add(each)
      return words.map((word, index) => (own[index] ? '|' : word)).join('')
    })
    .join('')
  for (const each of names) {
    if (!rest.includes(each.name)) continue
    matched.add(each)
    rest = rest.replaceAll(each.name, '|')
  }
  const found = new Map<string, string[]>()
  for (const { column, name } of names.filter((each) => matched.has(each)))
    found.set(column.key, [...(found.get(column.key) ?? []), name])
  return { found, rest }
}

/** Whether the head names more than the columns that are known, so that their number is not. */
function hasOthers(heads: readonly LineItem[], known: readonly Known[]): boolean {
  return /[\p{sc=Han}]{2}/u.test(namesIn(heads, known).rest.replace(HEAD_WORDS, '|'))
}
const HEAD_WORDS =
  /支出功能分类|功能分类|经济分类|科目(编码|代码|名称)?|编码|名称|项目|栏次|行次|单位|金额|决算数|预算数|全年|本年(支出|收入)|合计|小计|其中|[类款项次]/gu

const GENERIC = /^(合计|小计)$/u
/** Heads of amounts as such, which group nothing. */
const PLAIN = /^(金额|决算数)$/u

/** The columns that the head names, in the order of the form. */
function columnsIn(heads: readonly LineItem[], known: readonly Known[]): Headed[] {
  const { found } = namesIn(heads, known)
  const groupOf = (of: string | undefined) => {
    const own = found.get(of ?? '') ?? []
    return own.some((name) => GENERIC.test(name))
      ? own.find((name) => !GENERIC.test(name) && !PLAIN.test(name))
      : undefined
  }
  return known.flatMap((column) => {
    const own = found.get(column.key)
    if (!own) return []
    const group = groupOf(column.key) ?? groupOf(column.within)
    const title = own.find((name) => groupOf(column.key) !== name) ?? column.name
    const printed = printedName(column, title)
    return [{ ...column, title: printed, ...(group && { group }) }]
  })
}

/** A name as the form writes it. */
function printedName({ name }: Known, key: string): string {
  return nameKey(name) === key ? name : key
}

/** Words and figures of a line, also where they are glued together. */
export function wordsOf(text: string): string[] {
  return (
    ordinary(text)
      .replace(/[０-９．－]/gu, (letter) => letter.normalize('NFKC'))
      .replace(/(?<=\d)，(?=\d)/gu, ',')
      .match(
        /[-−–]?[(（]?\d[\d,]*(?:\.\d+)?(?:[)）](?![\p{sc=Han}]))?%?(?![.、)）\d])|\d+[.、)）][^\s\d]*|[^\s\d]+(?:\d+[年月日][^\s\d]*)*/gu,
      ) ?? []
  )
}

function printedOf(word: string): string | undefined {
  const read = figureText(word)
  return read.is === 'figure' ? read.printed : undefined
}

/** Rows of codes: a code, a name that may run over lines, then figures. */
function coded(lines: readonly LineItem[], expected: Expected): Drawn {
  const { id, kind } = expected
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
      } else if (kind === 'economic-codes' && index === 0 && isEconomicTotal(word, expected)) {
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
    if (isTooLong(each))
      leftovers.push({
        at: row.at,
        text: `${row.name} ${read.map(({ printed }) => printed).join(' ')}`,
      })
    const isWhole = own.length === keys.length || !own.length
    const cells = new Map<string, DrawnCell>(
      isWhole
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

function plannedOf(column: Known | Headed, index: number | undefined): PlannedColumn {
  const { key, side } = column
  const title = 'title' in column ? column.title : column.name
  return {
    role: 'figure',
    block: 0,
    key,
    title,
    path: [title],
    ...('group' in column && column.group && { group: column.group }),
    ...(side && { side }),
    ...(index !== undefined && { line: String(index + 1) }),
  }
}

function token(word: string, line: LineItem): Token {
  return { printed: printedOf(word) ?? word, at: line.at }
}

/** What cannot be read as a table: every line is left over. */
function unread(lines: readonly LineItem[], { notes, heading }: Parted): Drawn {
  return {
    columns: [],
    rows: [],
    notes,
    heading,
    leftovers: lines.flatMap(({ text, at }) => (text.trim() ? [{ at, text: tidy(text) }] : [])),
  }
}

/** Every cell in a line of its own, blank cells as blank lines: then nothing is lost. */
function oneCellALine(body: readonly LineItem[], keys: readonly string[]): DrawnRow[] | undefined {
  const lineOf = ({ at }: LineItem) => ('line' in at.place ? at.place.line : undefined)
  if (
    body.some((line) => lineOf(line) === undefined || line.text.trim().split(/\s{2,}/).length > 1)
  )
    return undefined
  const cells: { text: string; at: FilePlace }[] = []
  let next: number | undefined
  for (const line of body) {
    const number = lineOf(line) as number
    for (; next !== undefined && next < number; next++) cells.push({ text: '', at: line.at })
    cells.push({ text: line.text.trim(), at: line.at })
    next = number + 1
  }
  const starts = cells.flatMap(({ text }, index) => {
    const after = cells[index + 1]?.text ?? ''
    const isCode = CODE.test(text) && figureText(after).is === 'words'
    return isCode || TOTAL.test(nameKey(text)) ? [index] : []
  })
  if (starts[0] !== 0 || starts.length < 2) return undefined
  const rows: DrawnRow[] = []
  for (const [index, start] of starts.entries()) {
    const isLast = index === starts.length - 1
    let own = cells.slice(start, starts[index + 1])
    const first = own[0]
    if (!first) return undefined
    const isCoded = CODE.test(first.text)
    const labels = isLast ? (isCoded ? 2 : 1) : own.length - keys.length
    if (isLast) {
      const blank = { text: '', at: first.at }
      while (own.length > labels + keys.length && own.at(-1)?.text === '') own = own.slice(0, -1)
      while (own.length < labels + keys.length) own = [...own, blank]
    }
    if (labels < 1 || labels > (isCoded ? 2 : 4) || (isCoded && labels !== 2)) return undefined
    if (own.length !== labels + keys.length) return undefined
    const figures = own.slice(labels)
    if (figures.some(({ text }) => ['words', 'illegible'].includes(figureText(text).is)))
      return undefined
    const label = own.slice(0, labels).map(({ text }) => text)
    rows.push({
      block: 0,
      ...(isCoded && { code: first.text }),
      name: label.slice(isCoded ? 1 : 0).join(''),
      at: first.at,
      cells: new Map(
        keys.map((key, at) => {
          const read = figureText(figures[at]?.text ?? '')
          return [
            key,
            {
              printed: read.is === 'figure' ? read.printed : null,
              at: figures[at]?.at ?? first.at,
            },
          ]
        }),
      ),
    })
  }
  return rows
}

/** Two sides in a line: a label, the number of its line, figures; and again. */
function twoSided(lines: readonly LineItem[], expected: Expected): Drawn {
  const { id } = expected
  const isRow = (text: string) => {
    const [first = '', ...more] = wordsOf(text)
    return (
      expected.isRow(nameKeys(first)) &&
      (/[一二三四五六七八九十]、|合计|总计|结余/u.test(first) ||
        more.some((word) => printedOf(word) !== undefined))
    )
  }
  const parts = parted(lines, isRow)
  const columnsOf = (side: Side) => {
    const known = knownOf(id, 'columns', side)[0] ?? []
    const [single] = known
    const found = known.length > 1 ? columnsIn(parts.heads, known) : []
    return found.length ? found : single ? [single] : []
  }
  const columns = { income: columnsOf('income'), expenditure: columnsOf('expenditure') }
  const heads = parts.heads.map(({ text }) => nameKey(text)).join('')
  const hasLines = heads.includes('行次')
  const known = {
    income: knownOf(id, 'rows', 'income')[0] ?? [],
    expenditure: knownOf(id, 'rows', 'expenditure')[0] ?? [],
  }
  const entries: { side: Side; name: string; line?: string; tokens: Token[]; at: FilePlace }[] = []
  const leftovers: Leftover[] = [...parts.leftovers]
  const next: Record<Side, number | undefined> = { income: 1, expenditure: undefined }
  let name = ''
  let at: FilePlace | undefined
  let last: (typeof entries)[number] | undefined
  let onLine = new Set<Side>()

  const sideOfName = (): Side | undefined => {
    const keys = nameKeys(name)
    const sides = (['income', 'expenditure'] as const).filter((side) =>
      known[side].some((each) => isNamed(each, keys)),
    )
    if (sides.length === 1) return sides[0]
    if (!sides.length) return undefined
    const isSecond = entries.some(
      (entry) => entry.side === 'income' && nameKey(entry.name) === keys[0],
    )
    return onLine.has('income') || isSecond ? 'expenditure' : 'income'
  }
  const close = () => {
    if (name && at) {
      const side = sideOfName()
      if (side) {
        last = { side, name, tokens: [], at }
        entries.push(last)
        onLine.add(side)
      } else leftovers.push({ at, text: name })
    }
    name = ''
  }
  for (const line of parts.body) {
    const words = wordsOf(line.text)
    if (
      words.every((word) =>
        /^(栏|次|栏次|行次|项目|金额|决算数|收入|支出|合计)$/u.test(nameKey(word)),
      )
    )
      continue
    if (!name) onLine = new Set()
    for (const [index, word] of words.entries()) {
      const printed = printedOf(word)
      if (printed === undefined) {
        if (name && sideOfName() && !hasLines && expected.isRow(nameKeys(word))) close()
        name += word
        at ??= line.at
        if (!name || name === word) at = line.at
        continue
      }
      const number = /^\d{1,3}$/.test(word) ? Number(word) : undefined
      if (hasLines && number !== undefined && (name || isLineNumber(number, index, words))) {
        const side = sideOfNumber(number)
        if (side) {
          last = { side, name, line: word, tokens: [], at: at ?? line.at }
          if (name) entries.push(last)
          onLine.add(side)
          next[side] = number + 1
          name = ''
          continue
        }
      }
      if (name) close()
      if (last && last.tokens.length < columns[last.side].length)
        last.tokens.push(token(word, line))
      else leftovers.push({ at: line.at, text: word })
    }
    if (name && !hasLines && sideOfName()) close()
  }
  close()

  /** A label may be blank beside its number: then the number must be the next of its side. */
  function isLineNumber(number: number, index: number, words: readonly string[]): boolean {
    const isNext = number === next.income || number === next.expenditure
    const follows = words[index + 1]
    const isAmount =
      last &&
      !last.tokens.length &&
      number === next.expenditure &&
      follows !== undefined &&
      printedOf(follows) === undefined
    return isNext && !isAmount
  }
  function sideOfNumber(number: number): Side | undefined {
    if (number === next.income && number !== next.expenditure) return 'income'
    if (number === next.expenditure) return 'expenditure'
    if (next.expenditure === undefined && name && sideOfName() === 'expenditure')
      return 'expenditure'
    return undefined
  }

  const tokens = new Map<DrawnRow, Unplaced>()
  const rows = entries.map(({ tokens: own, side, ...entry }): DrawnRow => {
    const keys = columns[side].map(({ key }) => key)
    const isWhole = own.length === keys.length || !own.length
    const cells = new Map<string, DrawnCell>(
      isWhole
        ? keys.map((key, index) => [
            key,
            { printed: own[index]?.printed ?? null, at: own[index]?.at ?? entry.at },
          ])
        : [],
    )
    const made = { ...entry, side, block: side === 'income' ? 0 : 1, cells }
    if (!isWhole) tokens.set(made, { tokens: own, columns: keys })
    return made
  })
  const all = [...columns.income, ...columns.expenditure]
  return {
    columns: all.map((column, index) =>
      plannedOf(column, parts.heads.some(({ text }) => /栏\s*次/u.test(text)) ? index : undefined),
    ),
    rows,
    notes: parts.notes,
    heading: parts.heading,
    leftovers,
    unplaced: tokens,
  }
}

/** Items in columns, budgets before actuals or both in pairs; or items in rows. */
function publicExpenses(lines: readonly LineItem[], expected: Expected): Drawn {
  const { id } = expected
  const [items = []] = knownOf(id, 'rows')
  const [sums = []] = knownOf(id, 'columns')
  const isFigures = (text: string) => {
    const words = wordsOf(text)
    return (
      words.length > 0 &&
      words.every((word) => printedOf(word) !== undefined) &&
      numbersIn(text) === undefined
    )
  }
  const isItem = (text: string) => {
    const [first = '', second] = wordsOf(text)
    return (
      second !== undefined && printedOf(second) !== undefined && expected.isRow(nameKeys(first))
    )
  }
  const parts = parted(lines, (text) => isFigures(text) || isItem(text))
  const heads = parts.heads.map(({ text }) => nameKey(text)).join('')
  const columns = columnsIn(parts.heads, sums)
  const upright = parts.body.filter(({ text }) => isItem(text))
  if (upright.length > 1) return uprightExpenses(parts, columns, expected)
  const order = itemsInOrder(heads, items)
  const isPaired = /预算数决算数.*预算数决算数.*预算数决算数/u.test(heads)
  const places = isPaired
    ? order.flatMap((row) => columns.map((column) => ({ row, column })))
    : columns.flatMap((column) => order.map((row) => ({ row, column })))
  if (!places.length || (parts.count !== undefined && parts.count !== places.length))
    return unread(lines, parts)
  const keys = places.map(({ row, column }) => `${row.key}/${column.key}`)
  const own = parts.body.flatMap((line) =>
    isFigures(line.text) ? wordsOf(line.text).map((word) => token(word, line)) : [],
  )
  const others = parts.body.filter(({ text }) => !isFigures(text))
  const leftovers = [
    ...parts.leftovers,
    ...others.map(({ text, at }) => ({ at, text: tidy(text) })),
  ]
  const planned = places.map(({ row, column }, index): PlannedColumn => ({
    ...plannedOf(column, parts.count === places.length ? index : undefined),
    row: row.key,
    path: [column.name, row.name],
  }))
  if (own.length > keys.length) return unread(lines, parts)
  const at = own[0]?.at ?? lines[0]?.at ?? { file: 0, place: { page: 1 } }
  const isWhole = own.length === keys.length || !own.length
  const cells = new Map<string, DrawnCell>(
    isWhole
      ? keys.map((key, index) => [
          key,
          { printed: own[index]?.printed ?? null, at: own[index]?.at ?? at },
        ])
      : [],
  )
  const row: DrawnRow = { block: 0, name: '', at, cells }
  return {
    columns: planned,
    rows: [row],
    notes: parts.notes,
    heading: parts.heading,
    leftovers,
    unplaced: new Map(isWhole ? [] : [[row, { tokens: own, columns: keys }]]),
    isUnsure:
      parts.count === undefined &&
      (hasOthers(parts.heads, [...order, ...sums]) || isOverMore(order)),
  }
}

/** Whether 合计 may be that of the three expenses or that of others, too. */
function isOverMore(order: readonly Known[]): boolean {
  return order.some(({ optional }) => optional) && !order.some(({ key }) => key === 'all-total')
}

/** The items as the head has them; parts stand where their sum does. */
function itemsInOrder(heads: string, items: readonly Known[]): Known[] {
  const at = (item: Known) => {
    const places = [...item.names].map((name) => heads.indexOf(name)).filter((place) => place >= 0)
    return places.length ? Math.min(...places) : -1
  }
  const top = items.filter(({ key, within, optional }) =>
    optional ? within === 'all-total' : key === 'total' || within === 'total',
  )
  return top
    .filter((item) => at(item) >= 0)
    .sort((one, other) => at(one) - at(other))
    .flatMap((item) => [
      item,
      ...items.filter((each) => each.within === item.key && item.key !== 'total' && at(each) >= 0),
    ])
}

function uprightExpenses(parts: Parted, columns: readonly Known[], expected: Expected): Drawn {
  const keys = columns.map(({ key }) => key)
  const tokens = new Map<DrawnRow, Unplaced>()
  const leftovers: Leftover[] = [...parts.leftovers]
  const rows = parts.body.flatMap((line): DrawnRow[] => {
    const [name = '', ...words] = wordsOf(line.text)
    const own = words.map((word) => token(word, line))
    if (!expected.isRow(nameKeys(name)) || own.length > keys.length) {
      leftovers.push({ at: line.at, text: tidy(line.text) })
      return []
    }
    const isWhole = own.length === keys.length || !own.length
    const cells = new Map<string, DrawnCell>(
      isWhole
        ? keys.map((key, index) => [key, { printed: own[index]?.printed ?? null, at: line.at }])
        : [],
    )
    const row = { block: 0, name, at: line.at, cells }
    if (!isWhole) tokens.set(row, { tokens: own, columns: keys })
    return [row]
  })
  return {
    columns: columns.map((column, index) =>
      plannedOf(column, parts.count === columns.length ? index : undefined),
    ),
    rows,
    notes: parts.notes,
    heading: parts.heading,
    leftovers,
    unplaced: tokens,
  }
}
