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
  const said = BREAKDOWNS.filter(({ whole, parts }) =>
    [whole, ...parts].every((address) => exists(ledger, address)),
  )
  return [
    ...structure(ledger),
    ...said.map(({ whole, parts, complete }): Check => {
      const rule = complete ? 'breakdown' : 'said-part'
      return {
        kind: complete ? 'equation' : 'order',
        id: `${rule}:${complete ? whole : parts.join('+')}`,
        left: parts.map(plus),
        right: [plus(whole)],
        message: { key: rule, values: { whole } },
      }
    }),
  ]
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
