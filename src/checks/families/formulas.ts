import { addressOf } from '../../ledger/address.ts'
import type { Indicator } from '../../ledger/ledger.ts'
import { type Check, minus, plus, type Side, type Signed } from '../check.ts'

interface Formula {
  readonly name: RegExp
  readonly numerator: Side
  readonly denominator: Side
  /** The printed formula leaves out amounts that are not published. */
  readonly excepting?: true
}

const ofAll = (column: string) => addressOf('scorecard', 'execution.total', column)
const said = (part: string, key: string) => [plus(addressOf('narrative', part, key))]

/**
 * The indicators that the form prescribes and whose printed formula speaks of figures which the
 * document publishes elsewhere, by their names in the form.
 */
const FORMULAS: readonly Formula[] = [
  {
    name: /^预算执行率$/,
    numerator: [plus(ofAll('executed'))],
    denominator: [plus(ofAll('full-year'))],
  },
  {
    name: /^结转结余率$/,
    numerator: [plus('totals/expenditure.closing/amount')],
    denominator: [plus(ofAll('full-year'))],
  },
  {
    name: /^三公经费控制率$/,
    numerator: [plus('sangong/total/actual')],
    denominator: [plus('sangong/total/budget')],
  },
  {
    name: /^预算调整率$/,
    numerator: [plus(ofAll('full-year')), minus(ofAll('opening'))],
    denominator: [plus(ofAll('opening'))],
    excepting: true,
  },
  {
    name: /^绩效自评完成率$/,
    numerator: said('performance-management', 'self-evaluated'),
    denominator: said('performance-management', 'projects'),
  },
  {
    name: /^部门绩效评价完成率$/,
    numerator: said('performance-key-evaluation', 'department-evaluations'),
    denominator: said('performance-key-evaluation', 'department-evaluations'),
  },
]

/** An indicator's actual value against what its own printed formula gives. */
export function formulaOf({ id, name, actual }: Indicator): Check[] {
  const plain = name.replace(/[\s“”]/g, '')
  const formula = FORMULAS.find((each) => each.name.test(plain))
  if (!formula || actual === null) return []
  const { numerator, denominator, excepting } = formula
  const left: Signed = plus(addressOf('scorecard', id, 'actual'))
  return [
    {
      kind: 'ratio',
      id: `formula:${id}`,
      family: 'scorecard',
      left,
      numerator,
      denominator,
      message: { key: excepting ? 'formula-excepting' : 'formula', values: { name } },
      ...(excepting && { minor: true }),
    },
  ]
}
