/* Writes the published schema of a ledger anew, from the one that the app parses with. */
import { writeFileSync } from 'node:fs'
import { ledgerSchema, SCHEMA_FILE } from './jsonSchema.ts'

writeFileSync(SCHEMA_FILE, await ledgerSchema())
console.log(`wrote ${SCHEMA_FILE}`)
