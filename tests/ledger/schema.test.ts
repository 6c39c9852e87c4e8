import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ledgerSchema, SCHEMA_FILE } from '../../scripts/jsonSchema.ts'

describe('the published schema of a ledger', () => {
  it('is the one that the app parses with (if not: npm run schema)', async () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(await ledgerSchema())
  })

  it('names every table, and rejects what the format does not have', async () => {
    const schema = JSON.parse(await ledgerSchema())
    expect(Object.keys(schema.properties.tables.properties)).toHaveLength(9)
    expect(schema.additionalProperties).toBe(false)
    expect(schema.required).toContain('tables')
  })
})
