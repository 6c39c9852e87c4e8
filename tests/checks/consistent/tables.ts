import type { LedgerData } from '../../ledgers.ts'
import {
  type Books,
  type BudgetName,
  BUDGETS,
  type Item,
  receivedBy,
  SOURCES,
  total,
  usedBy,
  USES,
  wholeBudget,
} from './books.ts'
import { CLASSES, nameOf } from './names.ts'
import { cell, type Style } from './style.ts'

type TableData = Extract<NonNullable<LedgerData['tables'][string]>, { state: 'published' }>
type RowData = TableData['rows'][number]

/** What a province may leave out of the form. */
export interface Form {
  /** Columns in which there is nothing. */
  readonly dropColumns: boolean
  /** Lines of classes and sources for which there is nothing. */
  readonly dropLines: boolean
  /** The columns of table 09 but those of expenditure. */
  readonly dropIncome: boolean
}

/** The nine tables of the books. */
export function tablesOf(books: Books, style: Style, form: Form): LedgerData['tables'] {
  const tables: Record<string, TableData> = {
    totals: totals(books, style, form),
    income: functionTable('收入决算表', income(books), style, form),
    expenditure: functionTable('支出决算表', expenditure(books), style, form),
    appropriation: appropriation(books, style, form),
    'general-budget': functionTable('一般公共预算财政拨款支出决算表', spent(books), style, {
      ...form,
      dropColumns: false,
    }),
    basic: basic(books, style),
    sangong: sangong(books, style),
    'government-fund': budgetTable('政府性基金预算财政拨款收入支出决算表', books, 'fund', style),
    'state-capital': budgetTable(
      '国有资本经营预算财政拨款收入支出决算表',
      books,
      'capital',
      style,
      form.dropIncome,
    ),
  }
  return Object.fromEntries(Object.entries(tables).map(([id, table]) => [id, sayingEmpty(table)]))
}

function sayingEmpty(table: TableData): NonNullable<LedgerData['tables'][string]> {
  const isBlank = table.rows.every(({ cells }) =>
    Object.values(cells).every((text) => text === null),
  )
  return isBlank ? { ...table, state: 'empty', statement: '本表无数据。' } : table
}

/** Amounts of each column by item code. */
interface Figures {
  readonly columns: readonly string[]
  readonly items: ReadonlyMap<string, readonly number[]>
}

function income({ items }: Books): Figures {
  return {
    columns: ['total', 'appropriation', ...SOURCES],
    items: byCode(
      items.filter((item) => item.appropriated.income !== 0 || receivedBy(item) !== 0),
      (item) => {
        const parts = [item.appropriated.income, ...SOURCES.map((key) => item.received[key])]
        return [total(parts), ...parts]
      },
    ),
  }
}

function expenditure({ items }: Books): Figures {
  return {
    columns: ['total', ...USES],
    items: byCode(items, (item) => {
      const { basic, project } = item.appropriated
      const parts = USES.map((key) => item.used[key])
      const all = parts.map((part, i) => part + ([basic, project][i] ?? 0))
      return [total(all), ...all]
    }),
  }
}

function spent({ items }: Books): Figures {
  return {
    columns: ['total', 'basic', 'project'],
    items: byCode(
      items.filter((item) => item.budget === 'general'),
      ({ appropriated: { basic, project } }) => [basic + project, basic, project],
    ),
  }
}

function byCode(
  items: readonly Item[],
  figures: (item: Item) => readonly number[],
): Map<string, readonly number[]> {
  return new Map(items.map((item) => [item.code, figures(item)]))
}

function functionTable(title: string, figures: Figures, style: Style, form: Form): TableData {
  const sums = new Map<string, number[]>([['', figures.columns.map(() => 0)]])
  for (const [code, values] of figures.items)
    for (const key of ['', code.slice(0, 3), code.slice(0, 5), code]) {
      const sum = sums.get(key) ?? figures.columns.map(() => 0)
      values.forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value))
      sums.set(key, sum)
    }
  const nothing = (i: number) => [...sums.values()].every((values) => values[i] === 0)
  const droppable = ['remitted', 'business', 'subsidy', 'superior', 'institutional', 'affiliates']
  const kept = figures.columns.filter(
    (key, i) => !(form.dropColumns && droppable.includes(key) && nothing(i)),
  )
  return {
    state: 'published',
    title,
    unit: style.unit,
    columns: kept.map((key) => ({ key, title: key })),
    rows: [...sums.keys()].sort().map((code) => {
      const values = sums.get(code) ?? []
      return row(
        code || 'total',
        code ? nameOf(code) : '合计',
        kept.map((key) => [key, values[figures.columns.indexOf(key)] ?? 0]),
        style,
      )
    }),
  }
}

function row(
  key: string,
  name: string,
  amounts: readonly (readonly [string, number])[],
  style: Style,
): RowData {
  return {
    key,
    ...(/^\d+$/.test(key) && { code: key }),
    name,
    cells: Object.fromEntries(amounts.map(([column, fen]) => [column, cell(fen, style)])),
  }
}

function lines(
  amounts: Readonly<Record<string, number>>,
  column: string,
  style: Style,
  form: Form,
): RowData[] {
  const droppable = /^(income\.(superior|institutional|business|affiliates)|expenditure\.\d+)$/
  return Object.entries(amounts)
    .filter(([key, fen]) => !(form.dropLines && fen === 0 && droppable.test(key)))
    .map(([key, fen]) => row(key, key, [[column, fen]], style))
}

function totals(books: Books, style: Style, form: Form): TableData {
  const { items, rest } = books
  const budgets = BUDGETS.map((name) => wholeBudget(items, name))
  const received = Object.fromEntries(
    SOURCES.map((key) => [`income.${key}`, total(items.map((item) => item.received[key]))]),
  )
  const byClass = classTotals(items, (item) => {
    const { basic, project } = item.appropriated
    return basic + project + usedBy(item)
  })
  const sources = {
    'income.general-budget': budgets[0]?.income ?? 0,
    'income.government-fund': budgets[1]?.income ?? 0,
    'income.state-capital': budgets[2]?.income ?? 0,
    ...received,
  }
  const year = total(Object.values(sources))
  const opening = total(budgets.map((each) => each.opening)) + rest.opening
  const spent = total(Object.values(byClass))
  const closing = total(budgets.map((each) => each.closing)) + rest.closing
  return {
    state: 'published',
    title: '收入支出决算总表',
    unit: style.unit,
    columns: [
      { key: 'amount', title: '金额', side: 'income' },
      { key: 'amount', title: '金额', side: 'expenditure' },
    ],
    rows: lines(
      {
        ...sources,
        'income.year-total': year,
        'income.surplus-used': rest.surplus,
        'income.opening': opening,
        'income.grand-total': year + rest.surplus + opening,
        ...byClass,
        'expenditure.year-total': spent,
        'expenditure.surplus-distributed': rest.distributed,
        'expenditure.closing': closing,
        'expenditure.grand-total': spent + rest.distributed + closing,
      },
      'amount',
      style,
      form,
    ),
  }
}

function classTotals(items: readonly Item[], of: (item: Item) => number): Record<string, number> {
  const sums = new Map(CLASSES.map((code) => [`expenditure.${code}`, 0]))
  for (const item of items) {
    const key = `expenditure.${item.code.slice(0, 3)}`
    sums.set(key, (sums.get(key) ?? 0) + of(item))
  }
  return Object.fromEntries(sums)
}

function appropriation({ items }: Books, style: Style, form: Form): TableData {
  const budgets = Object.fromEntries(
    BUDGETS.map((name) => [name, wholeBudget(items, name)]),
  ) as Record<BudgetName, ReturnType<typeof wholeBudget>>
  const all = (key: 'income' | 'opening') => total(BUDGETS.map((name) => budgets[name][key]))
  const used = BUDGETS.filter(
    (name) => name === 'general' || !form.dropColumns || items.some((item) => item.budget === name),
  )
  const byClass = Object.fromEntries(
    BUDGETS.map((name) => {
      const own = items.filter((item) => item.budget === name)
      return [
        name,
        classTotals(own, ({ appropriated }) => appropriated.basic + appropriated.project),
      ]
    }),
  )
  const line = (key: string, of: (name: BudgetName) => number) =>
    row(
      `expenditure.${key}`,
      key,
      [['total', total(BUDGETS.map(of))], ...used.map((name) => [name, of(name)] as const)],
      style,
    )
  const spent = (name: BudgetName) => budgets[name].basic + budgets[name].project
  return {
    state: 'published',
    title: '财政拨款收入支出决算总表',
    unit: style.unit,
    columns: [
      { key: 'amount', title: '金额', side: 'income' },
      ...['total', ...used].map((key) => ({ key, title: key, side: 'expenditure' as const })),
    ],
    rows: [
      ...lines(
        {
          'income.general-budget': budgets.general.income,
          'income.government-fund': budgets.fund.income,
          'income.state-capital': budgets.capital.income,
          'income.year-total': all('income'),
          'income.opening': all('opening'),
          'income.opening-general': budgets.general.opening,
          'income.opening-fund': budgets.fund.opening,
          'income.opening-capital': budgets.capital.opening,
          'income.grand-total': all('income') + all('opening'),
        },
        'amount',
        style,
        form,
      ).map((each) => ({ ...each, name: BUDGET_LINES[each.key] ?? each.name })),
      ...CLASSES.map((code) =>
        line(code, (name) => byClass[name]?.[`expenditure.${code}`] ?? 0),
      ).filter(
        (each) =>
          !form.dropLines || Object.values(each.cells).some((text) => /[1-9]/.test(text ?? '')),
      ),
      line('year-total', spent),
      line('closing', (name) => budgets[name].closing),
      line('grand-total', (name) => spent(name) + budgets[name].closing),
    ],
  }
}

const BUDGET_LINES: Readonly<Record<string, string>> = {
  'income.general-budget': '一、一般公共预算财政拨款',
  'income.government-fund': '二、政府性基金预算财政拨款',
  'income.state-capital': '三、国有资本经营预算财政拨款',
  'income.opening-general': '一般公共预算财政拨款',
  'income.opening-fund': '政府性基金预算财政拨款',
  'income.opening-capital': '国有资本经营预算财政拨款',
}

function basic({ economic }: Books, style: Style): TableData {
  const codes = Object.keys(economic)
  const sums = new Map<string, number>()
  for (const code of codes)
    for (const key of [code.slice(0, 3), code])
      sums.set(key, (sums.get(key) ?? 0) + (economic[code] ?? 0))
  const block = (personnel: boolean) =>
    total(
      codes.filter((code) => /^30[13]/.test(code) === personnel).map((code) => economic[code] ?? 0),
    )
  return {
    state: 'published',
    title: '一般公共预算财政拨款基本支出决算表',
    unit: style.unit,
    columns: [{ key: 'amount', title: '决算数' }],
    rows: [
      ...[...sums.keys()]
        .sort()
        .map((code) => row(code, economicName(code), [['amount', sums.get(code) ?? 0]], style)),
      row('personnel', '人员经费合计', [['amount', block(true)]], style),
      row('operating', '公用经费合计', [['amount', block(false)]], style),
    ],
  }
}

/** Of a generated economic item. */
export function economicName(code: string): string {
  const digit = (at: number) => '甲乙丙丁戊己庚辛壬癸'[Number(code.at(at))] ?? ''
  return `${digit(2)}类${digit(-1)}费`
}

function sangong({ sangong: { budget, actual } }: Books, style: Style): TableData {
  const rows = (of: Books['sangong']['budget']): Record<string, number> => ({
    total: total(Object.values(of)),
    abroad: of.abroad,
    vehicles: of.purchase + of.operation,
    'vehicle-purchase': of.purchase,
    'vehicle-operation': of.operation,
    reception: of.reception,
  })
  const [planned, spent] = [rows(budget), rows(actual)]
  return {
    state: 'published',
    title: '“三公”经费支出决算表',
    unit: style.unit,
    columns: [
      { key: 'budget', title: '预算数' },
      { key: 'actual', title: '决算数' },
    ],
    rows: Object.keys(planned).map((key) =>
      row(
        key,
        key,
        [
          ['budget', planned[key] ?? 0],
          ['actual', spent[key] ?? 0],
        ],
        style,
      ),
    ),
  }
}

function budgetTable(
  title: string,
  { items }: Books,
  name: BudgetName,
  style: Style,
  spendingOnly = false,
): TableData {
  const own = items.filter((item) => item.budget === name)
  const columns = spendingOnly
    ? ['total', 'basic', 'project']
    : ['opening', 'income', 'total', 'basic', 'project', 'closing']
  const figures: Figures = {
    columns,
    items: byCode(own, ({ appropriated }) => {
      const amounts = { ...appropriated, total: appropriated.basic + appropriated.project }
      return columns.map((key) => amounts[key as keyof typeof amounts])
    }),
  }
  return functionTable(title, figures, style, {
    dropColumns: false,
    dropLines: false,
    dropIncome: false,
  })
}
