import type { SpendingNode, SpendingTree } from './spendingTree.ts'

/** The id of the total's row; codes are the ids of all others. */
export const TOTAL_ROW = 'total'

/** A row of the tree as a table shows it. */
export interface SpendingRow {
  readonly id: string
  readonly depth: number
  readonly expandable: boolean
  readonly open: boolean
  readonly node: SpendingNode
  readonly parent: SpendingNode | undefined
}

/** The total, then every code whose parents are all open, in the tree's order. */
export function spendingRows(
  tree: SpendingTree,
  isOpen: (node: SpendingNode) => boolean,
): SpendingRow[] {
  const rows: SpendingRow[] = [
    { id: TOTAL_ROW, depth: 1, expandable: false, open: false, node: tree.root, parent: undefined },
  ]
  function list(parent: SpendingNode): void {
    for (const node of parent.children) {
      const expandable = node.children.length > 0
      const open = expandable && isOpen(node)
      rows.push({ id: node.code, depth: node.depth, expandable, open, node, parent })
      if (open) list(node)
    }
  }
  list(tree.root)
  return rows
}

/** The code of a row's id. */
export function codeOfRow(id: string): string {
  return id === TOTAL_ROW ? '' : id
}

/** The row's id of a code. */
export function rowOfCode(code: string): string {
  return code || TOTAL_ROW
}
