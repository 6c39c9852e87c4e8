import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PASSAGES } from '@/ledger/form/passages.ts'
import { TABLES } from '@/ledger/form/tables.ts'
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

const schema = JSON.parse(await ledgerSchema())
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
  it('is the one that the app parses with (if not: npm run schema)', async () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(await ledgerSchema())
  })

  it('names every table, and rejects what the format does not have', () => {
    expect(Object.keys(schema.properties.tables.properties)).toHaveLength(9)
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
      expect(keys(properties.columns)).toEqual([...new Set(columns.map(({ key }) => key))])
      expect(keys(properties.rows)).toEqual(rows.map(({ key }) => key))
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
  it('is made from the form (if not: npm run schema)', async () => {
    expect(readFileSync(GUIDE_FILE, 'utf8')).toBe(await ledgerGuide())
  })

  it('names every table with its keys, and every passage with its figures', async () => {
    const guide = await ledgerGuide()
    for (const { id, columns, rows } of TABLES)
      for (const key of [id, ...[...columns, ...rows].map((line) => line.key)])
        expect(guide).toContain(`\`${key}\``)
    for (const { id, figures } of PASSAGES)
      for (const key of [id, ...figures.map((figure) => figure.key)])
        expect(guide).toContain(`\`${key}\``)
  })

  it('names every table and passage of the published ledger', async () => {
    const guide = await ledgerGuide()
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
