import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { sayIn } from '@/locales/index.ts'
import { foundText } from '@/words/found.ts'
import { ruleText } from '@/words/rule.ts'
import { changed, defaultLedger, inYuan } from '../ledgers.ts'
import { ledgerWith } from '../ledgerWith.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')
const ledger = ledgerWith()
const findings = runChecks(ledger)
const said = (check: string, say = zh, of = ledger, all = findings) =>
  foundText(
    of,
    all.find((each) => each.check === check)!,
    say,
  )

it.each([
  [
    'items:narrative/general-budget-items/opening',
    '一般公共预算财政拨款支出决算情况说明：12 项相加为 219.20 万元，比公布的“一般公共预算财政拨款支出年初预算”（227.68 万元）少 8.48 万元',
  ],
  [
    'implied-closing:appropriation',
    '按文中的增减额倒推，上年支出加本年年初结转为 415.07 万元，比上年总计（320.08 万元）多 94.99 万元',
  ],
  [
    'execution-sum:full-year',
    '部门（单位）整体绩效自评表 · 全年预算数：2 项相加为 226.33 万元，比公布的“部门预算总额”（225.94 万元）多 0.39 万元',
  ],
  [
    'prose:narrative/performance-self-evaluation/score',
    '“预算绩效情况说明 · 部门整体绩效自评得分”为 97.9 分，“部门（单位）整体绩效自评表 · 总分 · 得分”为 97.7 分，相差 0.2 分',
  ],
  [
    'percent:narrative/general-budget-structure/health-share',
    '“一般公共预算财政拨款支出决算情况说明 · 卫生健康（类）支出…占”公布为 2.94%，按所列数字算得 2.9484%',
  ],
  ['code-printed:basic/30215', '“会议费”没有印科目编码'],
])('says of %s what was found', (check, text) => {
  expect(said(check).replaceAll('\u00a0', ' ')).toBe(text)
})

it('says it in the units of the ledger and the language of the reader', () => {
  const yuan = ledgerWith({}, inYuan())
  const check = 'items:narrative/general-budget-items/opening'
  expect(said(check, zh, yuan, runChecks(yuan))).toContain('84,800.00\u00a0元')
  expect(said(check, en)).toMatch(
    /^[^:]+: 12 items add up to 2,192,000\u00a0yuan, 84,800\u00a0yuan less than the published/,
  )
})

it('says of blank cells that they are blank, not that they are 0', () => {
  const blank = ledgerWith({
    'totals/income.general-budget/amount': null,
    'sangong/reception/actual': null,
  })
  const all = runChecks(blank)
  const found = (check: string, say = zh) => said(check, say, blank, all)
  expect(found('prose:narrative/sangong-reception/actual')).toMatch(
    /^“.+ · 支出决算”为 0\.14.万元，而“.+ · 公务接待费 · 决算数”空白$/,
  )
  expect(found('prose:narrative/sangong-reception/actual', en)).toMatch(/yuan; blank: “[^”]+”$/)
  expect(found('appropriated-income:income/total/appropriation')).toMatch(/而所列 3 处空白$/)
})

it('names a total that has its place in common with its parts', () => {
  const data = changed(defaultLedger(), ({ tables }) => delete tables['general-budget'])
  const without = ledgerWith({}, data)
  const check = 'items:narrative/general-budget-items/actual'
  const text = said(check, zh, without, runChecks(without))
  expect(text).toMatch(/ · 支出决算：12 项相加为 .+，比公布的总数（/)
})

it('says of a sum whether it is more or less, as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999, max: 9_999 }), (off) => {
      fc.pre(Math.abs(off) > 50)
      const total = (32_922 + off) / 100
      const wrong = ledgerWith({ 'totals/expenditure.year-total/amount': total.toFixed(2) })
      const sum = runChecks(wrong).find(
        ({ check }) => check === 'side-sum:totals/expenditure.year-total/amount',
      )!
      expect(foundText(wrong, sum, zh)).toContain(off > 0 ? '）少 ' : '）多 ')
    }),
    { numRuns: 10 },
  )
})

it('is the rule of what is no discrepancy, and names no message key of what is one', () => {
  for (const finding of findings) {
    const text = foundText(ledger, finding, zh)
    if (finding.verdict !== 'discrepancy') expect(text).toBe(ruleText(ledger, finding, zh))
    for (const say of [zh, en]) expect(foundText(ledger, finding, say)).not.toMatch(/[{}]|checks\./)
  }
})
