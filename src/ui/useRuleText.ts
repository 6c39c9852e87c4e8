import { useI18n } from 'vue-i18n'
import type { Finding } from '@/checks/finding.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedTable, rowOf, tableIds, tableOf } from '@/ledger/lookup.ts'

/** Messages quote what they name; quotes in a name become those within quotes. */
function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}

/** Says in words what a finding's check asks, and of a text where it stands. */
export function useRuleText() {
  const { t, te } = useI18n()

  function ruleText(ledger: Ledger, { message, verdict }: Finding): string {
    const holds = `checks.holds.${message.key}`
    if (verdict === 'exact' && te(holds)) return t(holds)
    const key = `checks.rule.${message.key}`
    if (!te(key)) return message.key
    const { table, row, columns, found, ...names } = message.values
    const inner = Object.entries(names).map(([name, value]) => [name, innerQuotes(value)])
    return t(key, {
      ...Object.fromEntries(inner),
      ...(found !== undefined && { found }),
      ...(table && { table: tableName(ledger, table) }),
      ...(row && { row: rowName(ledger, row) }),
      ...(columns && { columns: columns.split('、').map(columnName).join('、') }),
    })
  }

  /** Of a statement about a text: which text; `undefined` where addresses say it. */
  function textPlace(ledger: Ledger, { check, message }: Finding): string | undefined {
    const [, place = ''] = /:([^/]+)/.exec(check) ?? []
    const name =
      message.values['title'] ||
      ledger.narrative.find(({ id }) => message.key === 'heading' && id === place)?.title ||
      (te(`checks.at.${place}`) ? t(`checks.at.${place}`) : undefined)
    return name && t('checks.at.label', { place: name })
  }

  function tableName(ledger: Ledger, id: string): string {
    const title = tableOf(ledger, id)?.title
    if (title) return title
    return te(`tables.name.${id}`) ? t(`tables.name.${id}`) : id
  }

  function columnName(key: string): string {
    return te(`checks.column.${key}`) ? t(`checks.column.${key}`) : key
  }

  /** A row that a table lacks: a code as another table names it, a line as the form does. */
  function rowName(ledger: Ledger, key: string): string {
    const [, code] = /^(?:expenditure\.)?(\d+)$/.exec(key) ?? []
    const line = key.replace(/^(income|expenditure)\./, '')
    if (code === undefined) return te(`checks.row.${line}`) ? t(`checks.row.${line}`) : line
    for (const id of tableIds(ledger)) {
      const table = printedTable(ledger, id)
      const row = table && (rowOf(table, code) ?? rowOf(table, `expenditure.${code}`))
      if (row) return `${code} ${row.name}`
    }
    return code
  }

  return { ruleText, textPlace }
}
