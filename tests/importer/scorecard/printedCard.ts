import type { SourceCell, SourceGrid } from '@/importer/source.ts'
import type { LedgerData } from '../../ledgers.ts'

type Card = NonNullable<LedgerData['scorecard']>

const COLUMNS = 9

/** A scorecard as a grid in the form of Henan: blocks one below another, names merged over their rows. */
export function printedCard(card: Card): SourceGrid {
  const cells: SourceCell[] = []
  let row = 0
  const put = (column: number, text: string, rowSpan = 1, columnSpan = 1, at = row) =>
    cells.push({
      row: at,
      column,
      rowSpan,
      columnSpan,
      text,
      place: { page: 1, box: [column * 50, at * 20, 50, 20] },
    })

  const { execution } = card
  if (execution) {
    put(0, '预算执行\n情况', execution.rows.length + 1)
    for (const [column, text] of [
      '年初数',
      '全年数',
      '全年执行数',
      '分值',
      '预算执\n行率',
      '得分',
    ].entries())
      put(column + 2, text)
    row += 1
    for (const [index, { name, cells: own }] of execution.rows.entries()) {
      put(1, name)
      put(2, own.opening ?? '')
      put(3, own['full-year'] ?? '')
      put(4, own.executed ?? '')
      put(6, own.rate === null ? '' : `${own.rate}%`)
      if (index === 0) {
        put(5, execution.weight ?? '', execution.rows.length)
        put(7, execution.score ?? '', execution.rows.length)
      }
      row += 1
    }
  }
  for (const [label, name, of, completion] of [
    ['年度履职目标', '目标名称', card.goals, '目标完成情况'],
    ['年度主要任务', '任务名称', card.tasks, '任务完成情况'],
  ] as const) {
    put(0, label, of.length + 1)
    put(1, name)
    put(2, '主要内容', 1, 5)
    put(7, completion)
    row += 1
    for (const each of of) {
      put(1, `${each.name}:`)
      put(2, each.content, 1, 5)
      put(7, each.completion ?? '')
      row += 1
    }
  }
  for (const [column, text] of [
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '指标说明',
    '实际完成值',
    '分值',
    '得分',
    '未完成原因分析及改进措施',
  ].entries())
    put(column, text)
  row += 1
  for (const first of card.groups) {
    const length = first.groups.reduce((sum, { indicators }) => sum + indicators.length, 0)
    put(0, first.weight === null ? first.name : `${first.name}\n(${first.weight}分)`, length)
    for (const second of first.groups) {
      put(1, second.name, second.indicators.length)
      for (const each of second.indicators) {
        put(2, each.name)
        put(3, each.target ?? '')
        put(4, each.explanation ?? '')
        put(5, each.actual ?? '')
        put(6, each.weight ?? '')
        put(7, each.score ?? '')
        put(8, each.reason ?? '')
        row += 1
      }
    }
  }
  put(0, '总分', 1, 6)
  put(6, card.total.weight ?? '')
  put(7, card.total.score ?? '')
  row += 1
  return { kind: 'grid', rows: row, columns: COLUMNS, cells, by: 'structure' }
}

/** The same on two pages, cut before a row; merges end with the first page. */
export function cut(grid: SourceGrid, at: number): [SourceGrid, SourceGrid] {
  const upper = grid.cells
    .filter(({ row }) => row < at)
    .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, at - cell.row) }))
  const lower = grid.cells.flatMap((cell) => {
    if (cell.row >= at) return { ...cell, row: cell.row - at }
    const left = cell.row + cell.rowSpan - at
    return left > 0 ? { ...cell, row: 0, rowSpan: left, text: '' } : []
  })
  return [
    { ...grid, rows: at, cells: upper },
    { ...grid, rows: grid.rows - at, cells: lower },
  ]
}
