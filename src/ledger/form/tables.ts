import type { TableKind } from '../ledger.ts'
import { ECONOMIC_CLASSES, FUNCTION_CLASSES } from './classes.ts'
import type { LineForm, Side, TableForm } from './form.ts'

/** A column or row with its names; `within` is the one that it adds to. */
function line(key: string, within: string | undefined, ...names: string[]): LineForm {
  return { key, names, ...(within && { within }) }
}

/** A line of a table with two sides; keys are those of the side. */
function on(side: Side) {
  return (key: string, within: string | undefined, ...names: string[]): LineForm => ({
    ...line(`${side}.${key}`, within && `${side}.${within}`, ...names),
    side,
  })
}
const income = on('income')
const expenditure = on('expenditure')

/** What documents leave out where there is none of it. */
function optional(form: LineForm): LineForm {
  return { ...form, optional: true }
}
const source = (key: string, ...names: string[]) => optional(income(key, 'year-total', ...names))
const classes = FUNCTION_CLASSES.map(([code, ...names]) =>
  optional(expenditure(code, 'year-total', ...names)),
)
const rest = 'expenditure.year-total'
const total = line('total', undefined, '合计')

const spent = [
  line('total', undefined, '本年支出合计', '小计', '合计', '本年支出', '支出合计'),
  line('basic', 'total', '基本支出'),
  line('project', 'total', '项目支出'),
]
const flow = [
  line('opening', undefined, '年初结转和结余', '年初结转结余', '上年结转和结余'),
  line('income', undefined, '本年收入', '本年收入合计'),
  ...spent,
  line('closing', undefined, '年末结转和结余', '年末结转结余', '结转下年'),
]

/** The nine standard tables, in the order of their numbers. */
export const TABLES: readonly TableForm[] = [
  {
    id: 'totals',
    number: '01',
    titles: ['收入支出决算总表', '收入支出决算表', '收支决算总表'],
    kind: 'two-sided',
    columns: [
      { ...line('amount', undefined, '金额', '决算数'), side: 'income' },
      { ...line('amount', undefined, '金额', '决算数'), side: 'expenditure' },
    ],
    rows: [
      source(
        'general-budget',
        '一般公共预算财政拨款收入',
        '一般公共预算财政拨款',
        '公共预算财政拨款收入',
        '公共财政预算财政拨款收入',
      ),
      source('government-fund', '政府性基金预算财政拨款收入', '政府性基金预算财政拨款'),
      source(
        'state-capital',
        '国有资本经营预算财政拨款收入',
        '国有资本经营预算财政拨款',
        '国有资本经营财政拨款收入',
      ),
      source('superior', '上级补助收入'),
      source('institutional', '事业收入'),
      source('business', '经营收入'),
      source('affiliates', '附属单位上缴收入', '附属单位缴款'),
      source('other', '其他收入'),
      income('year-total', 'grand-total', '本年收入合计'),
      income(
        'surplus-used',
        'grand-total',
        '使用非财政拨款结余',
        '使用非财政拨款结余和专用结余',
        '使用非财政拨款结余（含专用结余）',
        '用事业基金弥补收支差额',
      ),
      income('opening', 'grand-total', '年初结转和结余', '年初结转结余', '上年结转和结余'),
      income('grand-total', undefined, '总计', '收入总计'),
      ...classes,
      expenditure('year-total', 'grand-total', '本年支出合计'),
      expenditure('surplus-distributed', 'grand-total', '结余分配'),
      expenditure('closing', 'grand-total', '年末结转和结余', '年末结转结余'),
      expenditure('grand-total', undefined, '总计', '支出总计'),
    ],
    rest,
  },
  {
    id: 'income',
    number: '02',
    titles: ['收入决算表', '收入决算总表'],
    kind: 'function-codes',
    columns: [
      line('total', undefined, '本年收入合计', '合计', '小计', '本年收入'),
      line('appropriation', 'total', '财政拨款收入', '财政拨款'),
      line('superior', 'total', '上级补助收入'),
      line('institutional', 'total', '事业收入'),
      line('business', 'total', '经营收入'),
      line('affiliates', 'total', '附属单位上缴收入', '附属单位缴款'),
      line('other', 'total', '其他收入'),
    ],
    rows: [total],
  },
  {
    id: 'expenditure',
    number: '03',
    titles: ['支出决算表', '支出决算总表'],
    kind: 'function-codes',
    columns: [
      ...spent,
      line('remitted', 'total', '上缴上级支出'),
      line('business', 'total', '经营支出'),
      line('subsidy', 'total', '对附属单位补助支出', '对附属单位补助', '对下级单位补助支出'),
    ],
    rows: [total],
  },
  {
    id: 'appropriation',
    number: '04',
    titles: ['财政拨款收入支出决算总表', '财政拨款收入支出决算表', '财政拨款收支决算总表'],
    kind: 'two-sided',
    columns: [
      { ...line('amount', undefined, '金额', '决算数'), side: 'income' },
      { ...line('total', undefined, '合计', '小计', '金额', '决算数'), side: 'expenditure' },
      {
        ...line('general', 'total', '一般公共预算财政拨款', '一般公共预算', '公共预算财政拨款'),
        side: 'expenditure',
      },
      { ...line('fund', 'total', '政府性基金预算财政拨款', '政府性基金预算'), side: 'expenditure' },
      {
        ...line(
          'capital',
          'total',
          '国有资本经营预算财政拨款',
          '国有资本经营预算',
          '国有资本经营财政拨款',
        ),
        side: 'expenditure',
      },
    ],
    rows: [
      source('general-budget', '一般公共预算财政拨款'),
      source('government-fund', '政府性基金预算财政拨款'),
      source('state-capital', '国有资本经营预算财政拨款', '国有资本经营财政拨款'),
      income('year-total', 'grand-total', '本年收入合计'),
      income('opening', 'grand-total', '年初财政拨款结转和结余', '年初财政拨款结转结余'),
      income('opening-general', 'opening', '一般公共预算财政拨款'),
      income('opening-fund', 'opening', '政府性基金预算财政拨款'),
      income('opening-capital', 'opening', '国有资本经营预算财政拨款'),
      income('grand-total', undefined, '总计', '收入总计'),
      ...classes,
      expenditure('year-total', 'grand-total', '本年支出合计'),
      expenditure('closing', 'grand-total', '年末财政拨款结转和结余', '年末财政拨款结转结余'),
      expenditure('grand-total', undefined, '总计', '支出总计'),
    ],
    rest,
  },
  {
    id: 'general-budget',
    number: '05',
    titles: ['一般公共预算财政拨款支出决算表', '一般公共预算支出决算表'],
    kind: 'function-codes',
    columns: spent,
    rows: [total],
  },
  {
    id: 'basic',
    number: '06',
    titles: [
      '一般公共预算财政拨款基本支出决算表',
      '一般公共预算财政拨款基本支出决算明细表',
      '一般公共预算财政拨款基本支出决算经济分类表',
      '一般公共预算基本支出决算表',
    ],
    kind: 'economic-codes',
    columns: [line('amount', undefined, '决算数', '金额')],
    rows: [
      ...ECONOMIC_CLASSES.map(([code, block, name]) => optional(line(code, block, name))),
      line('personnel', undefined, '人员经费合计', '人员经费'),
      line('operating', undefined, '公用经费合计', '公用经费'),
    ],
    rest: 'operating',
  },
  {
    id: 'sangong',
    number: '07',
    titles: [
      '“三公”经费支出决算表',
      '一般公共预算财政拨款“三公”经费支出决算表',
      '财政拨款“三公”经费支出决算表',
      '一般公共预算“三公”经费支出决算表',
      '“三公”经费财政拨款支出决算表',
    ],
    kind: 'three-public-expenses',
    columns: [
      line('budget', undefined, '预算数', '全年预算数', '年初预算数'),
      line('actual', undefined, '决算数'),
    ],
    rows: [
      line('total', undefined, '合计', '“三公”经费合计', '小计'),
      line('abroad', 'total', '因公出国（境）费', '因公出国（境）费用', '因公出国（境）经费'),
      line(
        'vehicles',
        'total',
        '公务用车购置及运行费',
        '公务用车购置及运行维护费',
        '公务用车购置和运行维护费',
      ),
      line('vehicle-purchase', 'vehicles', '公务用车购置费'),
      line('vehicle-operation', 'vehicles', '公务用车运行费', '公务用车运行维护费'),
      line('reception', 'total', '公务接待费'),
    ],
  },
  {
    id: 'government-fund',
    number: '08',
    titles: ['政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款支出决算表'],
    kind: 'function-codes',
    columns: flow,
    rows: [total],
  },
  {
    id: 'state-capital',
    number: '09',
    titles: ['国有资本经营预算财政拨款收入支出决算表', '国有资本经营预算财政拨款支出决算表'],
    kind: 'function-codes',
    columns: flow,
    rows: [total],
  },
]

/** What the sums of rows are called that do not follow from codes, by the kind of table. */
export const SUM_RULES: Readonly<Record<TableKind, string>> = {
  'function-codes': 'side-sum',
  'economic-codes': 'block',
  'two-sided': 'side-sum',
  'three-public-expenses': 'sangong',
  projects: 'side-sum',
  list: 'side-sum',
}
