import type { Execution, Scorecard } from '../../ledger/ledger.ts'
import type { Unit } from '../../money/index.ts'
import { joined, type Line, lineOf } from '../explanation/paragraphs.ts'
import { lineText } from '../explanation/text.ts'
import type { SourceCell, SourceGrid } from '../source.ts'
import { Draft } from './draft.ts'

/* A scorecard with its cells: columns are told by their heads, in every block anew. */

/** A row of cells, over pages; what a merge covers is the merged cell. */
interface GridRow {
  readonly cells: readonly (SourceCell | undefined)[]
  readonly file: number
  /** Cells that begin in it. */
  readonly own: readonly SourceCell[]
}

export interface PlacedGrid {
  readonly grid: SourceGrid
  readonly file: number
}

type ColumnKey =
  | 'opening'
  | 'full-year'
  | 'executed'
  | 'rate'
  | 'weight'
  | 'score'
  | 'first'
  | 'second'
  | 'third'
  | 'target'
  | 'explanation'
  | 'actual'
  | 'reason'
  | 'name'
  | 'content'
  | 'completion'

const HEADS: Readonly<
  Record<'execution' | 'described' | 'indicators', readonly (readonly [RegExp, ColumnKey])[]>
> = {
  execution: [
    [/^年初(?:预算)?数/, 'opening'],
    [/执行数/, 'executed'],
    [/^全年(?:预算)?数/, 'full-year'],
    [/执行率/, 'rate'],
    [/^(?:分值|权重)/, 'weight'],
    [/^得分/, 'score'],
  ],
  described: [
    [/^(?:目标|任务)名称/, 'name'],
    [/完成情况/, 'completion'],
    [/^(?:主要内容|预期目标)/, 'content'],
  ],
  indicators: [
    [/^一级指标/, 'first'],
    [/^二级指标/, 'second'],
    [/^三级指标/, 'third'],
    [/^(?:年度)?指标值/, 'target'],
    [/^指标说明/, 'explanation'],
    [/^(?:全年)?实际(?:完成)?值?/, 'actual'],
    [/^(?:分值|权重)/, 'weight'],
    [/^(?:自评)?得分/, 'score'],
    [/原因|改进措施|备注/, 'reason'],
  ],
}

type Columns = ReadonlyMap<ColumnKey, number>

/** Whether a grid is of a scorecard: it has indicators in three levels. */
export function isScorecardGrid({ cells }: SourceGrid): boolean {
  const words = cells.map(({ text }) => textOf(text))
  return (
    words.some((text) => /^三级指标/.test(text)) &&
    words.some((text) => /^(?:自评)?得分/.test(text))
  )
}

/** Reads the grids of a scorecard in their order. */
export function cardFromGrids(title: string, grids: readonly PlacedGrid[], unit: Unit): Draft {
  const draft = new Draft(title)
  let block: 'execution' | 'goals' | 'tasks' | 'indicators' | undefined
  let columns: Columns = new Map()
  const goals: Mutable<Scorecard['goals']> = []
  const tasks: Mutable<Scorecard['tasks']> = []
  const rows: Execution['rows'][number][] = []
  const points = { weight: null as string | null, score: null as string | null }
  const levels = new Levels(draft)

  for (const row of grids.flatMap(rowsOf)) {
    const words = row.own.map(({ text }) => textOf(text))
    const label = words.join(' ')
    const head = headOf(row)
    if (head) {
      const [kind, found] = head
      columns = found
      if (kind !== 'described') block = kind
      else block = /任务/.test(label) || (block === 'goals' && goals.length > 0) ? 'tasks' : 'goals'
      continue
    }
    if (/^总(?:分|计得分)/.test(words[0] ?? '')) total(row, columns)
    else if (block === 'execution' && !/目标|任务|指标/.test(words[0] ?? '')) executed(row, columns)
    else if (block === 'goals' || block === 'tasks') describe(row, columns, block)
    else if (block === 'indicators') levels.add(row, columns)
    else leave(row)
  }
  levels.end()
  draft.goals = goals
  draft.tasks = tasks
  if (rows.length) draft.execution = { unit, ...points, rows }
  return draft

  function leave(row: GridRow): void {
    draft.leave(
      row.own
        .filter(({ text }) => text.trim())
        .map(({ text, place }) => ({ text: textOf(text), at: { file: row.file, place } })),
    )
  }

  function executed(row: GridRow, at: Columns): void {
    const first = Math.min(...at.values())
    const name = row.own
      .filter(({ column, text }) => column < first && text.trim())
      .map(({ text }) => textOf(text))
      .at(-1)
    if (!name) {
      leave(row)
      return
    }
    const key = EXECUTED.find(([pattern]) => pattern.test(name))?.[1] ?? `row-${rows.length + 1}`
    const figure = (column: 'opening' | 'full-year' | 'executed' | 'rate') =>
      put(row, at, column, `execution.${key}`)
    rows.push({
      key,
      name,
      cells: {
        opening: figure('opening'),
        'full-year': figure('full-year'),
        executed: figure('executed'),
        rate: figure('rate'),
      },
    })
    for (const column of ['weight', 'score'] as const)
      points[column] ??= put(row, at, column, 'execution')
  }

  function describe(row: GridRow, at: Columns, into: 'goals' | 'tasks'): void {
    const content = cellAt(row, at, 'content')
    const completion = cellAt(row, at, 'completion')
    if (!content || !row.own.includes(content)) {
      leave(row)
      return
    }
    const before = row.own.filter(({ column, text }) => column < content.column && text.trim())
    const name = (at.has('name') ? cellAt(row, at, 'name') : before.at(-1)) ?? before.at(-1)
    const list = into === 'goals' ? goals : tasks
    const done = completion && textOf(completion.text)
    list.push({
      name: name ? textOf(name.text).replace(/[:：]$/, '') : '',
      content: paragraphs(content, row.file),
      ...(done && { completion: done }),
    })
  }

  /** The paragraphs of a cell, whose lines are as wide as those of its column. */
  function paragraphs(cell: SourceCell, file: number): string {
    const column = grids.flatMap(({ grid }) =>
      grid.cells.filter(
        (each) => each.column === cell.column && each.columnSpan === cell.columnSpan,
      ),
    )
    return joined(
      linesIn(cell, file),
      column.flatMap((each) => linesIn(each, file)),
    )
      .paragraphs.map(({ text }) => text)
      .join('\n')
  }

  function total(row: GridRow, at: Columns): void {
    const numbers = row.own.filter(({ text }) => NUMBER.test(textOf(text)))
    const byColumn = {
      weight: put(row, at, 'weight', 'total'),
      score: put(row, at, 'score', 'total'),
    }
    if (byColumn.score !== null) draft.total = byColumn
    else if (numbers.length === 1 && numbers[0]) {
      const [only] = numbers
      draft.put('total', 'score', { at: { file: row.file, place: only.place }, text: only.text })
      draft.total = { weight: null, score: plain(only.text) }
    } else leave(row)
  }

  /** A figure, kept with its place; what is no figure is left over. */
  function put(row: GridRow, at: Columns, column: ColumnKey, address: string): string | null {
    const cell = cellAt(row, at, column)
    const text = cell ? textOf(cell.text) : ''
    if (!cell || !text || !row.own.includes(cell)) return null
    const placed = { at: { file: row.file, place: cell.place }, text }
    if (!NUMBER.test(text)) {
      draft.leave([placed])
      return null
    }
    draft.put(address, column, placed)
    return plain(text)
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] } extends readonly (infer E)[] ? E[] : never

const EXECUTED: readonly (readonly [RegExp, string])[] = [
  [/(?:部门预算|年度资金|资金)总额|^合计/, 'total'],
  [/财政性资金|财政拨款|财政资金/, 'fiscal'],
  [/其他资金|单位资金/, 'other'],
]

const NUMBER = /^-?[\d,，]+(?:\.\d+)?[%％分]?$/

function plain(text: string): string {
  return textOf(text)
    .replace(/[,，]/g, '')
    .replace(/[%％分]$/, '')
}

/** Indicators in their groups; a row that a page cut goes on with the one before. */
class Levels {
  private first: SourceCell | undefined
  private second: SourceCell | undefined
  private open:
    { values: Record<(typeof TEXTS)[number], string>; row: GridRow; at: Columns } | undefined

  constructor(private readonly draft: Draft) {}

  add(row: GridRow, at: Columns): void {
    const text = (key: ColumnKey) => {
      const cell = cellAt(row, at, key)
      return cell && row.own.includes(cell) ? textOf(cell.text) : ''
    }
    const values = Object.fromEntries(TEXTS.map((key) => [key, text(key)])) as Record<
      (typeof TEXTS)[number],
      string
    >
    const isRest = this.open && !values.weight && !values.score && !text('first') && !text('second')
    if (isRest && this.open) {
      for (const key of TEXTS) this.open.values[key] += values[key]
      return
    }
    this.end()
    const [first, second] = [cellAt(row, at, 'first'), cellAt(row, at, 'second')]
    if (first && first !== this.first && textOf(first.text)) {
      const [, name, weight] = /^(.*?)[（(](\d+(?:\.\d+)?)分[）)]$/.exec(textOf(first.text)) ?? []
      this.draft.openFirst(name ?? textOf(first.text), weight ?? null, {
        at: { file: row.file, place: first.place },
        text: first.text,
      })
      this.first = first
      this.second = undefined
    }
    if (second && second !== this.second && textOf(second.text)) {
      this.draft.openSecond(textOf(second.text))
      this.second = second
    }
    this.open = { values, row, at }
  }

  end(): void {
    if (!this.open) return
    const { values, row, at } = this.open
    this.open = undefined
    const figure = (text: string) => (NUMBER.test(text) ? plain(text) : null)
    const indicator = this.draft.addIndicator({
      name: values.third,
      target: values.target || null,
      explanation: values.explanation || null,
      actual: values.actual || null,
      weight: figure(values.weight),
      score: figure(values.score),
      reason: values.reason || null,
    })
    for (const column of ['actual', 'weight', 'score'] as const) {
      const cell = cellAt(row, at, column)
      if (!cell || !values[column]) continue
      const placed = { at: { file: row.file, place: cell.place }, text: values[column] }
      this.draft.put(indicator.id, column, placed)
      if (column !== 'actual' && !NUMBER.test(values[column])) this.draft.leave([placed])
    }
  }
}

const TEXTS = ['third', 'target', 'explanation', 'actual', 'weight', 'score', 'reason'] as const

/** The block that a row is the head of, with its columns. */
function headOf(row: GridRow): ['execution' | 'described' | 'indicators', Columns] | undefined {
  for (const kind of ['indicators', 'execution', 'described'] as const) {
    const columns = new Map<ColumnKey, number>()
    for (const { text, column } of row.own) {
      const key = HEADS[kind].find(([pattern]) => pattern.test(textOf(text)))?.[1]
      if (key && !columns.has(key)) columns.set(key, column)
    }
    const isHead =
      kind === 'indicators'
        ? columns.has('third') && columns.has('score')
        : kind === 'execution'
          ? columns.has('executed') && (columns.has('opening') || columns.has('full-year'))
          : columns.has('content') && columns.has('completion')
    if (isHead) return [kind, columns]
  }
  return undefined
}

function cellAt(row: GridRow, at: Columns, key: ColumnKey): SourceCell | undefined {
  const column = at.get(key)
  return column === undefined ? undefined : row.cells[column]
}

function rowsOf({ grid, file }: PlacedGrid): GridRow[] {
  const rows = Array.from({ length: grid.rows }, () => ({
    cells: Array.from<SourceCell | undefined>({ length: grid.columns }),
    file,
    own: [] as SourceCell[],
  }))
  for (const cell of grid.cells) {
    rows[cell.row]?.own.push(cell)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const cells = rows[row]?.cells
        if (cells && column < cells.length) cells[column] = cell
      }
  }
  return rows
}

/** A cell in one line. */
function textOf(text: string): string {
  return text.split('\n').map(lineText).join('')
}

function linesIn({ text, place }: SourceCell, file: number): Line[] {
  return text.split('\n').map((line) => lineOf(line, { file, place }))
}
