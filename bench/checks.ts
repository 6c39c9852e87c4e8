import { runChecks } from '../src/checks/runChecks.ts'
import type { Ledger } from '../src/ledger/ledger.ts'
import { booksOf } from '../tests/checks/consistent/books.ts'
import { ledgerOf } from '../tests/checks/consistent/consistentLedger.ts'
import { defaultLedger } from '../tests/ledgers.ts'
import { median, printTable } from './table.ts'

const ROWS = [100, 300, 1000, 3000, 10_000]
/** Of one item: its rows in the tables of income, expenditure and the general budget. */
const ROWS_OF_ITEM = 3

/** How long all checks take on the default ledger, and on ledgers of more and more rows. */
export default function checks(): void {
  const ledger = defaultLedger()
  time(ledger, 100)
  printTable(
    'All checks, ms after warm-up; limit for the default ledger: 20',
    ['ledger', 'rows', 'checks', 'least', 'median', 'µs a row'],
    [
      line('default', ledger, 100),
      ...ROWS.map((rows) => line('generated', generated(rows), Math.ceil(20_000 / rows))),
    ],
  )
}

function line(name: string, ledger: Ledger, runs: number): string[] {
  const rows = rowsOf(ledger)
  const { checks, times } = time(ledger, runs)
  const least = Math.min(...times)
  return [
    name,
    String(rows),
    String(checks),
    least.toFixed(1),
    median(times).toFixed(1),
    ((least * 1000) / rows).toFixed(0),
  ]
}

/** Each run gets a ledger of its own, so that nothing is remembered from the one before. */
function time(ledger: Ledger, runs: number): { checks: number; times: number[] } {
  let checks = 0
  const times = Array.from({ length: Math.max(3, runs) }, () => {
    const fresh = structuredClone(ledger)
    const start = performance.now()
    checks = runChecks(fresh).length
    return performance.now() - start
  })
  return { checks, times }
}

function generated(rows: number): Ledger {
  return ledgerOf(booksOf(Math.round(rows / (ROWS_OF_ITEM * 1.2))), {
    style: { unit: '万元', places: 2, dropZeros: true, blankZeros: true },
    form: { dropColumns: false, dropLines: true, dropIncome: false },
    narrative: true,
    scorecard: true,
    missing: [],
  })
}

function rowsOf(ledger: Ledger): number {
  return Object.values(ledger.tables).reduce((sum, table) => sum + (table?.rows?.length ?? 0), 0)
}
