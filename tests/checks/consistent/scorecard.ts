import type { LedgerData } from '../../ledgers.ts'
import { type Books, BUDGETS, total, wholeBudget } from './books.ts'
import { cell, percent, printed, type Style } from './style.ts'

type ScorecardData = NonNullable<LedgerData['scorecard']>

const INDICATORS = [
  { id: '1.1.1', name: '预算执行率', weight: '4' },
  { id: '1.1.2', name: '结转结余率', weight: '3' },
  { id: '1.1.3', name: '“三公经费”控制率', weight: '2.5' },
]

/** A scorecard of which every figure follows from the books. */
export function scorecardOf(books: Books, style: Style): ScorecardData {
  const budgets = BUDGETS.map((name) => wholeBudget(books.items, name))
  const spent = total(budgets.map((each) => each.basic + each.project))
  const received = total(budgets.map((each) => each.income))
  const closing = total(budgets.map((each) => each.closing)) + books.rest.closing
  const rows = [
    ['total', received + books.rest.income, spent + books.rest.used],
    ['fiscal', received, spent],
    ['other', books.rest.income, books.rest.used],
  ] as const
  const [[, all, executed]] = rows
  const plain = { ...style, places: 0 }
  const { budget, actual } = books.sangong
  const actuals: Record<string, string | null> = {
    '1.1.1': all > 0 ? percent(executed, all, plain) : null,
    '1.1.2': all > 0 ? percent(closing, all, plain) : null,
    '1.1.3': percentOf(actual, budget, plain),
  }
  return {
    title: '部门整体绩效自评表',
    execution: {
      unit: style.unit,
      weight: '10',
      score: '9.5',
      rows: rows.map(([key, year, done]) => ({
        key,
        name: key,
        cells: {
          opening: cell(year, style),
          'full-year': printed(year, style),
          executed: printed(done, style),
          rate: year > 0 ? percent(done, year, style) : null,
        },
      })),
    },
    goals: [],
    tasks: [],
    groups: [
      {
        id: '1',
        name: '投入管理指标',
        weight: '9.5',
        groups: [
          {
            id: '1.1',
            name: '预算和财务管理',
            indicators: INDICATORS.map(({ id, name, weight }) => ({
              id,
              name,
              target: '据实',
              explanation: null,
              actual: actuals[id] ?? null,
              weight,
              score: weight,
              reason: null,
            })),
          },
        ],
      },
    ],
    total: { weight: '19.5', score: '19' },
  }
}

function percentOf(
  actual: Books['sangong']['actual'],
  budget: Books['sangong']['budget'],
  style: Style,
): string | null {
  const planned = total(Object.values(budget))
  return planned > 0 ? percent(total(Object.values(actual)), planned, style) : null
}
