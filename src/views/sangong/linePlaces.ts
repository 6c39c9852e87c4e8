import { lineForms, standardForm } from '@/ledger/form/lookup.ts'
import { SANGONG } from '@/ledger/form/relations.ts'
import { settledShape } from '@/ledger/form/settled.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { publishedTable, rowOf } from '@/ledger/lookup.ts'

export const TABLE = SANGONG
export const TOTAL = 'total'

const FORMS = lineForms(TABLE, 'three-public-expenses', 'rows')
const STANDARD = new Set(standardForm(TABLE)?.rows.map(({ key }) => key))

/** A line that documents print or speak of, and what it is a part of. */
export interface LinePlace {
  readonly id: string
  /** The line that counts it. */
  readonly within: string | undefined
  /** Whether the total counts it, itself or through other lines. */
  readonly isInTotal: boolean
  /** Whether it is none of the three public expenses and no part of one. */
  readonly isFurther: boolean
}

/** The lines that the form knows, then those that only this table prints. */
export function linePlaces(ledger: Ledger): LinePlace[] {
  const printed = publishedTable(ledger, TABLE)?.rows.map(({ key }) => key) ?? []
  const wholeOf = wholes(ledger)
  return [...new Set([...FORMS.keys(), ...printed])].map((id) => {
    const above = linesAbove(id, wholeOf)
    return {
      id,
      within: above[0],
      isInTotal: above.includes(TOTAL),
      isFurther: !STANDARD.has(id) && !above.some((each) => each !== TOTAL && STANDARD.has(each)),
    }
  })
}

/** What the table's sums say counts first; where they say nothing, the form, unless the ledger denies it. */
function wholes(ledger: Ledger): (id: string) => string | undefined {
  const table = publishedTable(ledger, TABLE)
  const sums = settledShape(ledger, TABLE)?.rowSums ?? []
  return (id) => {
    const sum = sums.find(({ parts }) => parts.includes(id))
    if (sum) return sum.whole
    const isAlone = table && rowOf(table, id)?.within === null
    return isAlone ? undefined : FORMS.get(id)?.within
  }
}

/** The lines that count a line, itself or through others, the nearest first. */
function linesAbove(id: string, wholeOf: (id: string) => string | undefined): string[] {
  const above: string[] = []
  // A ledger may turn around what the form has.
  for (let at = wholeOf(id); at !== undefined && !above.includes(at); at = wholeOf(at))
    above.push(at)
  return above
}
