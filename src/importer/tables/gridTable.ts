import type { FilePlace, Leftover } from '../draft.ts'
import { nameKey, tidy } from '../letters.ts'
import type { SourceCell } from '../source.ts'
import type { Drawn, DrawnCell, DrawnRow, Unplaced } from './drawn.ts'
import { figureText } from './figureText.ts'
import type { Grid, Item, RowItem } from './items.ts'
import { placeOf, textsOf } from './items.ts'
import { nameKeys } from './known.ts'
import { type Expected, isHead, isNumberRow, type PlannedColumn, planOf } from './plan.ts'
import { tableNumber } from './titles.ts'

const CODE = /^\d{3}(\d\d){0,2}$/

/** Reads a table whose cells are known. */
export function gridTable(items: readonly Item[], expected: Expected): Drawn {
  const reader = new GridReader(expected)
  for (const item of items) reader.take(item)
  return reader.drawn()
}

class GridReader {
  readonly #rows: DrawnRow[] = []
  readonly #leftovers: Leftover[] = []
  readonly #notes: string[] = []
  readonly #heading: string[] = []
  #heads: RowItem[] = []
  #headKeys = new Set<string>()
  #grid: Grid | undefined
  #plan: readonly PlannedColumn[] = []
  #columns: readonly PlannedColumn[] = []
  /** Where rows with fewer cells than columns stand. */
  readonly #short = new Set<FilePlace>()
  /** A blank cell before a figure has been seen. */
  #keepsBlanks = false
  readonly #expected: Expected

  constructor(expected: Expected) {
    this.#expected = expected
  }

  take(item: Item): void {
    const texts = textsOf(item)
    // A number alone may be a figure of a row.
    if (isFurniture(texts) && (item.kind === 'line' || texts.every(isMarked))) return
    if (item.kind === 'line' || isHeading(texts) || isNote(texts)) {
      if (isHeading(texts) && !this.#rows.length) this.#heading.push(...texts)
      else if (isNote(texts)) this.#notes.push(texts.join(''))
      else if (!isHeading(texts)) this.#line(item, texts)
      return
    }
    if (item.grid !== this.#grid) {
      this.#grid = item.grid
      this.#heads = []
      if (this.#plan.length !== item.grid.columns) this.#plan = []
    }
    if (isHead(item.cells, this.#expected) && this.#isHeadHere(item)) {
      this.#heads.push(item)
      return
    }
    if (this.#heads.length) this.#planned()
    if (isPageSum(item.cells)) return
    this.#row(item)
  }

  drawn(): Drawn {
    if (this.#heads.length && !this.#columns.length) this.#planned()
    const unplaced = this.#unplaced()
    return {
      columns: this.#columns,
      rows: this.#rows,
      notes: this.#notes,
      leftovers: this.#leftovers,
      heading: this.#heading,
      ...(unplaced.size && { unplaced }),
    }
  }

  /**
   * The figures of rows with fewer cells than columns, where the table has no blank cell before a
   * figure: then blank ones may be missing anywhere in the row.
   */
  #unplaced(): Map<DrawnRow, Unplaced> {
    const unplaced = new Map<DrawnRow, Unplaced>()
    if (this.#keepsBlanks || this.#expected.kind !== 'function-codes') return unplaced
    const columns = this.#columns.map(({ key = '' }) => key)
    for (const [index, row] of this.#rows.entries()) {
      if (!this.#short.has(row.at)) continue
      const tokens = [...row.cells.values()].flatMap(({ printed, at }) =>
        printed == null ? [] : [{ printed, at }],
      )
      if (!tokens.length) continue
      const bare = { ...row, cells: new Map<string, DrawnCell>() }
      this.#rows[index] = bare
      unplaced.set(bare, { tokens, columns })
    }
    return unplaced
  }

  /** Before any row all that can be a head is one; later only what repeats the first. */
  #isHeadHere({ cells, grid }: RowItem): boolean {
    if (!this.#plan.length || !this.#rows.some(({ block }) => block >= 0)) return true
    if (isNumberRow(cells) && grid === this.#grid && this.#heads.length) return true
    const keys = cells.map(({ text }) => nameKey(text)).filter(Boolean)
    if (keys.length > 1 && keys.every((key) => this.#headKeys.has(key))) return true
    return isNumberRow(cells) && keys.some((key) => /次/.test(key))
  }

  #planned(): void {
    const [first] = this.#heads
    if (!first) return
    const plan = planOf(this.#heads, first.grid, this.#expected)
    for (const { cells } of this.#heads)
      for (const { text } of cells) this.#headKeys.add(nameKey(text))
    this.#heads = []
    if (!plan.some(({ role, key, row }) => role === 'figure' && (key ?? row) !== undefined)) {
      if (!this.#plan.length) this.#plan = plan
      return
    }
    this.#plan = plan
    const known = new Set(this.#columns.map(({ key, side }) => `${side ?? ''}/${key ?? ''}`))
    this.#columns = [
      ...this.#columns,
      ...plan.filter(({ key, side }) => key !== undefined && !known.has(`${side ?? ''}/${key}`)),
    ]
  }

  #line(item: Item, texts: readonly string[]): void {
    for (const text of texts) this.#left(placeOf(item), text)
  }

  #left(at: FilePlace, text: string): void {
    if (text.trim()) this.#leftovers.push({ at, text: tidy(text) })
  }

  /** One printed row: labels and the figures right of them, block by block. */
  #row(item: RowItem): void {
    const { grid, row, file } = item
    const plan = this.#plan.length ? this.#plan : unplanned(grid)
    const label: { codes: string[]; names: string[]; line?: string } = { codes: [], names: [] }
    let cells = new Map<string, DrawnCell>()
    let block = plan[0]?.block ?? 0
    let begun = false
    const rows: DrawnRow[] = []
    const seen = new Set<SourceCell>()
    const close = (side: PlannedColumn['side']) => {
      const name = label.names.join('')
      const code = label.codes.join('')
      if (name || code || [...cells.values()].some(({ printed }) => printed !== null))
        rows.push({
          block,
          ...(side && { side }),
          ...(code && { code }),
          name,
          ...(label.line !== undefined && { line: label.line }),
          at: placeOf(item),
          cells,
        })
      Object.assign(label, { codes: [], names: [], line: undefined })
      cells = new Map()
      begun = false
    }
    let side: PlannedColumn['side']
    for (const [index, column] of plan.entries()) {
      const cell = grid.at(row, index)
      const starts = cell?.column === index
      const isLabel = column.role === 'code' || column.role === 'name' || column.role === 'line'
      if (isLabel && begun) close(side)
      if (!begun && isLabel) block = column.block
      if (isLabel) side = column.side
      if (!cell || seen.has(cell)) {
        if (column.role === 'figure' && !cell) begun = true
        if (column.role === 'figure' && column.key !== undefined && !cell)
          this.#blank(cells, column, item)
        continue
      }
      const isOwn = cell.row === row
      const text = cell.text.trim()
      if (!starts || (!isOwn && !(column.role === 'code' && isSplit(plan, column)))) continue
      if (isOwn) seen.add(cell)
      if (isLabel) {
        // Where cells are missing before it, a figure comes to stand among labels.
        if (isAmount(text)) this.#left({ file, place: cell.place }, text)
        else this.#label(label, column, text)
        continue
      }
      // A label that runs on over columns of figures, as totals have it.
      if (column.role === 'figure' && isOwn && figureText(text).is === 'words' && text) {
        if (expectedLabel(text, this.#expected)) {
          if (begun && label.names.length) close(side)
          label.names.push(text)
          side = column.side ?? side
          continue
        }
      }
      if (column.role === 'note') {
        if (text) this.#left({ file, place: cell.place }, text)
        continue
      }
      begun = true
      side = column.side ?? side
      const inRow = this.#inRow(column, label.names)
      if (inRow) {
        this.#figure(cells, inRow, cell, file)
        continue
      }
      if (column.key === undefined) {
        if (text && figureText(text).is !== 'blank') this.#left({ file, place: cell.place }, text)
        continue
      }
      this.#figure(cells, column, cell, file)
    }
    close(side)
    if (grid.source.shortRows?.has(row)) for (const each of rows) this.#short.add(each.at)
    this.#keepsBlanks ||= rows.some((each) => hasBlankBeforeFigure(each))
    this.#add(rows, item)
  }

  /** Of items in columns, budgets and actuals may have a row each, which says what they are. */
  #inRow(column: PlannedColumn, names: readonly string[]): PlannedColumn | undefined {
    const name = names.join('')
    const key =
      column.row === undefined || column.key !== undefined
        ? undefined
        : this.#expected.amountNamed(nameKeys(name))
    if (key === undefined) return undefined
    const planned = { ...column, key, path: [...column.path, name] }
    const isKnown = this.#columns.some((each) => each.row === column.row && each.key === key)
    if (!isKnown) this.#columns = [...this.#columns, planned]
    return planned
  }

  #label(
    label: { codes: string[]; names: string[]; line?: string },
    column: PlannedColumn,
    text: string,
  ): void {
    const key = nameKey(text)
    if (!key || /^[类款项]$|^类款项$/u.test(key)) return
    if (column.role === 'line') {
      if (/^\d{1,3}$/.test(key)) label.line = key
      else label.names.push(text)
      return
    }
    const [, code = '', rest = ''] = /^(\d{2,7})(?:\.0+)?(\D.*)?$/u.exec(key) ?? []
    if (code && (column.role === 'code' || CODE.test(code))) {
      label.codes.push(code)
      if (rest) label.names.push(text.replace(/^[\s\d０-９]+/u, ''))
      return
    }
    const [, name, bracketed = ''] =
      /^(.*?)[（([【]\s*(\d{3}(?:\d\d){0,2})\s*[)）\]】]$/u.exec(text) ?? []
    if (name !== undefined && !label.codes.length) {
      label.codes.push(bracketed)
      label.names.push(name)
      return
    }
    label.names.push(text)
  }

  #blank(cells: Map<string, DrawnCell>, column: PlannedColumn, item: Item): void {
    const key = cellKey(column)
    if (!cells.has(key)) cells.set(key, { printed: null, at: placeOf(item) })
  }

  #figure(
    cells: Map<string, DrawnCell>,
    column: PlannedColumn,
    cell: SourceCell,
    file: number,
  ): void {
    const at = { file, place: cell.place }
    const key = cellKey(column)
    const read = cellOf(cell, at)
    const known = cells.get(key)
    if (!known || known.printed === null) cells.set(key, read)
    else if (read.printed !== null && read.printed !== known.printed)
      cells.set(key, { ...known, doubt: 'claimed-twice', alternatives: [read.printed ?? null] })
  }

  /** Adds what a printed row gives; the rest of a name goes to the row before. */
  #add(rows: readonly DrawnRow[], item: RowItem): void {
    for (const row of rows) {
      const isBare = !row.code && [...row.cells.values()].every(({ printed }) => printed === null)
      const previous = this.#rows.findLastIndex(({ block }) => block === row.block)
      const before = this.#rows[previous]
      if (isBare && before && row.name && !row.line && !this.#expected.isRow(nameKeys(row.name))) {
        const joined = before.name + row.name
        const isPart = this.#expected.kind !== 'two-sided' || this.#expected.isRow(nameKeys(joined))
        if (isPart && !/^(备注|注)/.test(row.name)) {
          this.#rows[previous] = { ...before, name: joined }
          continue
        }
      }
      if (isBare && !row.name) continue
      const amounts = this.#expected.amountNamed(nameKeys(row.name))
      if (
        before &&
        amounts !== undefined &&
        [...row.cells.keys()].some((key) => key.includes('/'))
      ) {
        const isFree = [...row.cells.keys()].every((key) => !before.cells.has(key))
        if (isFree) {
          this.#rows[previous] = {
            ...before,
            name: '',
            cells: new Map([...before.cells, ...row.cells]),
          }
          continue
        }
      }
      // A spreadsheet's own row below the table, or a figure beside it: no label says what it is.
      if (!row.name && !row.code && this.#expected.kind !== 'three-public-expenses') {
        for (const cell of item.cells) this.#left({ file: item.file, place: cell.place }, cell.text)
        continue
      }
      this.#rows.push(row)
    }
  }
}

/** Whether codes stand in several cells, 类 款 项. */
function isSplit(plan: readonly PlannedColumn[], { block }: PlannedColumn): boolean {
  return plan.filter((column) => column.role === 'code' && column.block === block).length > 1
}

function hasBlankBeforeFigure({ cells }: DrawnRow): boolean {
  const printed = [...cells.values()].map((cell) => cell.printed)
  const last = printed.findLastIndex((each) => each != null)
  return printed.slice(0, last).includes(null)
}

/** A figure that is neither a code nor a number of a line. */
function isAmount(text: string): boolean {
  const read = figureText(text)
  return read.is === 'figure' && /[.,，]\d|^-/.test(`${read.printed} ${text}`)
}

/** Where the figures of a row of the ledger are kept until rows are known. */
export function cellKey({ key, row }: PlannedColumn): string {
  return row === undefined ? (key ?? '') : `${row}/${key ?? ''}`
}

function cellOf(cell: SourceCell, at: FilePlace): DrawnCell {
  if (cell.isUncomputed) return { printed: undefined, at, doubt: 'uncomputed' }
  const read = figureText(cell.text)
  if (read.is === 'figure') return { printed: read.printed, at }
  if (read.is === 'blank') return { printed: cell.isZero ? '0' : null, at }
  return { printed: undefined, at, doubt: 'illegible' }
}

function expectedLabel(text: string, { isRow }: Expected): boolean {
  return isRow(nameKeys(text)) || /^(合计|总计)$/u.test(nameKey(text))
}

function unplanned(grid: Grid): PlannedColumn[] {
  return Array.from({ length: grid.columns }, () => ({
    role: 'note',
    block: 0,
    title: '',
    path: [],
  }))
}

/** 部门：…, 2023年度, 金额单位：…, 公开01表 alone in their row. */
export function isHeading(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => HEADING.test(text.trim()) || tableNumber(text))
}
const HEADING =
  /^(公开|编制|填报|编报|预算|决算)?\s*(部\s*门|单\s*位)\s*([(（/](部门|单位)[)）]?|\/?单位|\/?部门)?\s*(名称)?\s*[：:]|^[（(]?\s*(金额|货币|计量)?\s*单\s*位\s*([^\d：:]{0,4}[：:]|[（(]?\s*(人民币)?\s*(亿|万)?\s*元|$)|^20\d\d\s*年\s*度?$|^[（(]?(亿|万)?元[)）]?$|^(公开|财决|附件?|附?表)\s*[\d-]+\s*表?$|^20\d\d\s*年度?[^。]{0,60}(元|表)$|金额单位\s*[：:]/u

/** 注：… and what says that the table has no data. */
export function isNote(texts: readonly string[]): boolean {
  const [first = ''] = texts
  return (
    texts.length <= 2 &&
    (/^\s*[（(]?\s*((注|备注|说明|附注)\s*\d?\s*([：:、.．\s]|本)|本表)/u.test(first) ||
      isStatement(first)) &&
    nameKey(first).length > 6
  )
}

/** Says that a table is empty. */
export function isStatement(text: string): boolean {
  return /(无|没有)(相关)?(数据|内容|金额|收支)|空表|(本表|此表)(为空|无)|(没有|无|未发生|未安排).{0,40}(收入|支出|拨款|安排)/u.test(
    nameKey(text),
  )
}

/** Between dashes, or in words. */
function isMarked(text: string): boolean {
  return /[-－—–]\s*\d+\s*[-－—–]|[页续接]/u.test(text)
}

/** A page's number, or the word that a table goes on. */
export function isFurniture(texts: readonly string[]): boolean {
  return texts.every((text) =>
    /^[-－—–\s]*(第?\d{1,4}页?(共\d{1,4}页)?)[-－—–\s]*$|^(续表|\(续\)|接上页|续上页|续下页)$|^[-—]?\d{1,4}[-—]?\/\d{1,4}$/u.test(
      nameKey(text),
    ),
  )
}

/** 本页小计: no row of the table. */
function isPageSum(cells: readonly SourceCell[]): boolean {
  return cells.some(({ text }) =>
    /^(本页|过次页|承前页|上页)(小计|合计|累计)?$/u.test(nameKey(text)),
  )
}
