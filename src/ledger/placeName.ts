import { parseAddress } from './address.ts'
import { clauseBefore } from './clause.ts'
import { NAMES_OF_CODES } from './form/relations.ts'
import type { Ledger, Part, Scorecard } from './ledger.ts'
import { printedTable, rowOf } from './lookup.ts'

/**
 * An address in the document's own words, such as `支出决算表 · 科普活动 · 项目支出`; the address
 * itself where it names nothing that is published.
 */
export function placeName(ledger: Ledger, address: string): string {
  return placeWords(ledger, address)?.filter(Boolean).join(' · ') ?? address
}

/**
 * The three parts of a place's name: table, row and column; section, item and clause; or
 * scorecard, indicator and column. A part without words is empty; a table that is published without
 * data says so in place of a row.
 */
export function placeWords(
  ledger: Ledger,
  address: string,
): readonly [string, string, string] | undefined {
  const parts = parseAddress(address)
  if (!parts) return undefined
  const { table: id, row: key, column: columnKey } = parts
  if (id === 'narrative') return spokenPlace(ledger, key, columnKey)
  if (id === 'scorecard')
    return (
      ledger.scorecard && [
        ledger.scorecard.title,
        scorecardRowName(ledger.scorecard, key),
        SCORE_COLUMNS[columnKey] ?? '',
      ]
    )
  const table = printedTable(ledger, id)
  const column = table?.columns.find((each) => each.key === columnKey)
  if (table?.state === 'empty')
    return [table.title, table.statement.replace(/。$/, ''), column?.title ?? '']
  const row = table && rowOf(table, key)
  return row && column && [table.title, row.name, column.title]
}

function spokenPlace(
  ledger: Ledger,
  id: string,
  key: string,
): [string, string, string] | undefined {
  for (const { title, parts } of ledger.narrative) {
    const part = parts.find((each) => each.id === id)
    if (!part) continue
    const words =
      part.text === undefined ? wordlessName(ledger, part, key) : clauseBefore(part, key)
    return [title, itemName(ledger, part.code), words]
  }
  return undefined
}

/** A figure of a passage without its wording: by the cell that it repeats or is reckoned from. */
function wordlessName(ledger: Ledger, { figures }: Part, key: string): string {
  const figure = figures.find((each) => each.key === key)
  const [from] = figure?.of ?? []
  const isSpoken = from?.startsWith('narrative/')
  const of = isSpoken ? figures.find((each) => from?.endsWith(`/${each.key}`)) : figure
  const cell = figure?.cell ?? of?.cell ?? of?.of?.[0] ?? ''
  const [, row = '', column = ''] = cell.startsWith('narrative/')
    ? []
    : (placeWords(ledger, cell) ?? [])
  const suffix = figure?.cell === undefined ? (KINDS[figure?.kind ?? ''] ?? '') : ''
  return [row, column, suffix].filter(Boolean).join(' ') || (SCORE_COLUMNS[key] ?? key)
}

const KINDS: Readonly<Record<string, string>> = {
  change: '增减额',
  'percent-change': '增减率',
  percent: '占比',
}

/** What an item's code is called in the tables. */
function itemName(ledger: Ledger, code: string | undefined): string {
  if (code === undefined) return ''
  for (const id of NAMES_OF_CODES) {
    const table = printedTable(ledger, id)
    const row = table && rowOf(table, code)
    if (row) return row.name
  }
  return code
}

/** The columns as the standard scorecard heads them; ledgers do not carry these heads. */
const SCORE_COLUMNS: Readonly<Record<string, string>> = {
  opening: '年初预算数',
  'full-year': '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
  weight: '分值',
  actual: '实际完成值',
  score: '得分',
}

function scorecardRowName({ execution, groups }: Scorecard, key: string): string {
  if (key === 'total') return '总分'
  if (key === 'execution') return '预算执行情况'
  for (const first of groups) {
    if (first.id === key) return first.name
    for (const { indicators } of first.groups)
      for (const { id, name } of indicators) if (id === key) return name
  }
  return execution?.rows.find((row) => key === `execution.${row.key}`)?.name ?? ''
}
