/* Writes anew what is published about the format, from what the app itself reads. */
import { writeFileSync } from 'node:fs'
import { ledgerSchema, SCHEMA_FILE } from './jsonSchema.ts'
import { GUIDE_FILE, ledgerGuide } from './ledgerGuide.ts'

for (const [file, text] of [
  [SCHEMA_FILE, await ledgerSchema()],
  [GUIDE_FILE, await ledgerGuide()],
] as const) {
  writeFileSync(file, text)
  console.log(`wrote ${file}`)
}
