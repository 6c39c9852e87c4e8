import type { LedgerData } from '../../ledgers.ts'
import {
  type Books,
  type Budget,
  BUDGETS,
  type Item,
  receivedBy,
  type Rest,
  total,
  usedBy,
  wholeBudget,
} from './books.ts'
import { nameOf } from './names.ts'
import { average, percent, printed, type Style } from './style.ts'
import { economicName } from './tables.ts'

type SectionData = LedgerData['narrative'][number]
type PartData = SectionData['parts'][number]
type FigureData = PartData['figures'][number]

/** The explanation, as an author writes it who has the exact amounts. */
export function narrativeOf(
  books: Books,
  year: number,
  style: Style,
  basicIn: 'rows' | 'columns',
): SectionData[] {
  const say = new Author(style, basicIn)
  const [now, then] = [yearOf(books, false), yearOf(books, true)]
  const section = (id: string, ...parts: (PartData | undefined)[]): SectionData => ({
    id,
    title: id,
    parts: parts.filter((part) => part !== undefined),
  })
  return [
    section('totals', totals(say, now, then, year)),
    section('income', income(say, now, year)),
    section('expenditure', expenditure(say, now, year)),
    section('appropriation', appropriation(say, now, then, year)),
    section(
      'general-budget',
      overall(say, now, then, year),
      structure(say, books, year),
      ...items(say, books, year),
    ),
    section('basic', basic(say, books, year)),
    section('sangong', ...sangong(say, books, year)),
    section('office-operation', operation(say, books, year)),
    section(
      'sentences',
      ...(style.sentences ?? []).map((text, index) => say.part(`sentence-${index}`, [text])),
    ),
  ]
}

interface Year {
  readonly general: Budget
  readonly appropriated: Budget
  readonly rest: Rest
  readonly income: number
  readonly opening: number
  readonly basic: number
  readonly spent: number
  readonly total: number
}

function yearOf({ items, rest: own, before }: Books, last: boolean): Year {
  const budgets = BUDGETS.map((name) => (last ? before[name] : wholeBudget(items, name)))
  const sum = (key: keyof Budget) => total(budgets.map((each) => each[key]))
  const appropriated = {
    opening: sum('opening'),
    income: sum('income'),
    basic: sum('basic'),
    project: sum('project'),
    closing: sum('closing'),
  }
  const rest = last ? before.rest : own
  const income = appropriated.income + rest.income
  const opening = appropriated.opening + rest.opening
  return {
    general: budgets[0] as Budget,
    appropriated,
    rest,
    income,
    opening,
    basic: appropriated.basic + total(items.map((item) => item.used.basic)),
    spent: appropriated.basic + appropriated.project + rest.used,
    total: income + opening + rest.surplus,
  }
}

/** Writes passages and collects their figures. */
class Author {
  constructor(
    readonly style: Style,
    readonly basicIn: 'rows' | 'columns',
  ) {}

  /** Where table 06 has one of its two parts. */
  partOfBasic(part: 'personnel' | 'operating'): string {
    return this.basicIn === 'columns' ? `basic/total/${part}` : `basic/${part}/amount`
  }

  /** The reasons of a change, or the first of them as the main one. */
  reasons(...of: (string | FigureData)[][]): (string | FigureData)[] {
    const [first = []] = of
    return this.style.mainReasons ? [...first, '等'] : of.flat()
  }

  part(
    id: string,
    pieces: readonly (string | FigureData)[],
    more: Partial<PartData> = {},
  ): PartData {
    return {
      id,
      text: pieces.map((piece) => (typeof piece === 'string' ? piece : `{${piece.key}}`)).join(''),
      figures: pieces.filter((piece) => typeof piece !== 'string'),
      ...more,
    }
  }

  amount(key: string, fen: number, cell?: string): FigureData {
    return {
      key,
      kind: 'amount',
      value: printed(fen, this.style),
      unit: this.style.unit,
      ...(cell && { cell }),
    }
  }

  /** “增加 … 万元，增长 … %” */
  change(key: string, by: number, of: string, explains?: string): (string | FigureData)[] {
    const direction = by < 0 ? 'decrease' : 'increase'
    return [
      by < 0 ? '减少' : '增加',
      {
        key,
        kind: 'change',
        value: printed(Math.abs(by), this.style),
        unit: this.style.unit,
        direction,
        of: [of],
        ...(explains && { explains }),
      },
      this.style.unit,
    ]
  }

  rate(by: number, before: number, change: string): (string | FigureData)[] {
    if (before <= 0) return []
    return [
      by < 0 ? '，下降' : '，增长',
      {
        key: 'change-rate',
        kind: 'percent-change',
        value: percent(Math.abs(by), before, this.style),
        ...this.sign(),
        direction: by < 0 ? 'decrease' : 'increase',
        of: [change],
      },
      this.style.bareRates ? '' : '%',
    ]
  }

  share(key: string, part: number, whole: number, of: [string, string]): (string | FigureData)[] {
    if (whole === 0) return []
    const value = percent(part, whole, this.style)
    return [
      '，占',
      { key, kind: 'percent', value, ...this.sign(), of },
      this.style.bareRates ? '' : '%',
    ]
  }

  sign(): { unit?: string } {
    return this.style.bareRates ? {} : { unit: '%' }
  }

  /** So many of what the amount was spent on; none where none is printed. */
  count(key: string, number: number, unit: string, of: FigureData): (string | FigureData)[] {
    const value = /[1-9]/.test(of.value) ? String(number) : '0'
    return [{ key, kind: 'count', value, unit }, unit]
  }
}

function totals(say: Author, now: Year, then: Year, year: number): PartData {
  const by = now.total - then.total
  const surplus = now.rest.surplus - then.rest.surplus
  return say.part('totals', [
    `${year}年度收、支总计均为`,
    say.amount('total', now.total, 'totals/income.grand-total/amount'),
    '。与上年度相比，收、支总计各',
    ...say.change('change', by, 'totals/income.grand-total/amount'),
    ...say.rate(by, then.total, 'narrative/totals/change'),
    '。主要原因是本年收入',
    ...say.reasons(
      say.change(
        'income-change',
        now.income - then.income,
        'totals/income.year-total/amount',
        'change',
      ),
      [
        '，年初结转和结余',
        ...say.change(
          'opening-change',
          now.opening - then.opening,
          'totals/income.opening/amount',
          'change',
        ),
      ],
      [
        '，使用结余',
        ...say.change('surplus-change', surplus, 'totals/income.surplus-used/amount', 'change'),
      ],
    ),
    '；其中财政拨款',
    ...say.change(
      'appropriation-change',
      now.appropriated.income - then.appropriated.income,
      'income/total/appropriation',
      // A part of the year's income, which is a reason already.
      say.style.mainReasons ? undefined : 'change',
    ),
    '。',
  ])
}

function income(say: Author, now: Year, year: number): PartData {
  return say.part('income', [
    `${year}年度收入合计`,
    say.amount('total', now.income, 'income/total/total'),
    '，其中：财政拨款收入',
    say.amount('appropriation', now.appropriated.income, 'income/total/appropriation'),
    ...say.share('appropriation-share', now.appropriated.income, now.income, [
      'income/total/appropriation',
      'income/total/total',
    ]),
    '。',
  ])
}

function expenditure(say: Author, now: Year, year: number): PartData {
  return say.part('expenditure', [
    `${year}年度支出合计`,
    say.amount('total', now.spent, 'expenditure/total/total'),
    '，其中：基本支出',
    say.amount('basic', now.basic, 'expenditure/total/basic'),
    ...say.share('basic-share', now.basic, now.spent, [
      'expenditure/total/basic',
      'expenditure/total/total',
    ]),
    '。',
  ])
}

function appropriation(say: Author, now: Year, then: Year, year: number): PartData {
  const [one, other] = [now.appropriated, then.appropriated]
  const all = one.income + one.opening
  const by = all - other.income - other.opening
  return say.part('appropriation', [
    `${year}年度财政拨款收、支总计均为`,
    say.amount('total', all, 'appropriation/income.grand-total/amount'),
    `。与${year - 1}年度相比，财政拨款收、支总计各`,
    ...say.change('change', by, 'appropriation/income.grand-total/amount'),
    ...say.rate(by, other.income + other.opening, 'narrative/appropriation/change'),
    '。主要原因是年初结转和结余',
    ...say.change(
      'opening-change',
      one.opening - other.opening,
      'appropriation/income.opening/amount',
      'change',
    ),
    '，财政拨款收入',
    ...say.change(
      'appropriation-change',
      one.income - other.income,
      'appropriation/income.year-total/amount',
      'change',
    ),
    '。',
  ])
}

function overall(say: Author, now: Year, then: Year, year: number): PartData {
  const spent = (of: Budget) => of.basic + of.project
  const by = spent(now.general) - spent(then.general)
  return say.part(
    'general-budget-overall',
    [
      `${year}年度一般公共预算财政拨款支出`,
      say.amount('total', spent(now.general), 'general-budget/total/total'),
      ...say.share('share', spent(now.general), now.spent, [
        'general-budget/total/total',
        'expenditure/total/total',
      ]),
      '。与上年度相比，一般公共预算财政拨款支出',
      ...say.change('change', by, 'general-budget/total/total'),
      ...say.rate(by, spent(then.general), 'narrative/general-budget-overall/change'),
      '。主要原因是',
      ...(say.style.mainReasons
        ? // A reason that no cell gives may be said to be one of the figure that changed.
          [
            '设备购置',
            ...say.change(
              'equipment-change',
              Math.round(by / 3),
              'general-budget/total/total',
              'change',
            ),
            '等',
          ]
        : [
            '基本支出',
            ...say.change(
              'basic-change',
              now.general.basic - then.general.basic,
              'general-budget/total/basic',
              'change',
            ),
            '，项目支出',
            ...say.change(
              'project-change',
              now.general.project - then.general.project,
              'general-budget/total/project',
              'change',
            ),
          ]),
      '。',
    ],
    { heading: '（一）总体情况' },
  )
}

const spentOn = ({ appropriated }: Item) => appropriated.basic + appropriated.project

function structure(say: Author, { items }: Books, year: number): PartData {
  const own = items.filter((item) => item.budget === 'general')
  const all = total(own.map(spentOn))
  const classes = [...new Set(own.map((item) => item.code.slice(0, 3)))]
  return say.part(
    'general-budget-structure',
    [
      `${year}年度一般公共预算财政拨款支出`,
      say.amount('total', all, 'general-budget/total/total'),
      '，主要用于以下方面：',
      ...classes.flatMap((code) => {
        const cell = `general-budget/${code}/total`
        const sum = total(own.filter((item) => item.code.startsWith(code)).map(spentOn))
        return [
          `${nameOf(code)}（类）`,
          say.amount(`class-${code}`, sum, cell),
          ...say.share(`share-${code}`, sum, all, [cell, 'general-budget/total/total']),
          '；',
        ]
      }),
    ],
    { heading: '（二）结构情况' },
  )
}

function items(say: Author, { items }: Books, year: number): PartData[] {
  const own = items.filter((item) => item.budget === 'general')
  if (!own.length) return []
  const completion = (id: string, part: number, whole: number) =>
    say.share('rate', part, whole, [`narrative/${id}/actual`, `narrative/${id}/opening`])
  const [planned, spent] = [total(own.map((item) => item.planned)), total(own.map(spentOn))]
  const id = 'general-budget-items'
  return [
    say.part(
      id,
      [
        `${year}年度一般公共预算财政拨款支出年初预算为`,
        say.amount('opening', planned),
        '，支出决算为',
        say.amount('actual', spent, 'general-budget/total/total'),
        ...completion(id, spent, planned),
        '。其中：',
      ],
      { heading: '（三）具体情况' },
    ),
    ...own.map((item, index) =>
      say.part(
        item.code,
        [
          `${index + 1}.${nameOf(item.code.slice(0, 3))}（类）${nameOf(item.code.slice(0, 5))}（款）`,
          `${nameOf(item.code)}（项）。年初预算为`,
          say.amount('opening', item.planned),
          ...(say.style.fullYear
            ? ['，全年预算为', say.amount('full-year', fullYearOf(item))]
            : []),
          '，支出决算为',
          say.amount('actual', spentOn(item), `general-budget/${item.code}/total`),
          ...completion(item.code, spentOn(item), item.planned),
          compared(say, item),
        ],
        { code: item.code },
      ),
    ),
  ]
}

/** After its adjustments. */
function fullYearOf(item: Item): number {
  return Math.round((item.planned + spentOn(item)) / 2)
}

/** Of two figures printed alike no author says that one is less. */
function compared(say: Author, item: Item): string {
  const printed = (fen: number) => Number(say.amount('', fen).value)
  const [actual, planned, fullYear] = [spentOn(item), item.planned, fullYearOf(item)].map(printed)
  const words = (budget: string, than = 0) => {
    if (actual === than) return `与${budget}数${say.style.mainReasons ? '基本' : ''}持平`
    return `${(actual ?? 0) > than ? '大于' : '小于'}${budget}数`
  }
  const opening = `。决算数${words('年初预算', planned)}`
  const also = say.style.fullYear ? `，${words('全年预算', fullYear)}` : ''
  return `${opening}${also}。主要原因是年中调整。`
}

function basic(say: Author, { economic, items }: Books, year: number): PartData {
  const personnel = Object.entries(economic).filter(([code]) => /^30[13]/.test(code))
  const own = items.filter((item) => item.budget === 'general')
  const all = total(own.map((item) => item.appropriated.basic))
  const sum = total(personnel.map(([, fen]) => fen))
  const named = personnel.filter(([, fen]) => /[1-9]/.test(say.amount('', fen).value))
  return say.part('basic', [
    `${year}年度一般公共预算财政拨款基本支出`,
    say.amount('total', all, 'general-budget/total/basic'),
    '。其中：人员经费',
    say.amount('personnel', sum, say.partOfBasic('personnel')),
    named.length ? `，主要包括：${named.map(([code]) => economicName(code)).join('、')}` : '',
    '；公用经费',
    say.amount('operating', all - sum, say.partOfBasic('operating')),
    '。',
  ])
}

function sangong(say: Author, { sangong: { budget, actual } }: Books, year: number): PartData[] {
  const sum = (of: Books['sangong']['budget']) => total(Object.values(of))
  const ratio = (key: string, part: string, fen: number, whole: string, of: number) =>
    say.share(key, fen, of, [`sangong/${part}`, `sangong/${whole}`])
  const [planned, spent] = [sum(budget), sum(actual)]
  return [
    say.part('sangong-overall', [
      `${year}年度“三公”经费财政拨款支出预算为`,
      say.amount('budget', planned, 'sangong/total/budget'),
      '，支出决算为',
      say.amount('actual', spent, 'sangong/total/actual'),
      ...ratio('rate', 'total/actual', spent, 'total/budget', planned),
      '。',
    ]),
    say.part('sangong-detail', [
      '“三公”经费财政拨款支出决算',
      say.amount('total', spent, 'sangong/total/actual'),
      '，其中因公出国（境）费',
      say.amount('abroad', actual.abroad, 'sangong/abroad/actual'),
      ...ratio('abroad-share', 'abroad/actual', actual.abroad, 'total/actual', spent),
      '；公务用车',
      say.amount('vehicles', actual.purchase + actual.operation, 'sangong/vehicles/actual'),
      '；公务接待费',
      say.amount('reception', actual.reception, 'sangong/reception/actual'),
      ...ratio('reception-share', 'reception/actual', actual.reception, 'total/actual', spent),
      '。',
    ]),
    ...counted(say, actual),
  ]
}

/** What the money was spent on: as many as there is money printed for. */
function counted(say: Author, actual: Books['sangong']['actual']): PartData[] {
  const abroad = say.amount('actual', actual.abroad, 'sangong/abroad/actual')
  const bought = say.amount('actual', actual.purchase, 'sangong/vehicle-purchase/actual')
  const run = say.amount('actual', actual.operation, 'sangong/vehicle-operation/actual')
  const guests = say.amount('actual', actual.reception, 'sangong/reception/actual')
  const part = 'sangong-reception'
  const persons = 11
  return [
    say.part('sangong-abroad', [
      '因公出国（境）费',
      abroad,
      '，团组',
      ...say.count('groups', 2, '个', abroad),
      '、',
      ...say.count('persons', 5, '人次', abroad),
      '。',
    ]),
    say.part('sangong-vehicle-purchase', [
      '公务用车购置费',
      bought,
      '，购置车辆',
      ...say.count('vehicles', 2, '辆', bought),
      '。',
    ]),
    say.part('sangong-vehicle-operation', [
      '公务用车运行费',
      run,
      '。期末保有量为',
      { key: 'vehicles-held', kind: 'count', value: '3', unit: '辆' },
      '辆。',
    ]),
    say.part(part, [
      '公务接待费',
      guests,
      '，接待',
      ...say.count('groups', 3, '批', guests),
      '、',
      ...say.count('persons', persons, '人次', guests),
      ...(/[1-9]/.test(guests.value)
        ? [
            '，人均',
            {
              key: 'average',
              kind: 'quotient' as const,
              value: average(actual.reception, persons),
              unit: '元/人次',
              of: [`narrative/${part}/actual`, `narrative/${part}/persons`],
            },
            '元',
          ]
        : []),
      '。',
    ]),
  ]
}

function operation(say: Author, { economic }: Books, year: number): PartData {
  const codes = Object.keys(economic).filter((code) => !/^30[13]/.test(code))
  const now = total(codes.map((code) => economic[code] ?? 0))
  const then = Math.round(now * 1.07)
  return say.part('office-operation', [
    `${year}年度机关运行经费支出`,
    say.amount('total', now, say.partOfBasic('operating')),
    '，较上年度',
    ...say.change('change', now - then, say.partOfBasic('operating')),
    ...say.rate(now - then, then, 'narrative/office-operation/change'),
    '。',
  ])
}

/** Received and used by all items, of money that is not appropriated. */
export function restOf(items: readonly Item[]): { income: number; used: number } {
  return { income: total(items.map(receivedBy)), used: total(items.map(usedBy)) }
}
