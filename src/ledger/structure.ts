import type { Ledger, PrintedTable } from './ledger.ts'
import type { Problem } from './result.ts'

const PLACEHOLDER = /\{([\w.-]+)\}/g

/** The keys of the figures that stand in a passage, in the order of the text. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, key]) => key as string)
}

/** What a schema cannot say: keys that repeat, cells without a column, figures without a place. */
export function structuralProblems(ledger: Ledger): Problem[] {
  const problems: Problem[] = []
  const say = (path: string, message: string) => problems.push({ path, message })

  for (const [id, table] of Object.entries(ledger.tables))
    if (table && table.state !== 'missing') tableProblems(table, `tables.${id}`, say)

  const parts = new Set<string>()
  ledger.narrative.forEach((section, s) =>
    section.parts.forEach((part, p) => {
      const path = `narrative[${s}].parts[${p}]`
      if (parts.has(part.id)) say(`${path}.id`, `"${part.id}" is used twice`)
      parts.add(part.id)
      const keys = part.figures.map((figure) => figure.key)
      keys.forEach((key, f) => {
        if (keys.indexOf(key) !== f) say(`${path}.figures[${f}].key`, `"${key}" is used twice`)
      })
      for (const key of placeholders(part.text))
        if (!keys.includes(key)) say(`${path}.text`, `{${key}} has no figure`)
    }),
  )

  const ids = new Set<string>()
  ledger.scorecard?.groups.forEach((first, i) => {
    const once = (id: string, path: string) => {
      if (ids.has(id)) say(`${path}.id`, `"${id}" is used twice`)
      ids.add(id)
    }
    once(first.id, `scorecard.groups[${i}]`)
    first.groups.forEach((second, j) => {
      once(second.id, `scorecard.groups[${i}].groups[${j}]`)
      second.indicators.forEach((indicator, k) =>
        once(indicator.id, `scorecard.groups[${i}].groups[${j}].indicators[${k}]`),
      )
    })
  })
  return problems
}

function tableProblems(
  table: PrintedTable,
  path: string,
  say: (path: string, message: string) => void,
): void {
  const columns = new Set(table.columns.map((column) => column.key))
  const rows = new Set<string>()
  table.rows.forEach((row, r) => {
    if (rows.has(row.key)) say(`${path}.rows[${r}].key`, `"${row.key}" is used twice`)
    rows.add(row.key)
    for (const key of Object.keys(row.cells))
      if (!columns.has(key)) say(`${path}.rows[${r}].cells.${key}`, 'has no such column')
    row.inferred?.forEach((key, i) => {
      if (!columns.has(key)) say(`${path}.rows[${r}].inferred[${i}]`, 'has no such column')
    })
  })
}
