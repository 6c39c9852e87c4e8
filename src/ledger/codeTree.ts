import { hierarchy, type HierarchyNode } from 'd3-hierarchy'
import type { PrintedTable, Row } from './ledger.ts'
import { rowOf } from './lookup.ts'

/** A code of the function or economic classification, with its printed row if there is one. */
export interface CodeDatum {
  /** Empty at the root. */
  readonly code: string
  /** As printed; empty where the row is not. */
  readonly name: string
  /** `undefined` where only codes below it are printed. */
  readonly row: Row | undefined
  readonly children: CodeDatum[]
}

/** `depth` 0 is the total, 1 class, 2 section or economic item, 3 function item. */
export type CodeNode = HierarchyNode<CodeDatum>

/** The code above: `2060702` → `20607` → `206` → `""` (the total). */
export function parentCode(code: string): string {
  return code.length > 3 ? code.slice(0, -2) : ''
}

const trees = new WeakMap<PrintedTable, CodeNode>()

/**
 * The tree of a table's codes under its `total` row, in printed order. A code whose parent is not
 * printed gets a parent without a row, so that nothing is dropped. All who ask share it, so nobody
 * may change it.
 */
export function codeTree(table: PrintedTable): CodeNode {
  let tree = trees.get(table)
  if (!tree) trees.set(table, (tree = hierarchy(treeOf(table))))
  return tree
}

function treeOf(table: PrintedTable): CodeDatum {
  const total = rowOf(table, 'total')
  const root: CodeDatum = { code: '', name: total?.name ?? '', row: total, children: [] }
  const data = new Map<string, CodeDatum>([['', root]])
  const rows = new Map<string, Row>()
  for (const row of table.rows) {
    const code = rowCode(row)
    if (code && !rows.has(code)) rows.set(code, row)
  }

  function datum(code: string): CodeDatum {
    const known = data.get(code)
    if (known) return known
    const row = rows.get(code)
    const created: CodeDatum = { code, name: row?.name ?? '', row, children: [] }
    data.set(code, created)
    datum(parentCode(code)).children.push(created)
    return created
  }
  for (const row of table.rows) {
    const code = rowCode(row)
    if (!code || datum(code).row === row) continue
    // A code that is printed twice stands for two rows.
    datum(parentCode(code)).children.push({ code, name: row.name, row, children: [] })
  }
  return root
}

/** A node of the tree by code. */
export function findCode(tree: CodeNode, code: string): CodeNode | undefined {
  return tree.find((node) => node.data.code === code)
}

const CODE = /^\d{3}(\d\d){0,2}$/

/** The code by which a row joins other rows, printed or in its key; `undefined` for totals. */
export function rowCode(row: Row): string | undefined {
  const code = row.code ?? row.key
  return CODE.test(code) ? code : undefined
}

/**
 * The rows whose sum a code is: the nearest printed ones below it, and those that other places of
 * the document have and this table lacks.
 */
export function rowsBelow(node: CodeNode, absent: readonly string[] = []): string[] {
  const printed = (node.children ?? []).flatMap((child) =>
    child.data.row ? [child.data.row.key] : rowsBelow(child),
  )
  const codes = new Set(node.children?.map((child) => child.data.code))
  const lacking = absent.filter((code) => parentCode(code) === node.data.code && !codes.has(code))
  return [...printed, ...lacking]
}
