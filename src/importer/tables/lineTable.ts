import type { Drawn } from './drawn.ts'
import type { Item, LineItem } from './items.ts'
import { codedLines } from './lines/codedLines.ts'
import { publicExpenseLines } from './lines/publicExpenseLines.ts'
import { twoSidedLines } from './lines/twoSidedLines.ts'
import type { Expected } from './plan.ts'

/** Reads a table from lines in which blank cells left no trace. */
export function lineTable(items: readonly Item[], expected: Expected): Drawn {
  const lines = items.filter((item): item is LineItem => item.kind === 'line')
  const kind = expected.kind
  if (kind === 'two-sided') return twoSidedLines(lines, expected)
  if (kind === 'three-public-expenses') return publicExpenseLines(lines, expected)
  return codedLines(lines, expected)
}
