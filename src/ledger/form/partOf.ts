import { type Address, addressOf, parseAddress } from '../address.ts'
import type { LineForm } from './form.ts'
import { ONE_FIGURE, PART_OF_TOTALS } from './relations.ts'
import { TABLES } from './tables.ts'

/** Whether the form makes one figure a part of another, such as 财政拨款 of 本年收入. */
export function isPartOf(part: Address, whole: Address): boolean {
  const wholes = new Set(alike(whole))
  const found = new Set(alike(part))
  // Grows while it is gone through: what the figure is a part of, and so on.
  for (const each of found)
    for (const next of wholesOf(each)) {
      if (wholes.has(next)) return true
      for (const same of alike(next)) found.add(same)
    }
  return false
}

/** The addresses at which the form prints the figure that stands at one of them. */
export function alike(address: Address): readonly Address[] {
  return ONE_FIGURE.find((figures) => figures.includes(address)) ?? [address]
}

function wholesOf(address: Address): Address[] {
  const { table, row, column } = parseAddress(address) ?? {}
  const form = TABLES.find(({ id }) => id === table)
  if (!form || !row || !column) return []
  const above = (lines: readonly LineForm[], key: string) =>
    lines.flatMap((line) => (line.key === key && line.within ? line.within : []))
  return [
    ...above(form.columns, column).map((within) => addressOf(form.id, row, within)),
    ...above(form.rows, row).map((within) => addressOf(form.id, within, column)),
    ...(form.id === PART_OF_TOTALS.part ? [addressOf(PART_OF_TOTALS.whole, row, 'amount')] : []),
  ]
}
