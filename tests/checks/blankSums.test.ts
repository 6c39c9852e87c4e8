import { describe, expect, it } from 'vitest'
import { type Finding, isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { changed, defaultLedger, type LedgerData } from '../ledgers.ts'

const published = new Set(runChecks(ledgerWith()).map(({ check, verdict }) => check + verdict))

function findings(change: (copy: LedgerData) => void): Finding[] {
  return runChecks(ledgerWith({}, changed(defaultLedger(), change)))
}

/** What is news after the change. */
function newsAfter(change: (copy: LedgerData) => void): string[] {
  return findings(change)
    .filter((finding) => isAlarm(finding) && !published.has(finding.check + finding.verdict))
    .map(({ check }) => check)
}

const all = () => true

/** Leaves cells of a table blank. */
function blank(
  table: string,
  isRow: (key: string) => boolean,
  isColumn: (key: string) => boolean = all,
) {
  return ({ tables }: LedgerData) => {
    for (const { key, cells } of tables[table]!.rows!)
      if (isRow(key))
        for (const column of Object.keys(cells)) if (isColumn(column)) cells[column] = null
  }
}

const oneOf =
  (...keys: string[]) =>
  (key: string) =>
    keys.includes(key)

describe('a printed total of which all parts are blank', () => {
  it.each([
    ['economic codes', 'split:basic/302', blank('basic', (key) => /^302\d\d$/.test(key))],
    ['items', 'split:general-budget/20607', blank('general-budget', (key) => /^20607../.test(key))],
    ['classes', 'split:totals/expenditure.year-total', blank('totals', (key) => /e\.\d/.test(key))],
    [
      'carry-over',
      'split:appropriation/income.opening',
      blank('appropriation', (key) => /opening-/.test(key)),
    ],
  ])('is one note that the split is not published: %s', (_, id, change) => {
    expect(newsAfter(change)).toEqual([id])
  })

  it.each([
    ['kinds of income', 'income', (column: string) => column !== 'total'],
    ['basic and project', 'general-budget', (column: string) => column !== 'total'],
    ['budgets', 'appropriation', oneOf('general', 'fund', 'capital')],
  ])('is one of the whole table where its columns are: %s', (_, table, isColumn) => {
    expect(newsAfter(blank(table, all, isColumn))).toEqual([`split-columns:${table}/total`])
  })

  it('leaves its sums uncheckable', () => {
    const found = findings(blank('basic', (key) => /^302\d\d$/.test(key)))
    const sum = found.find(({ check }) => check === 'parent:basic/302/amount')
    expect([sum?.verdict, sum?.because?.key]).toEqual(['uncheckable', 'omitted'])
  })
})

describe('a blank total of printed figures', () => {
  it.each([
    ['of classes', 'basic', oneOf('301', '302', '303')],
    ['of blocks', 'basic', oneOf('personnel', 'operating')],
    ['of codes', 'general-budget', oneOf('total')],
    ['of sides', 'totals', oneOf('income.grand-total', 'expenditure.grand-total')],
    ['of a year', 'totals', oneOf('income.year-total', 'expenditure.year-total')],
    ['of the three public expenses', 'sangong', oneOf('total')],
    ['within them', 'sangong', oneOf('vehicles')],
  ])('is one blank that is left out, and nothing that follows from 0: %s', (_, table, isRow) => {
    const news = newsAfter(blank(table, isRow))
    expect(news).toHaveLength(1)
    expect(news[0]).toMatch(/^omitted:/)
  })

  it('is one for a whole column, whose id does not grow with it', () => {
    const news = newsAfter(blank('income', all, oneOf('total')))
    expect(news).toEqual([expect.stringMatching(/^omitted:income\/total\/total(\+[^+]+){5}$/)])
  })
})

describe('points and amounts of the scorecard', () => {
  const verdicts = (ids: readonly string[], change: (copy: LedgerData) => void) => {
    const found = findings(change)
    return ids.map((id) => {
      const finding = found.find(({ check }) => check === id)
      return [finding?.verdict, finding?.because?.key]
    })
  }
  const indicators = ({ scorecard }: LedgerData) =>
    scorecard!.groups.flatMap(({ groups }) => groups.flatMap((group) => group.indicators))

  it('are not held against blank ones as if those were 0', () => {
    const open = ['uncheckable', 'blank']
    expect(
      verdicts(['group-weight:1', 'total-score:total'], (copy) => {
        for (const indicator of indicators(copy)) indicator.weight = indicator.score = null
      }),
    ).toEqual([open, open])
    expect(
      verdicts(['execution-sum:opening', 'execution-sum:executed'], ({ scorecard }) => {
        for (const { key, cells } of scorecard!.execution!.rows)
          if (key !== 'total') cells.opening = cells.executed = null
      }),
    ).toEqual([open, open])
  })

  it('agree where the blank ones are not needed', () => {
    expect(
      verdicts(['execution-sum:opening'], ({ scorecard }) => {
        scorecard!.execution!.rows.find(({ key }) => key === 'other')!.cells.opening = null
      }),
    ).toEqual([['exact', undefined]])
  })

  it('say nothing of a target of more digits than a figure has', () => {
    const check = (target: string) =>
      verdicts([`missed:${indicators(defaultLedger())[0]!.id}`], (copy) => {
        Object.assign(indicators(copy)[0]!, { target, actual: '90%', score: '2', reason: null })
      })[0]?.[0]
    expect(check('>=95%')).toBe('discrepancy')
    expect(check(`>=${'9'.repeat(20_000)}`)).toBeUndefined()
  })
})
