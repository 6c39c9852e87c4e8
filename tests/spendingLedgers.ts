import type { SunburstLabels } from '@/views/spending/sunburst.ts'
import fc from 'fast-check'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import {
  type SpendingNode,
  type SpendingTree,
  spendingTree,
} from '@/views/spending/spendingTree.ts'
import type { Ledger, PrintedTable, Row } from '@/ledger/ledger.ts'
import { printedTable } from '@/ledger/lookup.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { defaultLedger, type LedgerData } from './ledgers.ts'

/** A code with what is printed for it; `null` is a blank cell. */
export type Line = readonly [code: string, printed: string | null]

export function parsedLedger(data: LedgerData = defaultLedger()): Ledger {
  const result = parseLedger(data)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const published = parsedLedger()

/** A ledger whose table of all expenditure has just these lines. */
export function ledgerOf(lines: readonly Line[], total: string | null = null): Ledger {
  const table = printedTable(published, 'expenditure')!
  const rows: Row[] = [
    { key: 'total', name: '合计', cells: { total } },
    ...lines.map(([code, printed]) => ({
      key: code,
      code,
      name: `第${code}项`,
      cells: { total: printed },
    })),
  ]
  const expenditure = { ...table, rows } as PrintedTable
  const tables = { ...published.tables, expenditure } as Ledger['tables']
  return { ...published, tables }
}

export function treeOf(lines: readonly Line[], total: string | null = null): SpendingTree {
  return spendingTree(ledgerOf(lines, total), spendingScope('function', 'total'))!
}

export function allNodes(node: SpendingNode): SpendingNode[] {
  return [node, ...node.children.flatMap(allNodes)]
}

const code = fc
  .tuple(
    fc.integer({ min: 201, max: 206 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([first, second, third]) =>
    [first, ...[second, third].filter((_, i, all) => all.slice(0, i + 1).every(Boolean))]
      .map((part, i) => (i ? `0${part}` : part))
      .join(''),
  )
const printed = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -500, max: 90_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(null) },
)

/** Any codes with any amounts: negative, zero, blank, and sums that do not hold. */
export const anyLines: fc.Arbitrary<Line[]> = fc
  .uniqueArray(fc.tuple(code, printed), { selector: ([each]) => each, minLength: 1, maxLength: 40 })
  .map((lines) =>
    lines.map(([each, cents]): Line => [each, cents === null ? null : (cents / 100).toFixed(2)]),
  )

/** What a sunburst writes, as plain as can be. */
export const sunburstLabels: SunburstLabels = {
  name: ({ name, code }) => name || code,
  amount: ({ amount }) => amount?.yuan.toFixed() ?? '',
  share: () => '',
  shareOf: () => '',
  sign: () => '',
  callout: () => '',
  gap: '未细分',
  up: '返回上级',
}
