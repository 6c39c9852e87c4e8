import { tableForm } from '@/ledger/form/lookup.ts'
import { BUDGETS as BUDGETS_OF_FORM } from '@/ledger/form/relations.ts'
import type { LedgerData } from '../../ledgers.ts'
import {
  type Books,
  type BudgetName,
  BUDGETS,
  type Gatherings,
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
  /** A column of its own in 02 and 03, and a line in 01, that may say what they add to. */
  readonly further?: 'said' | 'unsaid' | undefined
  /** 会议费 and 培训费 in 07, and whether its total or one over all counts them. */
  readonly gatherings?: 'beside' | 'over-all' | 'within' | 'within-unsaid' | undefined
  /** What adds up table 06 in place of its two blocks: one total, or one with the blocks as columns. */
  readonly basic?: 'total' | 'columns' | undefined
  /** A tenth table, of a kind that the form knows. */
  readonly ownTable?: boolean
}

/** The nine tables of the books. */
export function tablesOf(books: Books, style: Style, form: Form): LedgerData['tables'] {
  const all = books.items.map((item) => ({ ...item, budget: 'general' as const }))
  const tables: Record<string, TableData> = {
    totals: totals(books, style, form),
    income: functionTable('income', income(books, form), style, form),
    expenditure: functionTable('expenditure', expenditure(books, form), style, form),
    appropriation: appropriation(books, style, form),
    'general-budget': functionTable('general-budget', spent(books), style, ALL_COLUMNS),
    basic: basic(books, style, form),
    sangong: sangong(books, style, form),
    'government-fund': budgetTable('government-fund', books, 'fund', style),
    'state-capital': budgetTable('state-capital', books, 'capital', style, form.dropIncome),
    ...(form.ownTable && {
      'own-detail': {
        ...functionTable('own-detail', spent({ ...books, items: all }), style, ALL_COLUMNS),
        kind: 'function-codes',
      },
    }),
  }
  return Object.fromEntries(Object.entries(tables).map(([id, table]) => [id, sayingEmpty(table)]))
}

function sayingEmpty(table: TableData): NonNullable<LedgerData['tables'][string]> {
  const isBlank = table.rows.every(({ cells }) =>
    Object.values(cells).every((text) => text === null),
  )
  return isBlank ? { ...table, state: 'empty', statement: '本表无数据。' } : table
}

const ALL_COLUMNS: Form = { dropColumns: false, dropLines: false, dropIncome: false }

/** As the form titles it; a table of its own has a title of its own. */
function titleOf(id: string): string {
  return tableForm(id)?.titles?.[0] ?? '本部门支出明细表'
}

function columnsOf(id: string): string[] {
  return tableForm(id)?.columns?.map(({ key }) => key) ?? []
}

/** Amounts of each column by item code. */
interface Figures {
  readonly columns: readonly string[]
  readonly items: ReadonlyMap<string, readonly number[]>
}

function income({ items }: Books, { further }: Form): Figures {
  return {
    columns: [...columnsOf('income'), ...(further ? ['further'] : [])],
    items: byCode(
      items.filter((item) => item.appropriated.income !== 0 || receivedBy(item) !== 0),
      (item) => {
        const parts = [item.appropriated.income, ...SOURCES.map((key) => item.received[key])]
        const more = item.further.received
        return [total(parts) + more, ...parts, more]
      },
    ),
  }
}

function expenditure({ items }: Books, { further }: Form): Figures {
  return {
    columns: [...columnsOf('expenditure'), ...(further ? ['further'] : [])],
    items: byCode(items, (item) => {
      const { basic, project } = item.appropriated
      const parts = USES.map((key) => item.used[key])
      const all = parts.map((part, i) => part + ([basic, project][i] ?? 0))
      const more = item.further.used
      return [total(all) + more, ...all, more]
    }),
  }
}

function spent({ items }: Books): Figures {
  return {
    columns: columnsOf('general-budget'),
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

function functionTable(id: string, figures: Figures, style: Style, form: Form): TableData {
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
    title: titleOf(id),
    unit: style.unit,
    columns: kept.map((key) => ({
      key,
      title: key,
      ...(key === 'further' && said(form, 'total')),
    })),
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

/** What the ledger says of what it has beyond the form, if it does. */
function said({ further }: Form, within: string): { within?: string } {
  return further === 'said' ? { within } : {}
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
    ...(form.further && { [FURTHER]: total(items.map((item) => item.further.received)) }),
  }
  const year = total(Object.values(sources))
  const opening = total(budgets.map((each) => each.opening)) + rest.opening
  const spent = total(Object.values(byClass))
  const closing = total(budgets.map((each) => each.closing)) + rest.closing
  return {
    state: 'published',
    title: titleOf('totals'),
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
    ).map((each) =>
      each.key === FURTHER ? { ...each, ...said(form, 'income.year-total') } : each,
    ),
  }
}

const FURTHER = 'income.further'

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
    title: titleOf('appropriation'),
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

const BUDGET_LINES: Readonly<Record<string, string>> = Object.fromEntries(
  BUDGETS_OF_FORM.flatMap(({ line, opening }) => [line, opening]).map((key) => [
    key,
    tableForm('appropriation')?.rows?.find((each) => each.key === key)?.names[0] ?? key,
  ]),
)

function basic({ economic }: Books, style: Style, form: Form): TableData {
  const codes = Object.keys(economic)
  const isPersonnel = (code: string) => /^30[13]/.test(code)
  const sums = new Map<string, number>()
  for (const code of codes)
    for (const key of [code.slice(0, 3), code])
      sums.set(key, (sums.get(key) ?? 0) + (economic[code] ?? 0))
  const block = (personnel: boolean) =>
    total(
      codes.filter((code) => isPersonnel(code) === personnel).map((code) => economic[code] ?? 0),
    )
  const columns = { total: '合计', personnel: '人员经费', operating: '公用经费' }
  const line = (key: string, name: string, personnel: number, operating: number) => {
    const amounts = { total: personnel + operating, personnel, operating }
    const only = [['amount', amounts.total]] as const
    return row(key, name, form.basic === 'columns' ? Object.entries(amounts) : only, style)
  }
  const coded = [...sums.keys()].sort().map((code) => {
    const fen = sums.get(code) ?? 0
    return isPersonnel(code)
      ? line(code, economicName(code), fen, 0)
      : line(code, economicName(code), 0, fen)
  })
  return {
    state: 'published',
    title: titleOf('basic'),
    unit: style.unit,
    columns:
      form.basic === 'columns'
        ? Object.entries(columns).map(([key, title]) => ({ key, title }))
        : [{ key: 'amount', title: '决算数' }],
    rows: form.basic
      ? [...coded, line('total', '合计', block(true), block(false))]
      : [
          ...coded,
          line('personnel', '人员经费合计', block(true), 0),
          line('operating', '公用经费合计', 0, block(false)),
        ],
  }
}

/** Of a generated economic item. */
export function economicName(code: string): string {
  const digit = (at: number) => '甲乙丙丁戊己庚辛壬癸'[Number(code.at(at))] ?? ''
  return `${digit(2)}类${digit(-1)}费`
}

function sangong(
  { sangong: { budget, actual }, gatherings }: Books,
  style: Style,
  form: Form,
): TableData {
  const rows = (of: Books['sangong']['budget'], also: Gatherings): Record<string, number> => {
    const [three, more] = [total(Object.values(of)), total(Object.values(also))]
    return {
      ...(form.gatherings === 'over-all' && { 'all-total': three + more }),
      total: form.gatherings?.startsWith('within') ? three + more : three,
      abroad: of.abroad,
      vehicles: of.purchase + of.operation,
      'vehicle-purchase': of.purchase,
      'vehicle-operation': of.operation,
      reception: of.reception,
      ...(form.gatherings && also),
    }
  }
  const [planned, spent] = [rows(budget, gatherings.budget), rows(actual, gatherings.actual)]
  return {
    state: 'published',
    title: titleOf('sangong'),
    unit: style.unit,
    columns: [
      { key: 'budget', title: '预算数' },
      { key: 'actual', title: '决算数' },
    ],
    rows: Object.keys(planned)
      .map((key) =>
        row(
          key,
          key,
          [
            ['budget', planned[key] ?? 0],
            ['actual', spent[key] ?? 0],
          ],
          style,
        ),
      )
      .map((each) =>
        form.gatherings === 'within' && each.key in gatherings.actual
          ? { ...each, within: 'total' }
          : each,
      ),
  }
}

function budgetTable(
  id: string,
  { items }: Books,
  name: BudgetName,
  style: Style,
  spendingOnly = false,
): TableData {
  const own = items.filter((item) => item.budget === name)
  const columns = columnsOf(spendingOnly ? 'general-budget' : id)
  const figures: Figures = {
    columns,
    items: byCode(own, ({ appropriated }) => {
      const amounts = { ...appropriated, total: appropriated.basic + appropriated.project }
      return columns.map((key) => amounts[key as keyof typeof amounts])
    }),
  }
  return functionTable(id, figures, style, ALL_COLUMNS)
}
