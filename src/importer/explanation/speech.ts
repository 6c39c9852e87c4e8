import { type Address, addressOf } from '../../ledger/address.ts'
import { FUNCTION_CLASSES } from '../../ledger/form/classes.ts'
import { standardForm } from '../../ledger/form/lookup.ts'
import type { Ledger, PrintedTable } from '../../ledger/ledger.ts'
import { bare } from './text.ts'

/*
 * How explanations call the figures of the tables, and their own passages: words as data.
 */

/** A name of one or several figures, bare. */
export interface Name {
  readonly name: string
  /** Where it may stand, the likeliest first. */
  readonly addresses: readonly Address[]
  /** Its places are one figure where the document has no other money. */
  readonly isRanked?: true
  /** The words may speak of more than the tables do, which is seen from the figures only. */
  readonly isLoose?: true
}

type Aliases = readonly (readonly [Address, ...string[]])[]

const OPENING = [
  '年初结转和结余',
  '年初结转结余',
  '上年结转和结余',
  '上年结转结余',
  '上年结转',
  '年初结转',
  '年初财政拨款结转和结余',
  '年初财政拨款结转结余',
  '年初财政拨款结转',
  '上年财政拨款结转',
  '结转和结余',
]
const CLOSING = [
  '年末结转和结余',
  '年末结转结余',
  '年末结转',
  '结转下年',
  '年终结转结余',
  '年末财政拨款结转和结余',
  '年末财政拨款结转结余',
  '年末公共预算财政拨款结转结余',
  '年末政府性基金预算拨款结转结余',
]
const INCOME = ['本年收入合计', '本年收入', '收入合计', '当年收入', '本年度收入', '本年总收入']
const SPENT = ['本年支出合计', '本年支出', '支出合计', '当年支出', '本年度支出', '本年总支出']

/** The two sides of a summary in one word. */
const BOTH = ['收支总计', '收入支出总计', '收支决算总计', '收入支出决算总计', '收支总额', '总收支']

const ALIASES: Readonly<Record<string, Aliases>> = {
  totals: [
    ['totals/income.grand-total/amount', ...BOTH, '收入总计', '收入总额', '总收入', '收入决算总计'],
    ['totals/expenditure.grand-total/amount', '支出总计', '支出总额', '总支出', '支出决算总计'],
    ['totals/income.year-total/amount', ...INCOME],
    ['totals/expenditure.year-total/amount', ...SPENT],
    ['totals/income.opening/amount', ...OPENING],
    ['totals/expenditure.closing/amount', ...CLOSING],
    [
      'totals/income.surplus-used/amount',
      '使用非财政拨款结余',
      '使用非财政拨款结余含专用结余',
      '使用结余',
      '用事业基金弥补收支差额',
    ],
    ['totals/expenditure.surplus-distributed/amount', '结余分配'],
    ['income/total/appropriation', '财政拨款收入', '财政拨款', '本年财政拨款', '本年财政拨款收入'],
    ['expenditure/total/basic', '基本支出'],
    ['expenditure/total/project', '项目支出'],
  ],
  income: [
    ['income/total/total', ...INCOME, '收入总计', '总收入', '收入决算', '收入'],
    ['totals/income.grand-total/amount', '收入总计', '总收入'],
    ['income/total/superior', '上级补助'],
    ['totals/income.general-budget/amount', '一般公共预算财政拨款收入', '一般公共预算财政拨款'],
    [
      'totals/income.government-fund/amount',
      '政府性基金预算财政拨款收入',
      '政府性基金财政拨款收入',
    ],
    [
      'totals/income.state-capital/amount',
      '国有资本经营预算财政拨款收入',
      '国有资本经营财政拨款收入',
    ],
    ['totals/income.opening/amount', ...OPENING],
    ['totals/income.surplus-used/amount', '使用非财政拨款结余', '用事业基金弥补收支差额'],
  ],
  expenditure: [
    ['expenditure/total/total', ...SPENT, '支出总计', '总支出', '支出决算', '支出'],
    ['totals/expenditure.grand-total/amount', '支出总计', '总支出'],
    ['expenditure/total/subsidy', '对附属单位补助', '补助下级支出', '对下级单位补助'],
    ...personnel('人员经费', '人员支出', '人员经费支出'),
    ...operating('公用经费', '公用支出', '日常公用支出', '日常公用经费', '公用经费支出'),
    ['totals/expenditure.closing/amount', ...CLOSING],
    ['totals/expenditure.surplus-distributed/amount', '结余分配'],
  ],
  appropriation: [
    [
      'appropriation/income.grand-total/amount',
      ...BOTH.flatMap((each) => [each, `财政拨款${each}`]),
      '财政拨款收入总计',
      '财政拨款总收入',
      '收入总计',
    ],
    [
      'appropriation/expenditure.grand-total/total',
      '财政拨款支出总计',
      '财政拨款总支出',
      '支出总计',
    ],
    [
      'appropriation/income.year-total/amount',
      ...INCOME,
      '财政拨款收入',
      '财政拨款收入合计',
      '本年财政拨款收入',
      '本年财政拨款',
      '财政拨款本年收入',
    ],
    [
      'appropriation/expenditure.year-total/total',
      ...SPENT,
      '财政拨款支出',
      '财政拨款支出合计',
      '本年财政拨款支出',
      '财政拨款本年支出',
    ],
    ['appropriation/income.opening/amount', ...OPENING],
    ['appropriation/expenditure.closing/total', ...CLOSING],
    ['general-budget/total/basic', '基本支出'],
    ['general-budget/total/project', '项目支出'],
  ],
  'general-budget': [
    [
      'general-budget/total/total',
      ...SPENT,
      '一般公共预算财政拨款支出',
      '一般公共预算财政拨款支出合计',
      '一般公共预算财政拨款本年支出',
      '一般公共预算支出',
      '公共预算财政拨款支出',
      '财政拨款支出',
      '支出',
    ],
    ['appropriation/expenditure.year-total/total', '财政拨款支出'],
    ['general-budget/total/basic', '基本支出', '一般公共预算财政拨款基本支出'],
    ['general-budget/total/project', '项目支出'],
    ['general-budget/total/opening', ...OPENING],
    ['general-budget/total/income', ...INCOME],
    ['general-budget/total/closing', ...CLOSING],
    ...personnel('人员经费', '人员支出', '人员经费支出'),
    ...operating('公用经费', '公用支出', '日常公用经费', '公用经费支出'),
  ],
  basic: [
    [
      'general-budget/total/basic',
      '一般公共预算财政拨款基本支出',
      '财政拨款基本支出',
      '一般公共预算基本支出',
      '公共预算财政拨款基本支出',
      '基本支出',
    ],
    ...personnel('人员经费', '人员经费合计', '人员支出', '人员经费支出'),
    ...operating(
      '公用经费',
      '公用经费合计',
      '日常公用经费',
      '日常公用支出',
      '公用支出',
      '公用经费支出',
    ),
  ],
  'government-fund': fund('government-fund', '政府性基金预算', '政府性基金'),
  'state-capital': fund('state-capital', '国有资本经营预算', '国有资本经营'),
  'office-operation': operating('机关运行经费', '机关运行经费支出'),
  performance: [
    ['expenditure/total/total', '支出总额', '支出', '资金总额', '部门整体支出'],
    ...personnel('人员经费', '人员经费支出'),
    ...operating('公用经费', '公用经费支出'),
    ['expenditure/total/basic', '基本支出'],
    ['expenditure/total/project', '项目支出', '支出金额', '项目支出金额', '项目支出总额'],
  ],
}

/** The two parts of basic expenditure: rows of their table, or its columns. */
function personnel(...names: readonly string[]): Aliases {
  return [
    ['basic/personnel/amount', ...names],
    ['basic/total/personnel', ...names],
  ]
}
function operating(...names: readonly string[]): Aliases {
  return [
    ['basic/operating/amount', ...names],
    ['basic/total/operating', ...names],
  ]
}

function fund(id: string, ...names: readonly string[]): Aliases {
  const said = (words: readonly string[]) =>
    words.flatMap((word) => [
      word,
      ...names.flatMap((name) => [name + word, `${name}财政拨款${word}`]),
    ])
  return [
    [addressOf(id, 'total', 'opening'), ...said(OPENING)],
    [addressOf(id, 'total', 'income'), ...said([...INCOME, '收入'])],
    [addressOf(id, 'total', 'total'), ...said([...SPENT, '支出'])],
    [addressOf(id, 'total', 'basic'), '基本支出'],
    [addressOf(id, 'total', 'project'), '项目支出'],
    [addressOf(id, 'total', 'closing'), ...said(CLOSING)],
  ]
}

/** Figures of a narrower scope than the passage has, by the beginning of their addresses. */
const LOOSE: Readonly<Record<string, RegExp>> = {
  expenditure: /^basic\//,
  appropriation: /^general-budget\//,
  performance: /^/,
}

/** Of what a share is said to be one: 占…的. */
export const WHOLES: Aliases = [
  ['expenditure/total/total', ...SPENT, '总支出', '支出总额', '支出总计', '全部支出', '支出'],
  ['income/total/total', ...INCOME, '总收入', '收入总额', '收入总计', '收入'],
  [
    'general-budget/total/total',
    '一般公共预算财政拨款支出',
    '一般公共预算财政拨款支出合计',
    '一般公共预算支出',
    '一般公共预算财政拨款总支出',
    '一般公共预算财政拨款支出总额',
  ],
  [
    'appropriation/expenditure.year-total/total',
    '财政拨款支出',
    '财政拨款支出合计',
    '财政拨款总支出',
  ],
  ['appropriation/income.year-total/amount', '财政拨款收入'],
  ['general-budget/total/basic', '基本支出', '一般公共预算财政拨款基本支出', '基本支出总额'],
  [
    'sangong/total/actual',
    '三公经费支出',
    '三公经费',
    '三公经费总额',
    '三公经费支出总额',
    '三公经费财政拨款支出',
    '三公经费支出决算',
    '三公经费总支出',
    '三公经费财政拨款支出决算',
  ],
  ['sangong/vehicles/actual', '公务用车购置及运行维护费', '公务用车购置及运行费'],
  [
    'narrative/procurement/total',
    '政府采购支出总额',
    '政府采购总额',
    '政府采购支出',
    '采购支出总额',
    '政府采购金额',
    '政府采购合同总额',
  ],
  ['narrative/procurement/sme', '授予中小企业合同金额', '授予中小企业合同总额', '中小企业合同金额'],
  ['narrative/procurement/goods', '货物支出金额', '货物采购金额', '货物支出'],
  ['narrative/procurement/works', '工程支出金额', '工程采购金额', '工程支出'],
  ['narrative/procurement/services', '服务支出金额', '服务采购金额', '服务支出'],
]

/** The rows of the three public expenses as they are spoken of, bare; of two the longer one. */
export const EXPENSES: readonly (readonly [row: string, words: RegExp])[] = [
  ['total', /三公经费(?:(?:一般)?(?:公共预算)?财政拨款)?(?:合计|总额)?/g],
  ['abroad', /因公出国(?:境)?(?:费用?)?/g],
  [
    'vehicles',
    /(?:公务用车|公务车|公车)购置(?:费)?[及和与]运行(?:维护)?(?:费用?)?|公务用车(?:费用?)?(?=(?:支出|决算)*$)/g,
  ],
  ['vehicle-purchase', /(?:公务用车|公务车|公车)购置(?:费用?)?/g],
  ['vehicle-operation', /(?:公务用车|公务车|公车)运行(?:维护)?(?:费用?)?/g],
  ['reception', /公务接待(?:费用?)?/g],
]

/** The names that figures have in a part of the explanation, from the form, the tables and the above. */
export function namesIn(scope: string, tables: Ledger['tables']): readonly Name[] {
  const known = namesByTables.get(tables) ?? new Map<string, readonly Name[]>()
  namesByTables.set(tables, known)
  const names = known.get(scope) ?? collected(scope, tables)
  known.set(scope, names)
  return names
}

const namesByTables = new WeakMap<Ledger['tables'], Map<string, readonly Name[]>>()

function collected(scope: string, tables: Ledger['tables']): readonly Name[] {
  const names = new Map<string, Address[]>()
  const name = (words: string, address: Address) => {
    const known = names.get(bare(words)) ?? []
    if (words && !known.includes(address)) names.set(bare(words), [...known, address])
  }
  for (const [address, ...words] of ALIASES[scope] ?? [])
    for (const each of words) name(each, address)
  const aliased = new Set(names.keys())
  const table = Object.hasOwn(tables, scope) ? tables[scope] : undefined
  const form = standardForm(scope)
  const printed = table && table.state !== 'missing' ? table : undefined
  for (const [words, address] of [
    ...(printed ? spokenLines(scope, printed) : []),
    ...(form ? spokenLines(scope, form) : []),
  ])
    if (!aliased.has(bare(words))) name(words, address)
  return [...names].map(([each, addresses]) => ({
    name: each,
    addresses,
    ...(aliased.has(each) && { isRanked: true as const }),
    ...(LOOSE[scope]?.test(addresses[0] ?? '') && { isLoose: true as const }),
  }))
}

interface Lines {
  readonly columns: readonly { readonly key: string }[]
  readonly rows: readonly { readonly key: string }[]
}

/** The columns and rows of a table by their names. */
function spokenLines(id: string, table: PrintedTable | Lines): [string, Address][] {
  const isPaired = id === 'totals' || id === 'appropriation'
  const rows = table.rows.flatMap((row): [string, Address][] => {
    if (row.key === 'total') return []
    const column = isPaired
      ? id === 'appropriation' && row.key.startsWith('expenditure.')
        ? 'total'
        : 'amount'
      : id === 'basic'
        ? 'amount'
        : 'total'
    return wordsOf(row).map((words) => [words, addressOf(id, row.key, column)])
  })
  if (isPaired || id === 'basic') return rows
  const columns = table.columns.flatMap((column): [string, Address][] =>
    column.key === 'total'
      ? []
      : wordsOf(column).map((words) => [words, addressOf(id, 'total', column.key)]),
  )
  const known = new Set(rows.map(([, address]) => address))
  // Classes have names of old, too.
  const classes = FUNCTION_CLASSES.flatMap(([code, ...names]): [string, Address][] => {
    const address = addressOf(id, code, 'total')
    return known.has(address) ? names.map((words) => [words, address]) : []
  })
  return [...columns, ...rows, ...classes]
}

function wordsOf(line: object): string[] {
  if ('names' in line) return [...(line.names as readonly string[])]
  const words = 'name' in line ? line.name : 'title' in line ? line.title : ''
  return [String(words).replace(/^[一二三四五六七八九十]+、|^\d+[.．、]/, '')]
}
