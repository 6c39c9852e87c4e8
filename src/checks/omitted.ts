import { addressOf, type Address } from '../ledger/address.ts'
import { type CodeNode, codeTree } from '../ledger/codeTree.ts'
import type { Ledger, PrintedTable } from '../ledger/ledger.ts'
import { rowsBelow } from './codeSums.ts'
import { FUNCTION_TABLES, partColumns } from './families/functionTables.ts'
import { published } from './families/published.ts'
import { differs } from './figureSum.ts'
import type { Reader } from './reader.ts'

/**
 * Blank cells that the document leaves out although their row and their column both need them: the
 * row's sum fails without them, and so does the sum of their code's children or siblings. Those of
 * one row stand together.
 */
export function omittedCells(ledger: Ledger, figures: Reader): Address[][] {
  return FUNCTION_TABLES.flatMap((id) => {
    const table = published(ledger, id)
    return table ? inTable(id, table, figures) : []
  })
}

function inTable(id: string, table: PrintedTable, figures: Reader): Address[][] {
  const parts = partColumns(id, table)
  if (!parts.length) return []
  const found: Address[][] = []
  const failing = new Map<string, boolean>()

  /** Whether a code's column is not the sum of the rows below it. */
  function sumFails(node: CodeNode, column: string): boolean {
    const { row } = node.data
    if (!row) return false
    const key = `${row.key}/${column}`
    let fails = failing.get(key)
    if (fails === undefined) {
      const below = rowsBelow(node).map((each) => addressOf(id, each, column))
      fails = below.length > 0 && differs(figures, addressOf(id, row.key, column), below)
      failing.set(key, fails)
    }
    return fails
  }

  codeTree(table).each((node) => {
    const { row } = node.data
    if (!row) return
    const blank = ['total', ...parts].filter((column) => row.cells[column] == null)
    if (!blank.length) return
    const cells = parts.map((part) => addressOf(id, row.key, part))
    if (!differs(figures, addressOf(id, row.key, 'total'), cells)) return
    const needed = blank.filter(
      (column) => sumFails(node, column) || (node.parent !== null && sumFails(node.parent, column)),
    )
    if (needed.length) found.push(needed.map((column) => addressOf(id, row.key, column)))
  })
  return found
}
