import { toJsonSchema } from '@valibot/to-json-schema'
import { format } from 'prettier'
import { definitions, ledger } from '../src/ledger/schema.ts'
import { withFormHints } from './formHints.ts'

/** Where the schema of a ledger is published. */
export const SCHEMA_FILE = 'public/data/ledger.schema.json'

/** The schema of a ledger as a JSON Schema, in the form in which it is kept. */
export function ledgerSchema(): Promise<string> {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...withFormHints({ ...toJsonSchema(ledger, { target: 'draft-2020-12', definitions }) }),
    title: 'Ledger',
    description: 'One department’s final accounts (部门决算) of one year, as published',
  }
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 100 })
}
