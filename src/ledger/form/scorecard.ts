import { type Address, addressOf } from '../address.ts'
import { type FormulaTerm, minus, plus } from '../formula.ts'
import type { LineForm } from './form.ts'
import { APPROPRIATION, SANGONG, TOTALS } from './relations.ts'

const said = (part: string, key: string) => [plus(addressOf('narrative', part, key))]
const executionOf = (row: string, column: string) =>
  addressOf('scorecard', `execution.${row}`, column)

/** An indicator that the form prescribes, with the published figures that give its actual value. */
export interface IndicatorForm {
  /** Without spaces and quotation marks. */
  readonly name: string
  readonly numerator: readonly FormulaTerm[]
  readonly denominator: readonly FormulaTerm[]
}

/** The indicators whose printed formula speaks of figures which the document publishes elsewhere. */
export const INDICATORS: readonly IndicatorForm[] = [
  {
    name: '预算执行率',
    numerator: [plus(executionOf('total', 'executed'))],
    denominator: [plus(executionOf('total', 'full-year'))],
  },
  {
    name: '结转结余率',
    numerator: [plus(addressOf(TOTALS, 'expenditure.closing', 'amount'))],
    denominator: [plus(executionOf('total', 'full-year'))],
  },
  {
    name: '三公经费控制率',
    numerator: [plus(addressOf(SANGONG, 'total', 'actual'))],
    denominator: [plus(addressOf(SANGONG, 'total', 'budget'))],
  },
  {
    name: '预算调整率',
    numerator: [plus(executionOf('total', 'full-year')), minus(executionOf('total', 'opening'))],
    denominator: [plus(executionOf('total', 'opening'))],
  },
  {
    name: '绩效自评完成率',
    numerator: said('performance-management', 'self-evaluated'),
    denominator: said('performance-management', 'projects'),
  },
]

/** The columns of the block of budget execution; the last one is percent. */
export const EXECUTION_COLUMNS: readonly LineForm[] = [
  { key: 'opening', names: ['年初预算数'] },
  { key: 'full-year', names: ['全年预算数'] },
  { key: 'executed', names: ['全年执行数'] },
  { key: 'rate', names: ['执行率'] },
]

/** A row of the block: what was executed, and the year's income that its full-year budget may be. */
export interface ExecutionRow extends LineForm {
  readonly executed?: Address
  readonly income: readonly FormulaTerm[]
}

const income = addressOf(TOTALS, 'income.year-total', 'amount')
const appropriated = addressOf(APPROPRIATION, 'income.year-total', 'amount')

/** The rows of the block; documents may have others. */
export const EXECUTION_ROWS: readonly ExecutionRow[] = [
  {
    key: 'total',
    names: ['部门预算总额'],
    executed: 'expenditure/total/total',
    income: [plus(income)],
  },
  {
    key: 'fiscal',
    names: ['财政性资金'],
    within: 'total',
    executed: addressOf(APPROPRIATION, 'expenditure.year-total', 'total'),
    income: [plus(appropriated)],
  },
  {
    key: 'other',
    names: ['其他资金'],
    within: 'total',
    income: [plus(income), minus(appropriated)],
  },
]
