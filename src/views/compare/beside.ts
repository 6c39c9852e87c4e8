import {
  type Apart,
  apart,
  type Figure,
  figureAt,
  type Unpublished,
} from '@/figures/across/figure.ts'
import type { FigureSource } from '@/figures/across/source.ts'
import { spendingByClass } from '@/figures/spendingByClass.ts'
import type { Finding } from '@/checks/finding.ts'
import { summarise } from '@/checks/summary.ts'
import { addressOf } from '@/ledger/address.ts'
import { EXPENDITURE } from '@/ledger/form/relations.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { Decimal } from '@/money/index.ts'
import { MEASURES } from './measures.ts'

/** What one ledger says in a row: a figure, with what keeps it from being compared, or why none. */
export type BesideCell =
  | { readonly figure: Figure; readonly why?: Apart | undefined }
  | { readonly figure?: undefined; readonly why: Unpublished }

/** A measure of several ledgers, in their order. */
export interface BesideRow {
  /** A group and a name of `MEASURES`. */
  readonly group: keyof typeof MEASURES
  readonly id: string
  readonly cells: readonly BesideCell[]
}

/** Every measure that any of the ledgers prints; what differs in its terms from the first says so. */
export function besideRows(sources: readonly FigureSource[]): BesideRow[] {
  return Object.entries(MEASURES).flatMap(([group, measures]) =>
    Object.entries(measures).flatMap(([id, measure]): BesideRow[] => {
      const said = sources.map((source) => figureAt(source, measure))
      const terms = said.find(({ figure }) => figure)?.figure?.terms
      if (!terms) return []
      const cells = said.map(({ figure, why }): BesideCell =>
        figure ? { figure, why: apart(terms, figure.terms) } : { why },
      )
      return [{ group: group as keyof typeof MEASURES, id, cells }]
    }),
  )
}

/** A function class with its share of each ledger's expenditure, in percent. */
export interface ClassRow {
  readonly code: string
  /** As the first ledger that has it prints it. */
  readonly name: string
  /** `undefined` where nothing was spent on it, or no share can be told. */
  readonly shares: readonly (Figure | undefined)[]
}

/** The classes of all ledgers in one order: the largest of any first. */
export function classRows(
  ledgers: readonly Ledger[],
  sources: readonly FigureSource[],
): ClassRow[] {
  const known = new Map<string, string>()
  for (const ledger of ledgers)
    for (const { code, name } of spendingByClass(ledger))
      if (!known.has(code)) known.set(code, name)
  const rows = [...known].map(([code, name]): ClassRow => {
    const places = [
      addressOf(EXPENDITURE.summary, `expenditure.${code}`, EXPENDITURE.column),
      addressOf(EXPENDITURE.detail, code, 'total'),
    ]
    const { places: per } = MEASURES.year.expenditure
    return { code, name, shares: sources.map((each) => figureAt(each, { places, per }).figure) }
  })
  const most = ({ shares }: ClassRow) =>
    Decimal.max(0, ...shares.flatMap((share) => share?.value ?? []))
  return rows.sort((a, b) => most(b).comparedTo(most(a)) || (a.code < b.code ? -1 : 1))
}

/** Causes of discrepancies for each hundred published figures that were checked, to one digit. */
export function discrepancyRate(findings: readonly Finding[]): Decimal | undefined {
  const { causes, figures } = summarise(findings)
  return figures ? new Decimal(causes * 100).div(figures).toDecimalPlaces(1) : undefined
}
