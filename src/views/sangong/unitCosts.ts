import type { Address } from '@/ledger/address.ts'
import { type FormulaText, quotientFormula } from '@/ledger/formula.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { narrativeFigure } from '@/ledger/lookup.ts'
import { type Amount, Decimal } from '@/money/index.ts'
import { type StatedAmount, statedAmount } from '@/figures/completion.ts'
import { costOfOne } from '@/figures/costOfOne.ts'
import { amountOf } from '@/figures/placedCell.ts'
import type { SangongFigures } from './sangong.ts'

/** A number of groups, persons or vehicles that the explanation prints. */
export interface Count {
  readonly value: Decimal
  /** As printed: 个, 人次, 辆; empty where none is. */
  readonly unit: string
  readonly address: Address
}

/** What one group, person or vehicle cost: an amount over a count, rounded. */
export interface UnitCost {
  readonly id: UnitCostId
  readonly count: Count
  /** What is divided, with its place. */
  readonly spent: StatedAmount | undefined
  /** In 元, whole from 1 yuan up and else to the fen; `undefined`: see `why`. */
  readonly each: Amount | undefined
  readonly formula: FormulaText | undefined
  /** Whether nothing was rounded. */
  readonly exact: boolean
  readonly why: 'count-zero' | 'no-amount' | undefined
}

/** The counts of the form: part and key of the explanation, and the line that they divide. */
const COUNTS = {
  'abroad-groups': ['sangong-abroad', 'groups', 'abroad'],
  'abroad-persons': ['sangong-abroad', 'persons', 'abroad'],
  'vehicles-bought': ['sangong-vehicle-purchase', 'vehicles', 'vehicle-purchase'],
  'vehicles-held': ['sangong-vehicle-operation', 'vehicles-held', 'vehicle-operation'],
  'reception-groups': ['sangong-reception', 'groups', 'reception'],
  'reception-persons': ['sangong-reception', 'persons', 'reception'],
  'domestic-groups': ['sangong-reception-domestic', 'groups', undefined],
  'domestic-persons': ['sangong-reception-domestic', 'persons', undefined],
  'foreign-groups': ['sangong-reception-foreign', 'groups', undefined],
  'foreign-persons': ['sangong-reception-foreign', 'persons', undefined],
} as const satisfies Record<string, readonly [string, string, string | undefined]>
export type UnitCostId = keyof typeof COUNTS

/** Every count that is published, with what one of it cost. */
export function unitCosts(ledger: Ledger, figures: SangongFigures): UnitCost[] {
  return (Object.keys(COUNTS) as UnitCostId[]).flatMap((id) => {
    const [part, key, line] = COUNTS[id]
    const figure = narrativeFigure(ledger, part, key)
    if (figure?.kind !== 'count') return []
    const { value, unit = '', address } = figure
    const count = { value: new Decimal(value), unit, address }
    const spent = (line && spentOnLine(figures, line)) ?? statedAmount(ledger, part, 'actual')
    const formula = spent && quotientFormula(spent.address, address)
    return [{ id, count, spent, formula, ...quotient(spent?.amount, count.value) }]
  })
}

function spentOnLine({ lines }: SangongFigures, id: string): StatedAmount | undefined {
  const line = lines.find((each) => each.id === id)
  const amount = line && amountOf(line.actual)
  return amount ? { amount, address: line.actual.address } : line?.statedActual
}

function quotient(
  spent: Amount | undefined,
  count: Decimal,
): Pick<UnitCost, 'each' | 'exact' | 'why'> {
  if (!count.greaterThan(0)) return { each: undefined, exact: false, why: 'count-zero' }
  if (!spent) return { each: undefined, exact: false, why: 'no-amount' }
  return { ...costOfOne(spent.yuan, count), why: undefined }
}
