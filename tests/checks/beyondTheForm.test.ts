import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { unexplained } from '@/ledger/form/settled.ts'
import { parseLedger } from '@/ledger/parse.ts'
import {
  changed,
  defaultLedger,
  type LedgerData,
  withoutNarrative,
  withoutScorecard,
} from '../ledgers.ts'
import { hundredths } from './stub.ts'

/** Tables alone: the explanation and the scorecard do not know of what is added here. */
const tablesOnly = (from = defaultLedger()) => withoutScorecard(withoutNarrative(from))

function discrepancies(ledger: LedgerData): string[] {
  expect(parseLedger(ledger)).toMatchObject({ ok: true })
  return runChecks(ledger)
    .filter(({ verdict }) => verdict === 'discrepancy')
    .map(({ check }) => check)
}

const KNOWN = new Set(discrepancies(tablesOnly()))
const newIn = (ledger: LedgerData) => discrepancies(ledger).filter((id) => !KNOWN.has(id))

const table = (ledger: LedgerData, id: string) => {
  const found = ledger.tables[id]
  if (found?.state !== 'published') throw new Error(`${id} is not published`)
  return found
}
const plus = (cents: number) => (printed: string | null | undefined) =>
  hundredths(Math.round(Number(printed ?? 0) * 100) + cents)
/** Adds to the cells of a row. */
function raise(ledger: LedgerData, id: string, key: string, column: string, cents: number) {
  const row = table(ledger, id).rows.find((each) => each.key === key)!
  row.cells[column] = plus(cents)(row.cells[column])
}

type Said = 'total' | null | undefined

/**
 * The default ledger with more income in table 02, in a column and a line of its own, through all
 * tables that it reaches; `within` is what the ledger says of them.
 */
function withFurtherIncome(leaf: string, cents: number, within: Said): LedgerData {
  return changed(tablesOnly(), (copy) => {
    const income = table(copy, 'income')
    const word = (whole: string) => (within === undefined ? {} : { within: within && whole })
    income.columns.push({ key: 'extra', title: '另一栏', ...word('total') })
    for (const row of income.rows) row.cells['extra'] = null
    for (const { key } of income.rows.filter(({ key }) => key === 'total' || leaf.startsWith(key)))
      for (const column of ['extra', 'total']) raise(copy, 'income', key, column, cents)
    const totals = table(copy, 'totals')
    for (const key of [
      'income.year-total',
      'income.grand-total',
      'expenditure.closing',
      'expenditure.grand-total',
    ])
      raise(copy, 'totals', key, 'amount', cents)
    const before = totals.rows.findIndex(({ key }) => key === 'income.year-total')
    totals.rows.splice(before, 0, {
      key: 'income.extra',
      name: '九、另一项收入',
      cells: { amount: hundredths(cents) },
      ...word('income.year-total'),
    })
  })
}

const leaves = (id: string) =>
  table(defaultLedger(), id)
    .rows.filter(({ code, cells }) => code?.length === 7 && cells['total'] !== null)
    .map(({ key }) => key)
const leafOfIncome = fc.constantFrom(...leaves('income'))
// Less than rounding explains would be no evidence.
const someCents = fc.integer({ min: 100, max: 9_000_000 })

describe('a column beyond the form in table 02', () => {
  it('raises no alarm in a right document, whether or not the ledger says that it adds up', () => {
    fc.assert(
      fc.property(
        leafOfIncome,
        someCents,
        fc.constantFrom<Said>('total', undefined),
        (leaf, cents, within) => {
          const ledger = withFurtherIncome(leaf, cents, within)
          expect(newIn(ledger)).toEqual([])
          expect(unexplained(ledger, 'income').columns).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('raises an alarm where the ledger says that it stands by itself, and it does not', () => {
    const ledger = withFurtherIncome('2060702', 777, null)
    expect(newIn(ledger)).toContain('row-total:income/2060702/total')
  })

  it('is no addend where it only says of what another column is', () => {
    const ledger = changed(tablesOnly(), (copy) => {
      const income = table(copy, 'income')
      income.columns.push({ key: 'of-which', title: '其中：专项' })
      for (const row of income.rows) row.cells['of-which'] = row.cells['appropriation'] ?? null
    })
    expect(newIn(ledger)).toEqual([])
    expect(unexplained(ledger, 'income').columns.map(({ key }) => key)).toEqual(['of-which'])
  })

  it('hides no wrong figure of its rows', () => {
    const wrong = fc.tuple(fc.nat(), fc.constantFrom('total', 'appropriation', 'extra', 'other'))
    fc.assert(
      fc.property(
        leafOfIncome,
        someCents,
        fc.constantFrom<Said>('total', undefined),
        wrong,
        (leaf, cents, within, [number, column]) => {
          const right = withFurtherIncome(leaf, cents, within)
          const printed = table(right, 'income').rows.filter(({ cells }) => cells[column] != null)
          const { key } = printed[number % printed.length]!
          const ledger = changed(right, (copy) => raise(copy, 'income', key, column, 1234))
          expect(newIn(ledger)).toContain(`row-total:income/${key}/total`)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a column beyond the form that parts another one', () => {
  /** Part of a column is printed in one of its own, so that nothing else changes. */
  function parted(id: string, from: string, share: number, within: Said): LedgerData {
    return changed(tablesOnly(), (copy) => {
      const { columns, rows } = table(copy, id)
      columns.push({ key: 'extra', title: '另一栏', ...(within !== undefined && { within }) })
      const parents = new Set(rows.map(({ key }) => key.slice(0, -2)))
      const leaves = rows.filter(({ key }) => /^\d+$/.test(key) && !parents.has(key))
      for (const row of rows) row.cells['extra'] = null
      for (const leaf of leaves) {
        const cents = Math.floor((Number(leaf.cells[from] ?? 0) * 100 * share) / 100)
        for (const { key } of rows)
          if (cents && (key === 'total' || leaf.key.startsWith(key))) {
            raise(copy, id, key, 'extra', cents)
            raise(copy, id, key, from, -cents)
          }
      }
    })
  }

  it('is explained by the sums', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['income', 'appropriation'], ['general-budget', 'project']),
        fc.integer({ min: 5, max: 95 }),
        fc.constantFrom<Said>('total', undefined),
        ([id = '', from = ''], share, within) => {
          const found = newIn(parted(id, from, share, within))
          // Other tables print the whole column still.
          expect(found.filter((check) => /^(row-total|parent|classes|column)/.test(check))).toEqual(
            [],
          )
        },
      ),
      { numRuns: 40 },
    )
  })
})
