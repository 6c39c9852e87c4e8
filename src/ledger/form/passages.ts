import { type Address, addressOf } from '../address.ts'
import { AVERAGE } from '../average.ts'
import type { NarrativeFigure } from '../ledger.ts'

/** A figure of a passage: what it repeats, or what it is a share or a change of. */
export interface FigureForm {
  readonly key: string
  readonly kind: NarrativeFigure['kind']
  readonly repeats?: Address
  readonly of?: readonly Address[]
}

/** A passage whose id is reserved, in one sentence, with the figures that it may give. */
export interface PassageForm {
  readonly id: string
  readonly about: string
  readonly figures: readonly FigureForm[]
}

const amount = (key: string, repeats?: Address): FigureForm => ({
  key,
  kind: 'amount',
  ...(repeats && { repeats }),
})
const count = (key: string): FigureForm => ({ key, kind: 'count' })
const change = (key: string, of: Address): FigureForm => ({ key, kind: 'change', of: [of] })
const rate = (part: string): FigureForm => ({
  key: 'change-rate',
  kind: 'percent-change',
  of: [addressOf('narrative', part, 'change')],
})
const share = (key: string, part: Address, whole: Address): FigureForm => ({
  key,
  kind: 'percent',
  of: [part, whole],
})
const said = (part: string, key: string): Address => addressOf('narrative', part, key)

/** Guests, and what each cost. */
const guests = (part: string): FigureForm[] => [
  count('groups'),
  count('persons'),
  { key: AVERAGE, kind: 'quotient', of: [said(part, 'actual'), said(part, 'persons')] },
]

/** A row of the three public expenses, with what was planned. */
const expense = (row: string): FigureForm[] => [
  amount('budget', `sangong/${row}/budget`),
  amount('actual', `sangong/${row}/actual`),
  share('rate', `sangong/${row}/actual`, `sangong/${row}/budget`),
]
const detail = (row: string): FigureForm[] => [
  amount(row, `sangong/${row}/actual`),
  share(`${row}-rate`, `sangong/${row}/actual`, `sangong/${row}/budget`),
  share(`${row}-share`, `sangong/${row}/actual`, 'sangong/total/actual'),
]

/** The passages that the form prescribes, in the order of the explanation. */
export const PASSAGES: readonly PassageForm[] = [
  {
    id: 'totals',
    about: 'Income and expenditure of the year in all, against the year before.',
    figures: [
      amount('total', 'totals/income.grand-total/amount'),
      change('change', 'totals/income.grand-total/amount'),
      rate('totals'),
      change('income-change', 'totals/income.year-total/amount'),
      change('opening-change', 'totals/income.opening/amount'),
      change('surplus-change', 'totals/income.surplus-used/amount'),
      change('appropriation-change', 'income/total/appropriation'),
    ],
  },
  {
    id: 'income',
    about: 'Income of the year by source.',
    figures: [
      amount('total', 'income/total/total'),
      ...['appropriation', 'superior', 'institutional', 'business', 'affiliates', 'other'].flatMap(
        (key) => [
          amount(key, `income/total/${key}`),
          share(`${key}-share`, `income/total/${key}`, 'income/total/total'),
        ],
      ),
    ],
  },
  {
    id: 'expenditure',
    about: 'Expenditure of the year as basic, project and other expenditure.',
    figures: [
      amount('total', 'expenditure/total/total'),
      ...['basic', 'project', 'remitted', 'business', 'subsidy'].flatMap((key) => [
        amount(key, `expenditure/total/${key}`),
        share(`${key}-share`, `expenditure/total/${key}`, 'expenditure/total/total'),
      ]),
    ],
  },
  {
    id: 'appropriation',
    about: 'Appropriated income and expenditure in all, against the year before.',
    figures: [
      amount('total', 'appropriation/income.grand-total/amount'),
      change('change', 'appropriation/income.grand-total/amount'),
      rate('appropriation'),
      change('opening-change', 'appropriation/income.opening/amount'),
      change('appropriation-change', 'appropriation/income.year-total/amount'),
    ],
  },
  {
    id: 'general-budget-overall',
    about: 'Expenditure of the general public budget, against all and against the year before.',
    figures: [
      amount('total', 'general-budget/total/total'),
      share('share', 'general-budget/total/total', 'expenditure/total/total'),
      change('change', 'general-budget/total/total'),
      rate('general-budget-overall'),
      change('basic-change', 'general-budget/total/basic'),
      change('project-change', 'general-budget/total/project'),
    ],
  },
  {
    id: 'general-budget-structure',
    about:
      'The same by function class; each class has a figure that repeats general-budget/<code>/total and its share.',
    figures: [amount('total', 'general-budget/total/total')],
  },
  {
    id: 'general-budget-items',
    about: 'Opening budget and actual of all items, of which the entries below it give each.',
    figures: [
      amount('opening', 'scorecard/execution.fiscal/opening'),
      amount('full-year', 'scorecard/execution.fiscal/full-year'),
      amount('actual', 'general-budget/total/total'),
      share(
        'rate',
        said('general-budget-items', 'actual'),
        said('general-budget-items', 'opening'),
      ),
    ],
  },
  {
    id: 'basic',
    about: 'Basic expenditure of the general public budget as personnel and operating expenditure.',
    figures: [
      amount('total', 'general-budget/total/basic'),
      amount('personnel', 'basic/personnel/amount'),
      amount('operating', 'basic/operating/amount'),
    ],
  },
  {
    id: 'sangong-overall',
    about: 'Budget and actual of the three public expenses.',
    figures: expense('total'),
  },
  {
    id: 'sangong-detail',
    about: 'What each of the three public expenses is, against its budget and of the total.',
    figures: [
      amount('total', 'sangong/total/actual'),
      ...['abroad', 'vehicles', 'reception'].flatMap(detail),
    ],
  },
  {
    id: 'sangong-abroad',
    about: 'Trips abroad, with the groups and persons that travelled.',
    figures: [...expense('abroad'), count('groups'), count('persons')],
  },
  {
    id: 'sangong-vehicles',
    about: 'Official cars, purchase and operation together.',
    figures: expense('vehicles'),
  },
  {
    id: 'sangong-vehicle-purchase',
    about: 'Cars bought in the year.',
    figures: [...expense('vehicle-purchase'), count('vehicles')],
  },
  {
    id: 'sangong-vehicle-operation',
    about: 'Running official cars, with the cars held at the end of the year.',
    figures: [...expense('vehicle-operation'), count('vehicles-held')],
  },
  {
    id: 'sangong-reception',
    about: 'Receptions, foreign and domestic together.',
    figures: [...expense('reception'), ...guests('sangong-reception')],
  },
  {
    id: 'sangong-reception-foreign',
    about: 'Receptions of guests from abroad.',
    figures: [amount('actual'), ...guests('sangong-reception-foreign')],
  },
  {
    id: 'sangong-reception-domestic',
    about: 'Receptions of other guests.',
    figures: [amount('actual'), ...guests('sangong-reception-domestic')],
  },
  {
    id: 'government-fund',
    about: 'Expenditure from government funds.',
    figures: [amount('total', 'government-fund/total/total')],
  },
  {
    id: 'state-capital',
    about: 'Expenditure from the state capital operations budget.',
    figures: [amount('total', 'state-capital/total/total')],
  },
  {
    id: 'office-operation',
    about: 'Operating expenditure of administrative offices, against the year before.',
    figures: [
      amount('total', 'basic/operating/amount'),
      change('change', 'basic/operating/amount'),
      rate('office-operation'),
    ],
  },
  {
    id: 'procurement',
    about: 'Government procurement by kind, and what of it went to small firms.',
    figures: [
      amount('total'),
      amount('goods'),
      amount('works'),
      amount('services'),
      amount('sme'),
      share('sme-share', said('procurement', 'sme'), said('procurement', 'total')),
      amount('small-micro'),
      share('small-micro-share', said('procurement', 'small-micro'), said('procurement', 'total')),
    ],
  },
  {
    id: 'state-assets',
    about: 'Cars and large equipment held at the end of the year.',
    figures: ['vehicles', 'other-vehicles', 'general-equipment', 'special-equipment'].map(count),
  },
  {
    id: 'performance-management',
    about: 'What expenditure and which projects are managed by performance.',
    figures: [
      amount('total', 'expenditure/total/total'),
      amount('personnel', 'basic/personnel/amount'),
      amount('operating', 'basic/operating/amount'),
      count('projects'),
      amount('project', 'expenditure/total/project'),
      count('self-evaluated'),
      amount('self-evaluated-amount'),
    ],
  },
  {
    id: 'performance-self-evaluation',
    about: 'The score of the department’s self-evaluation.',
    figures: [{ key: 'score', kind: 'score', repeats: 'scorecard/total/score' }],
  },
  {
    id: 'performance-projects',
    about: 'The projects with targets, and their average score.',
    figures: [count('projects'), { key: 'average-score', kind: 'score' }],
  },
  {
    id: 'performance-key-evaluation',
    about: 'Projects that the department and the finance bureau evaluated themselves.',
    figures: [count('department-evaluations'), count('finance-evaluations')],
  },
]

/** The passage that gives the classes of a table. */
export const STRUCTURE = {
  passage: 'general-budget-structure',
  table: 'general-budget',
  column: 'total',
} as const

/** The passage that names the items of a table on which something was spent, the usual column first. */
export const SPOKEN = { passage: 'basic', table: 'basic', columns: ['amount', 'total'] } as const

/** The section on performance, which may speak of projects of other years. */
export const OF_ANY_YEAR = 'performance'

/** A figure of the explanation and figures that are its parts: all of it, or at most. */
export interface Breakdown {
  readonly whole: Address
  readonly parts: readonly Address[]
  readonly complete: boolean
  /** None of the parts is ever less than nothing, so that those that are said are at most the whole. */
  readonly positive?: true
}

const all = (part: string, whole: string, ...parts: string[]): Breakdown => ({
  whole: said(part, whole),
  parts: parts.map((key) => said(part, key)),
  complete: true,
})
const some = (part: string, whole: string, ...parts: string[]): Breakdown => ({
  ...all(part, whole, ...parts),
  complete: false,
})

/** Figures of the passages that are parts of other figures there. */
export const BREAKDOWNS: readonly Breakdown[] = [
  some('expenditure', 'total', 'basic', 'project'),
  all('basic', 'total', 'personnel', 'operating'),
  all('sangong-detail', 'total', 'abroad', 'vehicles', 'reception'),
  {
    whole: said('sangong-vehicles', 'actual'),
    parts: [
      said('sangong-vehicle-purchase', 'actual'),
      said('sangong-vehicle-operation', 'actual'),
    ],
    complete: true,
  },
  {
    whole: said('sangong-reception', 'actual'),
    parts: [
      said('sangong-reception-foreign', 'actual'),
      said('sangong-reception-domestic', 'actual'),
    ],
    complete: true,
  },
  { ...all('procurement', 'total', 'goods', 'works', 'services'), positive: true },
  some('procurement', 'total', 'sme'),
  some('procurement', 'sme', 'small-micro'),
  some('procurement', 'total', 'small-micro'),
  some('performance-management', 'total', 'personnel', 'operating', 'project'),
  some('performance-management', 'project', 'self-evaluated-amount'),
  some('performance-management', 'projects', 'self-evaluated'),
  {
    whole: said('state-assets', 'vehicles'),
    parts: [said('sangong-vehicle-operation', 'vehicles-held')],
    complete: false,
  },
]
