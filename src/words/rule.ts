import type { Finding } from '../checks/finding.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { printedTable, rowOf, tableIds } from '../ledger/lookup.ts'
import { saidName } from './gloss.ts'
import { columnName, rowName, tableName } from './names.ts'
import type { Say } from './say.ts'

/** Says in words what a finding's check asks. */
export function ruleText(ledger: Ledger, { message, verdict }: Finding, say: Say): string {
  const holds = `checks.holds.${message.key}`
  if (verdict === 'exact' && say.has(holds)) return say(holds)
  const key = `checks.rule.${message.key}`
  if (!say.has(key)) return message.key
  return messageText(ledger, key, message.values, say)
}

/** A message with what it speaks of in words; `more` is in words already. */
export function messageText(
  ledger: Ledger,
  key: string,
  values: Readonly<Record<string, string>>,
  say: Say,
  more: Readonly<Record<string, string>> = {},
): string {
  const { table, row, columns, found, ...names } = values
  const inner = Object.entries(names).map(([name, value]) => [
    name,
    innerQuotes(quoted(value, say)),
  ])
  return say(key, {
    ...Object.fromEntries(inner),
    ...more,
    ...(found !== undefined && { found }),
    ...(table && { table: tableName(ledger, table, say) }),
    ...(row && { row: lackingRow(ledger, row, say) }),
    ...(columns && {
      columns: columns
        .split('、')
        .map((key) => lackingColumn(key, say))
        .join('、'),
    }),
  })
}

/** Names that the document prints keep their printed form, of which a statement may speak. */
function quoted(text: string, say: Say): string {
  const both = (name: string) => {
    const gloss = say.gloss(name)
    return gloss ? `${gloss} ${name}` : name
  }
  return say.gloss(text) ? both(text) : text.split('、').map(both).join('、')
}

/** Of a statement about a text: which text; `undefined` where addresses say it. */
export function textPlace(
  ledger: Ledger,
  { check, message }: Finding,
  say: Say,
): string | undefined {
  const [, place = ''] = /:([^/]+)/.exec(check) ?? []
  const name =
    message.values['title'] ||
    ledger.narrative.find(({ id }) => message.key === 'heading' && id === place)?.title ||
    (say.has(`checks.at.${place}`) ? say(`checks.at.${place}`) : undefined)
  return name && say('checks.at.label', { place: name })
}

/** A column that a table lacks, as the form calls it, wherever that stands. */
function lackingColumn(key: string, say: Say): string {
  return say.has(`checks.column.${key}`) ? say(`checks.column.${key}`) : columnName(key, say)
}

/** A row that a table lacks: a code as another table names it, a line as the form does. */
function lackingRow(ledger: Ledger, key: string, say: Say): string {
  const [, code] = /^(?:expenditure\.)?(\d+)$/.exec(key) ?? []
  if (code === undefined) {
    const names = [key, key.replace(/^(income|expenditure)\./, '')].map(
      (line) => `checks.row.${line}`,
    )
    const own = names.find((name) => say.has(name))
    return own ? say(own) : rowName(key, say)
  }
  for (const id of tableIds(ledger)) {
    const table = printedTable(ledger, id)
    const row = table && (rowOf(table, code) ?? rowOf(table, `expenditure.${code}`))
    if (row) return `${code} ${saidName(row.name, say)}`
  }
  return code
}

/** Messages quote what they name; quotes in a name become those within quotes. */
export function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}
