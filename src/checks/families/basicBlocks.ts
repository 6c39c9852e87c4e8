import { codeTree } from '../../ledger/codeTree.ts'
import type { PrintedTable } from '../../ledger/ledger.ts'
import { rowsBelow } from '../codeSums.ts'

/** Economic classes that make up personnel expenditure; all others are operating expenditure. */
const PERSONNEL = ['301', '303']

/** The rows behind the two totals of table 06: classes, or items whose class is not printed. */
export function basicBlocks(table: PrintedTable): { personnel: string[]; operating: string[] } {
  const blocks = { personnel: [] as string[], operating: [] as string[] }
  for (const node of codeTree(table).children ?? []) {
    const block = PERSONNEL.includes(node.data.code) ? blocks.personnel : blocks.operating
    block.push(...(node.data.row ? [node.data.row.key] : rowsBelow(node)))
  }
  return blocks
}
