import { type Address, addressOf } from '../../ledger/address.ts'
import { parentCode, rowCode } from '../../ledger/codeTree.ts'
import type { Ledger, PrintedTable } from '../../ledger/ledger.ts'
import { printedTable, rowOf, tableOf } from '../../ledger/lookup.ts'
import { TABLE_IDS } from '../../ledger/schema.ts'
import type { Check } from '../check.ts'
import { FUNCTION_TABLES } from './functionTables.ts'
import { published } from './published.ts'
import { statement } from './statement.ts'

/** Family 6: what the form asks of tables: that they are there, whole, and named alike. */
export function form(ledger: Ledger): Check[] {
  return [
    ...tables(ledger),
    ...oneUnit(ledger),
    ...itemsOfSections(ledger),
    ...namesOfCodes(ledger),
    ...printedCodes(ledger),
    ...budgetNames(ledger),
    ...entryNames(ledger),
    ...formulaNames(ledger),
  ]
}

/** All nine tables are there, and empty ones say so. */
function tables(ledger: Ledger): Check[] {
  return TABLE_IDS.flatMap((id) => {
    const table = tableOf(ledger, id)
    const there = table !== undefined && table.state !== 'missing'
    const checks = [statement('table', id, there, [], { table: id })]
    if (there) checks.push(statement('says-empty', id, saysWhatItIs(table), [], { table: id }))
    return checks
  })
}

function saysWhatItIs(table: PrintedTable): boolean {
  if (table.state === 'empty') return table.statement.trim() !== ''
  return table.rows.some(({ cells }) => Object.values(cells).some((cell) => cell !== null))
}

/** The tables of a document print money in one unit. */
function oneUnit(ledger: Ledger): Check[] {
  const units = new Set(TABLE_IDS.flatMap((id) => printedTable(ledger, id)?.unit ?? []))
  return units.size
    ? [statement('unit', 'tables', units.size === 1, [], { units: [...units].join('、') })]
    : []
}

/** A section with figures prints its items, where the table prints items at all. */
function itemsOfSections(ledger: Ledger): Check[] {
  return FUNCTION_TABLES.flatMap((id) => {
    const table = published(ledger, id)
    if (!table) return []
    const codes = table.rows.flatMap((row) => rowCode(row) ?? [])
    const deepest = Math.max(0, ...new Set(codes.map((code) => code.length)))
    const parents = new Set(codes.map(parentCode))
    return table.rows.flatMap((row) => {
      const code = rowCode(row)
      if (code === undefined || code.length >= deepest) return []
      const address = addressOf(id, row.key, 'total')
      return statement('items-printed', `${id}/${row.key}`, parents.has(code), [address], {
        table: id,
        code: row.key,
        name: row.name,
      })
    })
  })
}

/** A code has one name in all tables. */
function namesOfCodes(ledger: Ledger): Check[] {
  const first = new Map<string, { id: string; name: string }>()
  const checks: Check[] = []
  for (const id of FUNCTION_TABLES)
    for (const row of published(ledger, id)?.rows ?? []) {
      const code = rowCode(row)
      if (!code) continue
      const known = first.get(code)
      if (!known) first.set(code, { id, name: row.name })
      else
        checks.push(
          statement(
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

/** Rows of code tables print their code. */
function printedCodes(ledger: Ledger): Check[] {
  return [...FUNCTION_TABLES, 'basic'].flatMap((id) => {
    const table = published(ledger, id)
    if (!table) return []
    const column = table.columns[0]?.key ?? 'total'
    return table.rows
      .filter((row) => rowCode(row))
      .map((row) => {
        const address = addressOf(id, row.key, column)
        return statement('code-printed', `${id}/${row.key}`, row.code !== undefined, [address], {
          table: id,
          code: row.key,
          name: row.name,
        })
      })
  })
}

function bare(name: string): string {
  return name.replace(/[\s（）()“”"]|^[一二三四五六七八九十]+、/g, '')
}

/** Table 04 names each budget alike in its income and in its opening carry-over. */
function budgetNames(ledger: Ledger): Check[] {
  const table = published(ledger, 'appropriation')
  if (!table) return []
  const pairs = [
    ['general-budget', 'general'],
    ['government-fund', 'fund'],
    ['state-capital', 'capital'],
  ] as const
  return pairs.flatMap(([income, opening]) => {
    const one = rowOf(table, `income.${income}`)
    const other = rowOf(table, `income.opening-${opening}`)
    if (!one || !other) return []
    return statement(
      'line-name',
      income,
      bare(one.name) === bare(other.name),
      [one, other].map((row) => addressOf('appropriation', row.key, 'amount')),
      { one: one.name, other: other.name },
    )
  })
}

/** An entry names its class, section and item as table 05 does; a variant is reported once. */
function entryNames(ledger: Ledger): Check[] {
  const names = new Map(
    (published(ledger, 'general-budget')?.rows ?? []).map((row) => [rowCode(row), row.name]),
  )
  const checks = new Map<string, Check>()
  for (const part of ledger.narrative.flatMap((section) => section.parts)) {
    if (!part.code) continue
    const said = /([^。\s\d.．、]+?)（类）(?:([^。]+?)（款）)?(?:([^。]+?)（项）)?/.exec(part.text)
    for (let level = 1; said && level <= 3; level++) {
      const code = part.code.slice(0, 1 + 2 * level)
      const [one, other] = [names.get(code), said[level]]
      if (!one || !other) continue
      const id = `${code}/${other}`
      if (!checks.has(id))
        checks.set(
          id,
          statement(
            'name',
            `narrative/${id}`,
            bare(one) === bare(other),
            [addressOf('general-budget', code, 'total')],
            { code, one, other },
          ),
        )
    }
  }
  return [...checks.values()]
}

/** An indicator's printed formula is that of the indicator. */
function formulaNames(ledger: Ledger): Check[] {
  const indicators = ledger.scorecard?.groups.flatMap((first) =>
    first.groups.flatMap((second) => second.indicators),
  )
  return (indicators ?? []).flatMap(({ id, name, explanation }) => {
    const [, defined] = /(?:^|。|；)([^。；=]*率)=/.exec(explanation ?? '') ?? []
    const address: Address = addressOf('scorecard', id, 'actual')
    return defined
      ? statement('formula-name', id, bare(defined).includes(bare(name)), [address], {
          one: name,
          other: defined,
        })
      : []
  })
}
