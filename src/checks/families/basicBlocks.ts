import { rowCode } from '../../ledger/codeTree.ts'
import type { PrintedTable } from '../../ledger/ledger.ts'

/** Economic classes that make up personnel expenditure; all others are operating expenditure. */
const PERSONNEL = ['301', '303']

/** The class rows behind the two totals of table 06. */
export function basicBlocks(table: PrintedTable): { personnel: string[]; operating: string[] } {
  const classes = table.rows.filter((row) => rowCode(row)?.length === 3)
  const isPersonnel = (code: string | undefined) => PERSONNEL.includes(code ?? '')
  return {
    personnel: classes.filter((row) => isPersonnel(rowCode(row))).map((row) => row.key),
    operating: classes.filter((row) => !isPersonnel(rowCode(row))).map((row) => row.key),
  }
}
