import { type Address, addressOf } from '../../../ledger/address.ts'
import { rowCode } from '../../../ledger/codeTree.ts'
import { shapesOf } from '../../../ledger/form/equations.ts'
import { APPROPRIATION, BUDGETS, ITEMS } from '../../../ledger/form/relations.ts'
import type { Ledger } from '../../../ledger/ledger.ts'
import { publishedTable, rowOf } from '../../../ledger/lookup.ts'
import { indicatorsOf, partsOf } from '../../../ledger/parts.ts'
import type { Check } from '../../check.ts'
import { sameName } from './statement.ts'

/** A code has one name in all tables. */
export function namesOfCodes(ledger: Ledger): Check[] {
  const first = new Map<string, { id: string; name: string }>()
  const checks: Check[] = []
  for (const { id, kind, table } of shapesOf(ledger))
    for (const row of table.rows) {
      const code = rowCode(row)
      if (kind !== 'function-codes' || !code) continue
      const known = first.get(code)
      if (!known) first.set(code, { id, name: row.name })
      else
        checks.push(
          sameName(
            'name',
            `${id}/${row.key}`,
            bare(known.name) === bare(row.name),
            [addressOf(known.id, row.key, 'total'), addressOf(id, row.key, 'total')],
            { code, one: known.name, other: row.name },
          ),
        )
    }
  return checks
}

function bare(name: string): string {
  return name.replace(/[\s（）()“”"]|^[一二三四五六七八九十]+、/g, '')
}

/** Table 04 names each budget alike in its income and in its opening carry-over. */
export function budgetNames(ledger: Ledger): Check[] {
  const table = publishedTable(ledger, APPROPRIATION)
  if (!table) return []
  return BUDGETS.flatMap((budget) => {
    const [one, other] = [rowOf(table, budget.line), rowOf(table, budget.opening)]
    if (!one || !other) return []
    return sameName(
      'line-name',
      budget.table,
      bare(one.name) === bare(other.name),
      [one, other].map((row) => addressOf(APPROPRIATION, row.key, 'amount')),
      { one: one.name, other: other.name },
    )
  })
}

/** An entry names its class, section and item as table 05 does; a variant is reported once. */
export function entryNames(ledger: Ledger): Check[] {
  const names = new Map(
    (publishedTable(ledger, ITEMS.table)?.rows ?? []).map((row) => [rowCode(row), row.name]),
  )
  const checks = new Map<string, Check>()
  for (const part of partsOf(ledger)) {
    if (!part.code) continue
    const said = /([^。\s\d.．、]+?)（类）(?:([^。]+?)（款）)?(?:([^。]+?)（项）)?/.exec(
      part.text ?? '',
    )
    for (let level = 1; said && level <= 3; level++) {
      const code = part.code.slice(0, 1 + 2 * level)
      const [one, other] = [names.get(code), said[level]]
      if (!one || !other) continue
      const id = `${code}/${other}`
      if (!checks.has(id))
        checks.set(
          id,
          sameName(
            'name',
            `narrative/${id}`,
            bare(one) === bare(other),
            [addressOf(ITEMS.table, code, ITEMS.column)],
            { code, one, other },
          ),
        )
    }
  }
  return [...checks.values()]
}

/** An indicator's printed formula is that of the indicator. */
export function formulaNames(ledger: Ledger): Check[] {
  const indicators = ledger.scorecard ? indicatorsOf(ledger.scorecard) : []
  return indicators.flatMap(({ id, name, explanation }) => {
    const [, defined] = /(?:^|。|；)([^。；=]*率)=/.exec(explanation ?? '') ?? []
    const address: Address = addressOf('scorecard', id, 'actual')
    return defined
      ? sameName('formula-name', id, bare(defined).includes(bare(name)), [address], {
          one: name,
          other: defined,
        })
      : []
  })
}
