import { amountOfFigure, type Figure } from '@/figures/across/figure.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import { parseAddress } from '@/ledger/address.ts'
import { plainAmount, type Unit } from '@/money/index.ts'
import type { OpenLedger } from '@/library/source.ts'

/*
 * What the parts of a comparison have in common where they leave the screen.
 */

/** A figure as a plain decimal: money in the unit of the column, all else as printed. */
export function plainFigure(figure: Figure, unit: Unit): string {
  const amount = amountOfFigure(figure)
  return amount && !figure.formula ? plainAmount(amount, unit) : figure.value.toFixed(figure.places)
}

/** The unit of that decimal, as printed; empty where there is none. */
export function plainUnit(figure: Figure, unit: Unit): string {
  return amountOfFigure(figure) && !figure.formula ? unit : (figure.unit ?? '')
}

/** The table of the own ledger and the documents of the others that figures are from. */
export function sourcesOf(
  own: Figure | undefined,
  others: readonly (OpenLedger | undefined)[],
): Pick<ChartExport, 'tables' | 'from'> {
  const table = own && parseAddress(own.address)?.table
  return {
    tables: table ? [table] : [],
    from: [...new Set(others.flatMap((each) => each?.ledger.source.title ?? []))],
  }
}
