import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LineForm } from '@/ledger/form/form.ts'
import { PASSAGES } from '@/ledger/form/passages.ts'
import { TABLES } from '@/ledger/form/tables.ts'
import { VARIANTS } from '@/ledger/form/variants/variants.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { isAlarm } from '@/checks/finding.ts'
import { ledgerSchema, SCHEMA_FILE } from '../../scripts/jsonSchema.ts'
import { EXAMPLE } from '../../scripts/ledgerExample.ts'
import { GUIDE_FILE, ledgerGuide } from '../../scripts/ledgerGuide.ts'
import { defaultLedger } from '../ledgers.ts'

interface Hint {
  readonly const?: string
  readonly description?: string
  readonly $ref?: string
}
interface KeyHints {
  readonly items: { readonly properties: { readonly key: { readonly anyOf: readonly Hint[] } } }
}

const schemaText = await ledgerSchema()
const schema = JSON.parse(schemaText)
const guide = await ledgerGuide()
const passage = schema.properties.narrative.items.properties.parts.items

/** The keys that are hinted at, once each, every one with a sentence. */
function hintedIn(hints: readonly Hint[]): string[] {
  const known = hints.filter((hint) => hint.const !== undefined)
  for (const hint of known) expect(hint.description).toMatch(/\.$/)
  const keys = known.map((hint) => hint.const!)
  expect(new Set(keys).size).toBe(keys.length)
  return keys
}

describe('the published schema of a ledger', () => {
  it('is the one that the app parses with (if not: npm run schema)', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText)
  })

  it('names every table, and rejects what the format does not have', () => {
    expect(Object.keys(schema.properties.tables.properties)).toEqual([
      'totals',
      'income',
      'expenditure',
      'appropriation',
      'general-budget',
      'basic',
      'sangong',
      'government-fund',
      'state-capital',
      'appropriation-detail',
      'appropriation-projects',
      'general-budget-flow',
      'sangong-by-function',
    ])
    for (const table of Object.values(schema.properties.tables.properties))
      expect(table).toMatchObject({ $ref: '#/$defs/table' })
    expect(schema.additionalProperties).toBe(false)
    expect(schema.required).toContain('tables')
  })

  it('says of every table, column and row of the form what it is', () => {
    for (const { id, columns, rows, titles } of TABLES) {
      const { description, properties } = schema.properties.tables.properties[id] as {
        description: string
        properties: { columns: KeyHints; rows: KeyHints }
      }
      expect(description).toContain(titles[0])
      const keys = (of: KeyHints) => hintedIn(of.items.properties.key.anyOf)
      const more = VARIANTS.flatMap(({ tables }) => tables).filter((each) => each.id === id)
      const known = (of: 'columns' | 'rows', standard: readonly LineForm[]) => [
        ...new Set([...standard, ...more.flatMap((each) => each[of] ?? [])].map(({ key }) => key)),
      ]
      expect(keys(properties.columns)).toEqual(known('columns', columns))
      expect(keys(properties.rows)).toEqual(known('rows', rows))
    }
  })

  it('says of every passage and its figures what they are', () => {
    expect(hintedIn(passage.properties.id.anyOf)).toEqual(PASSAGES.map(({ id }) => id))
    const hints = passage.allOf as {
      if: { properties: { id: { const: string } } }
      then: { properties: { figures: KeyHints } }
    }[]
    expect(
      hints.map((hint) => [
        hint.if.properties.id.const,
        hintedIn(hint.then.properties.figures.items.properties.key.anyOf),
      ]),
    ).toEqual(PASSAGES.map(({ id, figures }) => [id, figures.map(({ key }) => key)]))
  })

  it('lets ids and keys be others', () => {
    const some = schema.properties.tables.properties.income.properties.columns as KeyHints
    for (const hints of [passage.properties.id.anyOf, some.items.properties.key.anyOf])
      expect(hints.at(-1)).toEqual({ $ref: '#/$defs/key' })
  })
})

describe('the guide to writing a ledger', () => {
  it('is made from the form (if not: npm run schema)', () => {
    expect(readFileSync(GUIDE_FILE, 'utf8')).toBe(guide)
  })

  it('names every table with its keys, and every passage with its figures', () => {
    for (const { id, columns, rows } of TABLES)
      for (const key of [id, ...[...columns, ...rows].map((line) => line.key)])
        expect(guide).toContain(`\`${key}\``)
    for (const { id, figures } of PASSAGES)
      for (const key of [id, ...figures.map((figure) => figure.key)])
        expect(guide).toContain(`\`${key}\``)
  })

  it('names every table and passage of the published ledger', () => {
    const { tables, narrative } = defaultLedger()
    const passages = narrative.flatMap(({ parts }) => parts.filter(({ code }) => !code))
    for (const id of [...Object.keys(tables), ...passages.map((part) => part.id)])
      expect(guide).toContain(`### \`${id}\``)
  })

  it('has an example that is a ledger, in which one percentage is wrong', () => {
    const parsed = parseLedger(EXAMPLE)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const alarms = runChecks(parsed.value).filter(isAlarm)
    expect(alarms.filter(({ family }) => family !== 'form').map(({ check }) => check)).toEqual([
      'percent:narrative/expenditure/basic-share',
    ])
  })
})
