import { type Address, addressOf, parseAddress } from '@/ledger/address.ts'
import type { Ledger, NarrativeFigure, Part } from '@/ledger/ledger.ts'
import { differenceFormula, type FormulaText } from '@/ledger/formula.ts'
import { amountAt, printedTable, rowOf } from '@/ledger/lookup.ts'
import { add, type Amount, amount, type Decimal, isUnit, subtract } from '@/money/index.ts'

/** A figure of a passage with its place. */
export interface StatedFigure {
  readonly figure: NarrativeFigure
  readonly address: Address
}

/** A change from last year: by how much, by what percentage, or both. */
export interface StatedChange {
  /** What changed, in the words of its table; `undefined` where the passage's subject did. */
  readonly name: string | undefined
  readonly direction: NarrativeFigure['direction']
  readonly amount: StatedFigure | undefined
  readonly rate: StatedFigure | undefined
  /** Both years, where the amount says which way and the table prints what changed. */
  readonly years: Years | undefined
}

/** This year's figure as printed, and last year's that the stated change implies. */
export interface Years {
  readonly now: Amount
  readonly address: Address
  readonly earlier: Amount
  readonly formula: FormulaText
}

/** The changes that one passage states. */
export interface ChangeGroup {
  readonly part: string
  /** The section's title as printed. */
  readonly title: string
  readonly changes: readonly StatedChange[]
  /** Changes that the passage gives as reasons for those. */
  readonly because: readonly StatedChange[]
  readonly reason: string | undefined
}

/** Everything the explanation says about changes from last year, passage by passage. */
export function statedChanges(ledger: Ledger): ChangeGroup[] {
  return ledger.narrative.flatMap(({ title, parts }) =>
    parts.flatMap((part) => {
      const stated = changesOf(ledger, part)
      if (!stated.length) return []
      const because = stated.filter(explains)
      const changes = stated.filter((change) => !explains(change))
      return { part: part.id, title, changes, because, reason: part.reason }
    }),
  )
}

/** A passage's own subject in this year and, as its stated change implies, in the last. */
export interface ImpliedYears {
  readonly group: ChangeGroup
  readonly change: StatedChange
  readonly years: Years
}

/** So many fit on a slide. */
export const CHANGES_ON_SLIDE = 3

/** What passages state of their own subjects, where it implies last year's figure; the largest change first. */
export function impliedYears(ledger: Ledger): ImpliedYears[] {
  return statedChanges(ledger)
    .flatMap((group) => {
      const change = group.changes.find(({ name }) => name === undefined)
      return change?.years ? [{ group, change, years: change.years }] : []
    })
    .sort((a, b) => byOf(b).comparedTo(byOf(a)))
}

function byOf({ years: { now, earlier } }: ImpliedYears): Decimal {
  return subtract(now, earlier).yuan.abs()
}

function changesOf(ledger: Ledger, { id, figures }: Part): StatedChange[] {
  const stated = figures.map((figure) => ({
    figure,
    address: addressOf('narrative', id, figure.key),
  }))
  const rates = stated.filter(({ figure }) => figure.kind === 'percent-change')
  const amounts = stated.filter(({ figure }) => figure.kind === 'change')
  const pairs = amounts.map((amount) => ({
    amount,
    rate: rates.find((rate) => isRateOf(rate, amount)),
  }))
  const alone = rates.filter((rate) => !pairs.some((pair) => pair.rate === rate))
  return [
    ...pairs.map(({ amount, rate }) => change(ledger, amount, { amount, rate })),
    ...alone.map((rate) => change(ledger, rate, { amount: undefined, rate })),
  ]
}

function change(
  ledger: Ledger,
  { figure: { key, direction, of } }: StatedFigure,
  figures: Pick<StatedChange, 'amount' | 'rate'>,
): StatedChange {
  const own = key === SUBJECT || key === `${SUBJECT}-rate`
  return {
    ...figures,
    direction,
    name: own ? undefined : nameOf(ledger, of?.[0]),
    years: figures.amount && yearsOf(ledger, figures.amount),
  }
}

function yearsOf(ledger: Ledger, { figure, address: by }: StatedFigure): Years | undefined {
  const { value, unit, direction, of: [address, ...others] = [] } = figure
  const place = parseAddress(address ?? '')
  if (!place || others.length || !direction || !isUnit(unit)) return undefined
  const now = amountAt(ledger, place.table, place.row, place.column)
  if (!now) return undefined
  const change = amount(value, unit)
  // A fall is printed without its sign, or with it.
  const falls = direction === 'decrease' && change.yuan.gt(0)
  return {
    now,
    address: address as Address,
    earlier: falls ? add(now, change) : subtract(now, change),
    formula: differenceFormula(address as Address, by),
  }
}

/** The key of the change of what a passage is about. */
const SUBJECT = 'change'

function isRateOf(rate: StatedFigure, amount: StatedFigure): boolean {
  const { key, of } = rate.figure
  return of ? of.includes(amount.address) : key === `${amount.figure.key}-rate`
}

function explains({ amount, rate }: StatedChange): boolean {
  return (amount ?? rate)?.figure.explains !== undefined
}

/** The words of the row, or of the column where the row is the total of a table with several. */
function nameOf(ledger: Ledger, address: string | undefined): string | undefined {
  const place = parseAddress(address ?? '')
  const table = place && printedTable(ledger, place.table)
  if (!table) return undefined
  return place.row === 'total'
    ? table.columns.find(({ key }) => key === place.column)?.title
    : rowOf(table, place.row)?.name
}
