import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { importDocument } from '../../src/importer/importDocument.ts'
import { answerTasks } from '../inWorkers.ts'

await answerTasks((paths: readonly string[]) =>
  importDocument(
    paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })),
  ),
)
