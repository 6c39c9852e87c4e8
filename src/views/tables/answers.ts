import { placedCell } from '@/figures/placedCell.ts'
import { unnumbered } from '@/figures/unnumbered.ts'
import { addressOf } from '@/ledger/address.ts'
import type { Ledger, PrintedTable, Row } from '@/ledger/ledger.ts'
import { cellOf, printedTable, tableIds, tableOf } from '@/ledger/lookup.ts'
import { answerSentence, moneyFigure, namedFigure, noFigure } from '@/words/answer.ts'
import { saidName } from '@/words/gloss.ts'
import { tableName } from '@/words/names.ts'
import { type Piece, pieceText } from '@/words/pieces.ts'
import type { Say } from '@/words/say.ts'
import type { Answer, TellAnswers } from '../view.ts'

/** So many figures of a line are read in a sentence. */
const MOST_FIGURES = 4

/** Every table, and every line that no other view speaks of. */
export const answers: TellAnswers = ({ ledger, say }) =>
  tableIds(ledger).flatMap((id) => {
    const table = printedTable(ledger, id)
    const lines = table?.state === 'published' ? table.rows : []
    return [
      tableAnswer(ledger, id, say),
      ...lines.map((row) => lineAnswer(ledger, id, table as PrintedTable, row, say)),
    ]
  })

function tableAnswer(ledger: Ledger, id: string, say: Say): Answer {
  const table = tableOf(ledger, id)
  const name = tableName(ledger, id, say)
  return {
    id: `tables/${id}`,
    kind: 'table',
    name,
    ...(table?.number && { place: () => table.number ?? '' }),
    tell: () => {
      const { cell } = placedCell(ledger, id, '', '')
      const isPublished = table?.state === 'published'
      const clause = isPublished
        ? say('ask.lines', { count: table.rows.length })
        : noFigure(cell, say)
      return [
        {
          sentence: answerSentence(name, [[clause]], say),
          quote: table?.state === 'empty' ? [table.statement] : undefined,
          more: { view: 'tables', query: { table: id } },
        },
      ]
    },
  }
}

function lineAnswer(ledger: Ledger, id: string, table: PrintedTable, row: Row, say: Say): Answer {
  const code = row.code ?? /^expenditure\.(\d{3})$/.exec(row.key)?.[1]
  const name = unnumbered(row.name)
  return {
    id: code ?? `${id}/${row.key}`,
    kind: 'line',
    name,
    ...(code && { code }),
    place: () => tableName(ledger, id, say),
    spare: true,
    tell: () => {
      const printed = printedFigures(id, table, row, say)
      const [column] = printed.length ? printed : table.columns
      const cell = column && addressOf(id, row.key, column.key)
      return [
        {
          sentence: answerSentence(
            saidName(name, say),
            printed.length
              ? printed.slice(0, MOST_FIGURES).map(({ clause }) => clause)
              : [[say('app.blank')]],
            say,
          ),
          brief: printed[0] ? pieceText(printed[0].clause) : say('app.notPublished'),
          more: { view: 'tables', query: cell ? { cell } : { table: id } },
        },
      ]
    },
  }
}

function printedFigures(
  id: string,
  table: PrintedTable,
  row: Row,
  say: Say,
): { readonly key: string; readonly clause: Piece[] }[] {
  return table.columns.flatMap(({ key, title }) => {
    const cell = cellOf(table, row, key)
    if (cell.state !== 'figure') return []
    const figure = moneyFigure({ amount: cell.amount, address: addressOf(id, row.key, key) }, say)
    const isAlone = Object.keys(row.cells).length === 1
    const clause = isAlone ? [figure] : namedFigure(saidName(title, say), figure, say)
    return [{ key, clause }]
  })
}
