/*
 * Books that balance: exact amounts in 分, from which a department's final accounts can be printed.
 * Whatever is printed of them is consistent by construction, however it is rounded.
 */

import { CLASSES } from './names.ts'

/** One of the three appropriated budgets: opening + income = basic + project + closing. */
export interface Budget {
  readonly opening: number
  readonly income: number
  readonly basic: number
  readonly project: number
  readonly closing: number
}

export const BUDGETS = ['general', 'fund', 'capital'] as const
export type BudgetName = (typeof BUDGETS)[number]

/** Sources of money other than appropriation, by the columns of table 02. */
export const SOURCES = ['superior', 'institutional', 'business', 'affiliates', 'other'] as const
/** What such money is spent on, by the columns of table 03. */
export const USES = ['basic', 'project', 'remitted', 'business', 'subsidy'] as const

export interface Item {
  readonly code: string
  readonly budget: BudgetName
  readonly appropriated: Budget
  readonly received: Readonly<Record<(typeof SOURCES)[number], number>>
  readonly used: Readonly<Record<(typeof USES)[number], number>>
  /** Money from and for what the form has no column for. */
  readonly further: { readonly received: number; readonly used: number }
  /** The opening budget. */
  readonly planned: number
}

export interface PublicExpenses {
  readonly abroad: number
  readonly purchase: number
  readonly operation: number
  readonly reception: number
}

/** What some provinces publish beside the three public expenses. */
export interface Gatherings {
  readonly meetings: number
  readonly training: number
}

/** Money that is not appropriated, of all items: opening + surplus + income = used + … + closing. */
export interface Rest {
  readonly opening: number
  readonly surplus: number
  readonly income: number
  readonly used: number
  readonly distributed: number
  readonly closing: number
}

export interface Books {
  readonly items: readonly Item[]
  readonly rest: Rest
  /** Basic expenditure of the general budget by economic item. */
  readonly economic: Readonly<Record<string, number>>
  readonly sangong: { readonly budget: PublicExpenses; readonly actual: PublicExpenses }
  readonly gatherings: { readonly budget: Gatherings; readonly actual: Gatherings }
  /** The year before, whose closing balances open this year. */
  readonly before: Readonly<Record<BudgetName, Budget>> & { readonly rest: Rest }
}

/** A budget that balances; what is missing was carried over, what is left is carried on. */
export function balanced(of: {
  readonly income: number
  readonly basic: number
  readonly project: number
  readonly closing: number
}): Budget {
  const opening = of.basic + of.project + of.closing - of.income
  return opening >= 0 ? { ...of, opening } : { ...of, opening: 0, closing: of.closing - opening }
}

/** The year that ends with a given closing balance. */
export function endingWith(
  closing: number,
  of: { readonly income: number; readonly basic: number; readonly project: number },
): Budget {
  const income = Math.min(of.income, of.basic + of.project + closing)
  return { ...of, income, closing, opening: of.basic + of.project + closing - income }
}

/** The rest that balances, with at least the given opening balance. */
export function balancedRest(of: Omit<Rest, 'closing'>): Rest {
  const closing = of.opening + of.surplus + of.income - of.used - of.distributed
  return closing >= 0 ? { ...of, closing } : { ...of, opening: of.opening - closing, closing: 0 }
}

/** The rest that ends with a given closing balance. */
export function restEndingWith(closing: number, of: Omit<Rest, 'opening' | 'closing'>): Rest {
  const opening = of.used + of.distributed + closing - of.surplus - of.income
  return opening >= 0
    ? { ...of, opening, closing }
    : { ...of, opening: 0, used: of.used - opening, closing }
}

export function total(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** One of the three budgets over all items. */
export function wholeBudget(items: readonly Item[], name: BudgetName): Budget {
  const of = items.filter((item) => item.budget === name).map((item) => item.appropriated)
  const sum = (key: keyof Budget) => total(of.map((each) => each[key]))
  return {
    opening: sum('opening'),
    income: sum('income'),
    basic: sum('basic'),
    project: sum('project'),
    closing: sum('closing'),
  }
}

/** Everything received, or used, of other money by an item. */
export function receivedBy(item: Item): number {
  return total(Object.values(item.received)) + item.further.received
}
export function usedBy(item: Item): number {
  return total(Object.values(item.used)) + item.further.used
}

/** Books with so many items, always the same. */
export function booksOf(count: number): Books {
  const next = numbers()
  const items = Array.from({ length: count }, (_, index): Item => {
    const appropriated = balanced({
      income: next() % 300_000_000,
      basic: next() % 200_000_000,
      project: next() % 400_000_000,
      closing: next() % 50_000_000,
    })
    return {
      code: codeAt(index),
      budget: 'general',
      appropriated,
      received: {
        superior: 0,
        institutional: 0,
        business: 0,
        affiliates: 0,
        other: next() % 9_000,
      },
      used: { basic: 0, project: next() % 9_000, remitted: 0, business: 0, subsidy: 0 },
      further: { received: 0, used: 0 },
      planned: appropriated.basic + appropriated.project,
    }
  }).sort((a, b) => a.code.localeCompare(b.code))
  const { basic, opening } = wholeBudget(items, 'general')
  const expenses = { abroad: 1_000_000, purchase: 0, operation: 2_500_000, reception: 330_000 }
  const gatherings = { meetings: 0, training: 0 }
  const nothing = { opening: 0, income: 0, basic: 0, project: 0, closing: 0 }
  const rest = balancedRest({
    opening: 0,
    surplus: 0,
    income: total(items.map(receivedBy)),
    used: total(items.map(usedBy)),
    distributed: 0,
  })
  return {
    items,
    rest,
    economic: { '30101': basic - 1_234_500, '30201': 1_000_000, '30299': 234_500 },
    sangong: { budget: expenses, actual: expenses },
    gatherings: { budget: gatherings, actual: gatherings },
    before: {
      general: endingWith(opening, { income: opening, basic: 90_000_000, project: 70_000_000 }),
      fund: nothing,
      capital: nothing,
      rest: restEndingWith(rest.opening, { surplus: 0, income: 0, used: 0, distributed: 0 }),
    },
  }
}

const CLASSES_OF_ITEMS = 20

/** Classes first, then sections, then items, as evenly as can be. */
function codeAt(index: number): string {
  const twoDigits = (number: number) => String(number + 1).padStart(2, '0')
  const within = Math.floor(index / CLASSES_OF_ITEMS)
  return `${CLASSES[index % CLASSES_OF_ITEMS] ?? ''}${twoDigits(within % 15)}${twoDigits(Math.floor(within / 15))}`
}

function numbers(): () => number {
  let state = 1
  return () => (state = (state * 48271) % 2147483647)
}
