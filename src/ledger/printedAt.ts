import { PRINTED } from '../money/index.ts'
import { parseAddress } from './address.ts'
import type { Ledger, NarrativeFigure } from './ledger.ts'
import { narrativeFigure, printedIn, printedTable, rowOf } from './lookup.ts'

/** What is printed at any address, in a table, in the explanation or in the scorecard. */
export type PrintedAt =
  | {
      readonly state: 'printed'
      readonly printed: string
      /** 万元, %, 分 …; `undefined` where none is printed. */
      readonly unit: string | undefined
      /** Of a change, where the text says it. */
      readonly direction?: NarrativeFigure['direction']
    }
  | { readonly state: 'blank' }
  | { readonly state: 'empty' }
  | { readonly state: 'missing'; readonly what: 'table' | 'row' | 'column' }

/** Reads the ledger at an address; every way in which nothing is there has a name. */
export function printedAt(ledger: Ledger, address: string): PrintedAt {
  const parts = parseAddress(address)
  if (!parts) return { state: 'missing', what: 'table' }
  if (parts.table === 'narrative') return inNarrative(ledger, parts.row, parts.column)
  if (parts.table === 'scorecard') return inScorecard(ledger, parts.row, parts.column)

  const table = printedTable(ledger, parts.table)
  if (!table) return { state: 'missing', what: 'table' }
  if (table.state === 'empty') return { state: 'empty' }
  const row = rowOf(table, parts.row)
  if (!row) return { state: 'missing', what: 'row' }
  const cell = printedIn(row, parts.column)
  return cell === undefined ? { state: 'missing', what: 'column' } : printed(cell, table.unit)
}

function inNarrative(ledger: Ledger, part: string, key: string): PrintedAt {
  const figure = narrativeFigure(ledger, part, key)
  return figure
    ? {
        state: 'printed',
        printed: figure.value,
        unit: figure.unit,
        ...(figure.direction && { direction: figure.direction }),
      }
    : { state: 'missing', what: 'row' }
}

const POINTS = '分'

function inScorecard(ledger: Ledger, row: string, column: string): PrintedAt {
  const card = ledger.scorecard
  if (!card) return { state: 'missing', what: 'table' }
  const [block, line] = row.split('.', 2)
  if (block === 'execution') {
    if (line === undefined) return pointsOf(card.execution, column)
    const cells = card.execution?.rows.find((each) => each.key === line)?.cells
    return cells
      ? printed(cells[column as keyof typeof cells], column === 'rate' ? '%' : card.execution?.unit)
      : { state: 'missing', what: 'row' }
  }
  if (row === 'total') return pointsOf(card.total, column)
  for (const first of card.groups) {
    if (first.id === row) return pointsOf(first, column)
    for (const second of first.groups) {
      const indicator = second.indicators.find((each) => each.id === row)
      if (indicator) return pointsOf(indicator, column)
    }
  }
  return { state: 'missing', what: 'row' }
}

const MEASURED = new RegExp(`^${PRINTED}(?=%?$)`)

/** The number that an indicator reached, with or without a percent sign; `undefined` for words. */
export function measuredFigure(text: string): string | undefined {
  return MEASURED.exec(text)?.[0]
}

interface Points {
  readonly weight?: string | null
  readonly score?: string | null
  readonly actual?: string | null
}

function pointsOf(of: Points | undefined, column: string): PrintedAt {
  if (!of) return { state: 'missing', what: 'row' }
  if (column === 'actual' && of.actual != null) {
    const number = measuredFigure(of.actual)
    return number ? printed(number, of.actual.endsWith('%') ? '%' : undefined) : { state: 'blank' }
  }
  return column === 'weight' || column === 'score'
    ? printed(of[column], POINTS)
    : { state: 'missing', what: 'column' }
}

function printed(text: string | null | undefined, unit: string | undefined): PrintedAt {
  return text == null ? { state: 'blank' } : { state: 'printed', printed: text, unit }
}
