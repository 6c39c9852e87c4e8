import { addressOf, type Address } from '../ledger/address.ts'
import { type CodeNode, codeTree } from '../ledger/codeTree.ts'
import type { Ledger, PrintedTable, Row } from '../ledger/ledger.ts'
import { Decimal } from '../money/index.ts'
import { FUNCTION_TABLES, partColumns } from './families/functionTables.ts'
import { published } from './families/published.ts'
import { type Reader, reader } from './reader.ts'

/**
 * Blank cells that the document leaves out although their row and their column both need them: the
 * row's sum fails without them, and so does the sum of their code's children or siblings. Those of
 * one row stand together.
 */
export function omittedCells(ledger: Ledger): Address[][] {
  const plain = reader(ledger)
  return FUNCTION_TABLES.flatMap((id) => {
    const table = published(ledger, id)
    return table ? inTable(id, table, plain) : []
  })
}

function inTable(id: string, table: PrintedTable, figures: Reader): Address[][] {
  const parts = partColumns(id, table)
  if (!parts.length) return []
  const found: Address[][] = []
  codeTree(table).each((node) => {
    const row = node.data.row
    if (!row) return
    const blank = ['total', ...parts].filter((column) => row.cells[column] == null)
    if (!blank.length || !rowNeeds(id, row, parts, figures)) return
    const needed = blank.filter((column) => columnNeeds(id, node, column, figures))
    if (needed.length) found.push(needed.map((column) => addressOf(id, row.key, column)))
  })
  return found
}

function rowNeeds(id: string, row: Row, parts: readonly string[], figures: Reader): boolean {
  return differs(
    figures,
    addressOf(id, row.key, 'total'),
    parts.map((part) => addressOf(id, row.key, part)),
  )
}

/** Whether the sums of the column, over the children or within the parent, fail with a blank. */
function columnNeeds(id: string, node: CodeNode, column: string, figures: Reader): boolean {
  const at = (each: CodeNode) => (each.data.row ? [addressOf(id, each.data.row.key, column)] : [])
  const sumFails = (whole: CodeNode) => {
    const [address] = at(whole)
    const below = (whole.children ?? []).flatMap(at)
    return address !== undefined && below.length > 0 && differs(figures, address, below)
  }
  return sumFails(node) || (node.parent !== null && sumFails(node.parent))
}

function differs(figures: Reader, whole: Address, parts: readonly Address[]): boolean {
  const known = [whole, ...parts].map((address) => figures.read(address))
  const [total, ...others] = known
  const sum = others.reduce((so, each) => so.plus(each?.value ?? 0), new Decimal(0))
  const tolerance = known.reduce((so, each) => so.plus(each?.half ?? 0), new Decimal(0))
  return (total?.value ?? new Decimal(0)).minus(sum).abs().gt(tolerance)
}
