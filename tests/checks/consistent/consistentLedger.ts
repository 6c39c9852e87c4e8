import fc from 'fast-check'
import { TABLES } from '@/ledger/form/tables.ts'
import type { LedgerData } from '../../ledgers.ts'
import {
  balanced,
  balancedRest,
  type Books,
  type Budget,
  type BudgetName,
  BUDGETS,
  endingWith,
  type Gatherings,
  type Item,
  type PublicExpenses,
  restEndingWith,
  total,
  wholeBudget,
} from './books.ts'
import { narrativeOf, restOf } from './narrative.ts'
import { sentencesOf } from './sentences.ts'
import { scorecardOf } from './scorecard.ts'
import type { Style } from './style.ts'
import { type Form, tablesOf } from './tables.ts'

/** How a document is made of books. */
export interface Printing {
  readonly style: Style
  readonly form: Form
  readonly narrative: boolean
  readonly scorecard: boolean
  readonly missing: readonly string[]
}

const YEAR = 2023

/** The final accounts of the books, printed. */
export function ledgerOf(books: Books, printing: Printing): LedgerData {
  const { style, form, missing } = printing
  const tables = tablesOf(books, style, form)
  // Of a total over more than the three expenses the explanation and the scorecard do not speak.
  const isPlain = !form.gatherings?.startsWith('within')
  for (const id of missing) tables[id] = { state: 'missing', title: tables[id]?.title ?? id }
  return {
    version: 2,
    department: '某部门',
    region: '某市',
    year: YEAR,
    unit: style.unit,
    source: { title: `${YEAR}年度部门决算` },
    duties: [],
    organisation: [],
    tables,
    narrative:
      printing.narrative && isPlain
        ? narrativeOf(books, YEAR, style, form.basic === 'columns' ? 'columns' : 'rows')
        : [],
    ...(printing.scorecard && isPlain && { scorecard: scorecardOf(books, style) }),
    glossary: [],
  }
}

/** 分: nothing, less than is printed, cents, and large amounts. */
const positive = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9_999 }) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 500_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9_000 }).map((tens) => tens * 100_000) },
)
const signed = fc.oneof(
  { weight: 12, arbitrary: positive },
  { weight: 1, arbitrary: positive.map((fen) => -fen) },
)

const codes = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('201', '205', '206', '208', '210', '212', '221', '229'),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('01', '02', '05', '99'),
    )
    .map(([code, section, item]) => `${code}0${section}${item}`),
  { minLength: 1, maxLength: 14 },
)
const furtherCodes: readonly (readonly [string, BudgetName])[] = [
  ['2126001', 'fund'],
  ['2126002', 'fund'],
  ['2296001', 'fund'],
  ['2235001', 'capital'],
]

const seldom = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: positive },
)
const received = fc.record({
  superior: seldom,
  institutional: seldom,
  business: seldom,
  affiliates: seldom,
  other: seldom,
})
const used = fc.record({
  basic: seldom,
  project: seldom,
  remitted: seldom,
  business: seldom,
  subsidy: seldom,
})

function item(code: string, budget: BudgetName, hasFurther: boolean): fc.Arbitrary<Item> {
  return fc
    .record({
      appropriated: fc
        .record({ income: signed, basic: signed, project: signed, closing: positive })
        .map(balanced),
      received,
      used,
      further: hasFurther
        ? fc.record({ received: seldom, used: seldom })
        : fc.constant({ received: 0, used: 0 }),
      planned: fc.oneof(positive, fc.constant(undefined)),
    })
    .map(({ planned, appropriated, ...rest }) => ({
      code,
      budget,
      appropriated,
      ...rest,
      planned: planned ?? appropriated.basic + appropriated.project,
    }))
}

const items = (hasFurther: boolean) =>
  fc
    .tuple(codes, fc.subarray([...furtherCodes]), fc.boolean())
    .chain(([general, further, appropriatedOnly]) =>
      fc
        .tuple(
          ...general.sort().map((code) => item(code, 'general', hasFurther)),
          ...further.map(([code, budget]) => item(code, budget, hasFurther)),
        )
        .map((all) => (appropriatedOnly ? all.map(withoutOther) : all)),
    )

function withoutOther(of: Item): Item {
  const nothing = <T extends object>(amounts: T) =>
    Object.fromEntries(Object.keys(amounts).map((key) => [key, 0])) as unknown as T
  return {
    ...of,
    received: nothing(of.received),
    used: nothing(of.used),
    further: nothing(of.further),
  }
}

const ECONOMIC =
  '30101 30102 30103 30108 30199 30201 30207 30211 30299 30301 30399 30701 31002'.split(' ')
const publicExpenses = fc.record({
  abroad: positive,
  purchase: positive,
  operation: positive,
  reception: positive,
})
const lastBudget = fc.record({ income: positive, basic: positive, project: positive })

const gatherings = fc.record({ meetings: positive, training: positive })

const books = (hasFurther: boolean): fc.Arbitrary<Books> =>
  fc
    .record({
      items: items(hasFurther),
      economic: fc.array(signed, { minLength: ECONOMIC.length, maxLength: ECONOMIC.length }),
      sangong: fc.record({ budget: publicExpenses, actual: publicExpenses }),
      gatherings: fc.record({ budget: gatherings, actual: gatherings }),
      rest: fc.record({ opening: positive, surplus: positive, distributed: positive }),
      before: fc.record({
        general: lastBudget,
        fund: lastBudget,
        capital: lastBudget,
        rest: fc.record({
          surplus: positive,
          income: positive,
          used: positive,
          distributed: positive,
        }),
      }),
    })
    .map(({ items, economic, rest: left, before, ...others }) => {
      const rest = balancedRest({ ...left, ...restOf(items) })
      const spent = total(BUDGETS.map((name) => spentOf(wholeBudget(items, name))))
      const actual = within(spent, others)
      const lastYear = (name: BudgetName): Budget =>
        endingWith(wholeBudget(items, name).opening, before[name])
      return {
        ...others,
        items,
        rest,
        sangong: { ...others.sangong, actual: actual.sangong },
        gatherings: { ...others.gatherings, actual: actual.gatherings },
        economic: addingUp(economic, wholeBudget(items, 'general').basic, actual.sangong),
        before: {
          general: lastYear('general'),
          fund: lastYear('fund'),
          capital: lastYear('capital'),
          rest: restEndingWith(rest.opening, before.rest),
        },
      }
    })

function spentOf({ basic, project }: Budget): number {
  return basic + project
}

/** The public expenses of the year, cut down to what was spent where they are more. */
function within(
  spent: number,
  { sangong, gatherings }: Pick<Books, 'sangong' | 'gatherings'>,
): { sangong: PublicExpenses; gatherings: Gatherings } {
  const all = total([...Object.values(sangong.actual), ...Object.values(gatherings.actual)])
  const cut = (fen: number) => (all > spent ? Math.floor((fen * Math.max(0, spent)) / all) : fen)
  const { abroad, purchase, operation, reception } = sangong.actual
  const { meetings, training } = gatherings.actual
  return {
    sangong: {
      abroad: cut(abroad),
      purchase: cut(purchase),
      operation: cut(operation),
      reception: cut(reception),
    },
    gatherings: { meetings: cut(meetings), training: cut(training) },
  }
}

/**
 * The amounts by economic code, those of public expenses up to all that was spent on them, with one
 * more that makes them the total.
 */
function addingUp(
  amounts: readonly number[],
  whole: number,
  { abroad, purchase, operation, reception }: PublicExpenses,
): Record<string, number> {
  const parts = [
    ...ECONOMIC.map((code, i) => [code, amounts[i] ?? 0] as const),
    ['30212', abroad] as const,
    ['30217', Math.floor(reception / 2)] as const,
    ['30231', operation] as const,
    ['31013', Math.floor(purchase / 3)] as const,
  ]
  return Object.fromEntries([...parts, ['30202', whole - total(parts.map(([, fen]) => fen))]])
}

const seldomTrue = fc.constantFrom(true, false, false, false)

const style: fc.Arbitrary<Style> = fc.record({
  unit: fc.constantFrom('万元', '万元', '元', '亿元'),
  places: fc.constantFrom(2, 2, 2, 4, 6),
  dropZeros: fc.boolean(),
  blankZeros: fc.boolean(),
  mainReasons: fc.boolean(),
  bareRates: seldomTrue,
  fullYear: fc.boolean(),
  sentences: fc.subarray(sentencesOf(YEAR)),
})

function seldomOne<T extends string>(...of: T[]): fc.Arbitrary<T | undefined> {
  return fc.option(fc.constantFrom(...of), { nil: undefined })
}

const printing: fc.Arbitrary<Printing> = fc.record({
  style,
  form: fc.record({
    dropColumns: fc.boolean(),
    dropLines: fc.boolean(),
    dropIncome: fc.boolean(),
    further: seldomOne('said', 'unsaid'),
    gatherings: seldomOne('beside', 'over-all', 'within', 'within-unsaid'),
    basic: seldomOne('total', 'columns'),
    ownTable: fc.boolean(),
  }),
  narrative: fc.boolean(),
  scorecard: fc.boolean(),
  missing: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.subarray(TABLES.map(({ id }) => id)),
    },
  ),
})

/** Ledgers of which every figure is right, with how they were printed. */
export const consistentLedger: fc.Arbitrary<{ ledger: LedgerData; printing: Printing }> =
  printing.chain((printing) =>
    books(printing.form.further !== undefined).map((books) => ({
      ledger: ledgerOf(books, printing),
      printing,
    })),
  )
