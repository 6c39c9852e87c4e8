import { addressOf, parseAddress } from '../../../ledger/address.ts'
import { rowCode } from '../../../ledger/codeTree.ts'
import { BREAKDOWNS, STRUCTURE } from '../../../ledger/form/passages.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Ledger } from '../../../ledger/ledger.ts'
import { exists, publishedTable } from '../../../ledger/lookup.ts'
import { partOf } from '../../../ledger/parts.ts'
import type { Check } from '../../check.ts'

/** Figures of the passages that are parts of other figures there. */
export function breakdowns(ledger: Ledger): Check[] {
  const said = BREAKDOWNS.flatMap(({ whole, parts, complete, positive }): Check[] => {
    const printed = parts.filter((address) => exists(ledger, address))
    if (!printed.length || !exists(ledger, whole)) return []
    // Beside a refund that is not said, the rest may be more than the whole.
    if (printed.length < parts.length && !positive) return []
    const isAll = complete && printed.length === parts.length
    const rule = isAll ? 'breakdown' : 'said-part'
    return [
      {
        kind: isAll ? 'equation' : 'order',
        id: `${rule}:${isAll ? whole : printed.join('+')}`,
        left: printed.map(plus),
        right: [plus(whole)],
        message: { key: rule, values: { whole } },
      },
    ]
  })
  // A part has its nearest whole that is said.
  const first = new Map([...said].reverse().map((check) => [check.id, check]))
  return [...structure(ledger), ...said.filter((check) => first.get(check.id) === check)]
}

/** The classes of the structure add up to the total stated with them, where none is left out. */
function structure(ledger: Ledger): Check[] {
  const table = publishedTable(ledger, STRUCTURE.table)
  const part = partOf(ledger, STRUCTURE.passage)
  const cellOf = (row: string) => addressOf(STRUCTURE.table, row, STRUCTURE.column)
  const whole = part?.figures.find(({ cell }) => cell === cellOf('total'))
  const classes = (part?.figures ?? []).filter(({ cell = '' }) => {
    const row = parseAddress(cell)?.row ?? ''
    return /^\d{3}$/.test(row) && cell === cellOf(row)
  })
  if (!table || !part || !whole || !classes.length) return []
  const at = (key: string) => addressOf('narrative', part.id, key)
  const address = at(whole.key)
  const printed = table.rows.filter((row) => rowCode(row)?.length === 3)
  return [
    {
      kind: classes.length < printed.length ? 'order' : 'equation',
      id: `breakdown:${address}`,
      left: classes.map(({ key }) => plus(at(key))),
      right: [plus(address)],
      message: { key: 'breakdown', values: { whole: address } },
    },
  ]
}
