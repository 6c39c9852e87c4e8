import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { sayIn } from '@/locales/index.ts'
import { quoteOf } from '@/views/share/quote.ts'
import type { Query, Telling } from '@/views/view.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import {
  defaultLedger,
  withMissing,
  withoutNarrative,
  withoutScorecard,
  withoutTables,
} from '../../ledgers.ts'

const SOURCE = '（焦作市科学技术协会 2021 年度部门决算；来源：焦作市科学技术协会部门决算）'
const say = await sayIn('zh')
const ledger = ledgerWith()
const findings = runChecks(ledger)

const quote = (page: string, query: Query = {}, more: Partial<Telling> = {}) =>
  quoteOf(page, { ledger, say, findings, query, ...more })

describe('a quotation', () => {
  it('of the first page has what to know of the year, and no other has', () => {
    const things =
      '近三分之一的支出来自往年结转；科普活动花了年初预算的 15 倍；10 处公布的数字彼此对不上。'
    expect(quote('overview')).toContain(`约 78 元用于科学技术。值得知道的事：${things}（`)
    expect(quote('tables')).not.toContain('值得知道的事')
    // Until the checks are done they tell of nothing.
    expect(quote('overview', {}, { findings: undefined })).not.toContain('对不上')
    const bare = ledgerWith({}, withoutTables(Object.keys(defaultLedger().tables)))
    expect(quote('overview', {}, { ledger: bare, findings: [] })).not.toContain('值得知道的事')
  })

  it.each([
    ['overview', {}, '2021 年支出 329.22 万元'],
    ['spending', { focus: '208' }, '社会保障和就业支出 56.22 万元，占全部支出的 17.08%'],
    ['budget', {}, '年初预算 227.68 万元，决算 323.56 万元'],
    ['sangong', {}, '0.81 万元'],
    ['scorecard', {}, '97.7'],
    ['checks', {}, '不一致'],
    ['tables', {}, '2021 年支出 329.22 万元'],
    ['about', {}, '2021 年支出 329.22 万元'],
    ['report', {}, '2021 年支出 329.22 万元'],
    [
      'tables',
      { cell: 'expenditure/2060702/project' },
      '支出决算表 · 科普活动 · 项目支出：89.8 万元（',
    ],
    ['spending', { evidence: 'sangong/total/actual' }, '：0.81 万元（'],
    ['about', { figure: 'narrative/sangong-overall/actual' }, '：0.81 万元（'],
    ['scorecard', { figure: 'scorecard/total/score' }, ' 分（'],
  ])('of %s %o has its figure and its source', (page, query, said) => {
    const text = quote(page, query)
    expect(text).toContain(said)
    expect(text.endsWith(SOURCE)).toBe(true)
    expect(text).not.toContain('\u00a0')
  })

  it('prefers the figure whose evidence is open to the one that is marked', () => {
    const cell = 'expenditure/2060702/project'
    expect(quote('tables', { cell, evidence: 'sangong/total/actual' })).toBe(
      quote('about', { evidence: 'sangong/total/actual' }),
    )
  })

  it('marks a figure only where the page does', () => {
    expect(quote('budget', { cell: 'expenditure/2060702/project' })).toBe(quote('budget'))
  })

  it('names the published figures that a derived one comes from', () => {
    const evidence = 'expenditure/total/total~totals/income.year-total/amount'
    expect(quote('budget', { evidence })).toMatch(
      /^支出决算表 · 合计 · .* − 收入支出决算总表 · 本年收入合计 · .* = 103\.28 万元（由公布的数算出）/,
    )
  })

  it('says the sentence instead of a figure that is none', () => {
    for (const evidence of ['', 'x', 'no/such/cell', '<b>', '~', 'totals/x/y~'])
      expect(quote('budget', { evidence })).toBe(quote('budget'))
  })

  it('says the year where the page has nothing of its own to say', () => {
    const without = { ledger: ledgerWith({}, withoutScorecard()) }
    expect(quote('scorecard', {}, without)).toBe(quote('tables'))
    const poor = ledgerWith({}, withMissing(['general-budget', 'sangong'], withoutNarrative()))
    for (const page of ['budget', 'sangong'])
      expect(quote(page, {}, { ledger: poor })).toBe(quote('tables', {}, { ledger: poor }))
    for (const missing of [undefined, 'failed'] as const)
      expect(quote('checks', {}, { findings: missing })).toBe(quote('tables'))
  })

  it('speaks the language of the reader', async () => {
    const english = { say: await sayIn('en') }
    expect(quote('sangong', {}, english)).toMatch(
      /final accounts of 2021; source: 焦作市科学技术协会部门决算/,
    )
  })
})
