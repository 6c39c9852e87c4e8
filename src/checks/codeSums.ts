import { type CodeNode, parentCode } from '../ledger/codeTree.ts'

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
