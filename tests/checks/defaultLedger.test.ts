import { describe, expect, it } from 'vitest'
import { isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { defaultLedger } from '../ledgers.ts'

/** What is wrong in the published document, worked out by hand from it, each with why. */
const EXPECTED: Readonly<Record<string, string>> = {
  'omitted:expenditure/20607/basic+expenditure/20607/project':
    'Table 03 prints only 252.91 for 20607; its items need 127.7 basic and 125.21 project, as table 05 prints.',
  'items-printed:expenditure/22999':
    'Table 03 has 5.66 for 22999 and no row 2299901 below it, which table 02 has.',
  'code-printed:basic/30215': 'Table 06 prints 会议费 without its code 30215.',
  'line-name:state-capital':
    'Table 04 says 国有资本经营财政拨款 in line 3 and 国有资本经营预算财政拨款 in line 31.',
  'percent:narrative/general-budget-structure/health-share':
    '9.54 / 323.56 is 2.948 %, at least 2.947 % whatever was rounded; printed is 2.94 %.',
  'same-change:narrative/totals/appropriation-change=narrative/appropriation/appropriation-change':
    'Appropriated income fell by 0.62 in section 一, by 1.09 in section 四.',
  'direction:narrative/general-budget-overall/project-change':
    'Section 五(一) says 项目支出5.45万元 without 增加 or 减少.',
  'implied-closing:appropriation':
    'Last year: 320.08 in all (323.56 - 3.48), 311.76 spent (323.56 - 11.8), so 8.32 left; 103.31 opens this year.',
  'items:narrative/general-budget-items/opening':
    'The twelve opening budgets add up to 219.20, the total is said to be 227.68.',
  'entry:general-budget/2069999/total':
    'Table 05 spends 0.55 on 2069999, of which section 五(三) says nothing.',
  'spoken:basic':
    'Section 六 lists 绩效工资, 职业年金缴费, 住房公积金, 抚恤金, 生活补助, which are 0.00 in table 06.',
  'name:narrative/206/科学技术':
    'Item 6 says 科学技术（类）, table 05 and the other items 科学技术支出.',
  'name:narrative/20805/行政事业单位养老':
    'Items 7 to 9 say 行政事业单位养老（款）, table 05 行政事业单位养老支出.',
  'punctuation:2080501': 'Item 7 ends a sentence with a Latin full stop: 102.46%.决算数',
  'counter:narrative/sangong-reception-foreign/groups':
    'Section 七 says 来访团组个0, with the counter before the figure.',
  'heading:performance':
    'Heading (三) of section 十三 ends with a full stop, (一) and (二) do not.',
  'prose:narrative/performance-self-evaluation/score':
    'Section 十三 says 97.9, the scorecard 97.7; the scores add up to 97.9.',
  'execution-sum:full-year':
    'The fiscal full-year budget is printed 220.65; 225.94 - 5.68 and tables 01, 02, 04 give 220.25.',
  'met:1.2.3': 'The target >=95% is met with 97, yet one mark of three is lost without a reason.',
  'formula:1.2.3': 'Budget execution is printed 97; 329.22 / 225.94 is 145.71 %.',
  'formula:1.2.5': 'Carry-over is printed 3; 0.21 / 225.94 is 0.09 %.',
  'formula:1.2.6': '“三公” control is printed 100; 0.81 / 4.1 is 19.76 %.',
  'formula:1.3.2': 'Self-evaluation is printed 100; 8 of 9 projects are 88.89 %.',
  'formula-name:1.2.7': 'The indicator is written 政府釆购 (with U+91C6), its formula 政府采购.',
  'target-unit:scorecard': 'Both 满意度 have the target >=90, all other rates have one in percent.',
  'quotes:scorecard': 'Task 党建 closes “市委中心工作…哪里 with an opening quotation mark.',
  'quotes:scorecard/2': 'Task 党建 opens “崇尚文明 and never closes it.',
  'doubled:glossary': 'The glossary says 公务用车购置及运行费反映反映单位公务用车.',
}

describe('the checks on the default ledger', () => {
  const findings = runChecks(defaultLedger())

  it('find every known discrepancy of the document and nothing else', () => {
    const alarms = findings.filter(isAlarm).map(({ check }) => check)
    expect(alarms.sort()).toEqual(Object.keys(EXPECTED).sort())
  })

  it('report what follows from another discrepancy as its consequence', () => {
    const consequences = findings.flatMap(({ check, cause }) => (cause ? [[check, cause]] : []))
    expect(consequences).toEqual([
      ['total-score:total', 'prose:narrative/performance-self-evaluation/score'],
      ['of-the-year:execution.fiscal', 'execution-sum:full-year'],
    ])
  })

  it('are more than 500, most of figures, and each has an id of its own', () => {
    expect(findings.filter(({ kind }) => kind !== 'statement').length).toBeGreaterThan(500)
    expect(new Set(findings.map(({ check }) => check)).size).toBe(findings.length)
  })

  it('make sums with the omitted cells uncheckable, and say why', () => {
    const omitted = findings.filter(({ because }) => because?.key === 'omitted')
    expect(omitted.map(({ check }) => check)).toContain('parent:expenditure/206/basic')
    for (const { because, verdict } of omitted) {
      expect(verdict).toBe('uncheckable')
      expect(because?.addresses[0]).toMatch(/^expenditure\/20607\/(basic|project)$/)
    }
  })

  it.each([
    [
      'a share of 2.52 % for 2.514 %, which other cents behind 5.68 give',
      'percent:narrative/income/other-share',
      'rounding',
    ],
    ['classes that add up to 329.23 for 329.22', 'classes:expenditure/total/total', 'rounding'],
    ['completion far above 100 %', 'percent:narrative/2060702/rate', 'exact'],
    [
      'carry-over that just covers what items spend beyond their income',
      'carry-over:general-budget',
      'exact',
    ],
    ['0 of 0 said to be 0 %', 'percent:narrative/procurement/sme-share', 'uncheckable'],
    ['a blank of a blank said to be 0 %', 'percent:narrative/sangong-abroad/rate', 'uncheckable'],
    ['财政拨款 beside 本年收入, of which it is a part', 'reasons:narrative/totals/change', 'exact'],
    ['a formula that excepts what is not published', 'formula:1.2.4', 'uncheckable'],
  ])('take no offence at %s', (_, id, verdict) => {
    expect(findings.find(({ check }) => check === id)?.verdict).toBe(verdict)
  })
})
