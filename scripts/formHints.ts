import type { FigureForm, PassageForm } from '../src/ledger/form/passages.ts'
import { PASSAGES } from '../src/ledger/form/passages.ts'
import { EXECUTION_ROWS } from '../src/ledger/form/scorecard.ts'
import type { LineForm, TableForm } from '../src/ledger/form/form.ts'
import { TABLES } from '../src/ledger/form/tables.ts'
import { VARIANTS } from '../src/ledger/form/variants/variants.ts'
import { figureSentence, lineSentence, passageSentence, tableSentence } from './formText.ts'

/** A node of a JSON schema. */
type Node = Record<string, unknown>

/**
 * Tells the JSON schema of a ledger which ids and keys the form knows, each with a sentence. They
 * are hints: other keys stay valid.
 */
export function withFormHints(schema: Node): Node {
  const hinted = structuredClone(schema)
  const tables = child(hinted, 'properties', 'tables', 'properties')
  for (const table of knownTables())
    tables[table.id] = { $ref: '#/$defs/table', ...tableHint(table) }

  const passage = child(hinted, 'properties', 'narrative', 'items', 'properties', 'parts', 'items')
  const id = child(passage, 'properties', 'id')
  id['anyOf'] = hints(PASSAGES.map((each) => [each.id, passageSentence(each)]))
  passage['allOf'] = PASSAGES.map(figureHint)

  const execution = child(hinted, 'properties', 'scorecard', 'properties', 'execution')
  const row = child(execution, 'properties', 'rows', 'items', 'properties')
  row['key'] = keyHint(EXECUTION_ROWS.map((each) => [each.key, lineSentence('row', each)]))
  return hinted
}

/** The standard tables with what variants add to them, then the tables of variants. */
function knownTables(): TableForm[] {
  const known = new Map(TABLES.map((table) => [table.id, table]))
  for (const more of VARIANTS.flatMap(({ tables }) => tables)) {
    const { columns = [], rows = [], ...table } = known.get(more.id) ?? {}
    known.set(more.id, {
      number: '',
      titles: [],
      kind: 'list',
      ...more,
      ...table,
      columns: [...columns, ...(more.columns ?? [])],
      rows: [...rows, ...(more.rows ?? [])],
    })
  }
  return [...known.values()]
}

function tableHint(table: TableForm): Node {
  const keys = (of: 'column' | 'row', lines: readonly LineForm[]) => ({
    items: {
      properties: { key: keyHint(lines.map((line) => [line.key, lineSentence(of, line)])) },
    },
  })
  return {
    description: tableSentence(table),
    properties: { columns: keys('column', table.columns), rows: keys('row', table.rows) },
  }
}

function figureHint({ id, figures }: PassageForm): Node {
  const key = keyHint(figures.map((figure: FigureForm) => [figure.key, figureSentence(figure)]))
  return {
    if: { properties: { id: { const: id } } },
    then: { properties: { figures: { items: { properties: { key } } } } },
  }
}

function keyHint(known: readonly (readonly [key: string, about: string])[]): Node {
  return { anyOf: hints(known) }
}

/** The known values, each as it is said first, and any other. */
function hints(known: readonly (readonly [value: string, about: string])[]): Node[] {
  const values = known.map(([value]) => value)
  const once = known.filter(([value], index) => values.indexOf(value) === index)
  return [
    ...once.map(([value, description]) => ({ const: value, description })),
    { $ref: '#/$defs/key' },
  ]
}

function child(node: Node, ...path: readonly string[]): Node {
  return path.reduce((at, key) => {
    const next = at[key]
    if (typeof next !== 'object' || next === null) throw new Error(`no ${key} in the schema`)
    return next as Node
  }, node)
}
