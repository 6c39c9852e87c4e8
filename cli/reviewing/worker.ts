import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { answerTasks } from '../inWorkers.ts'
import { reviewed } from './reviewed.ts'

await answerTasks((paths: readonly string[]) =>
  reviewed(
    paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })),
  ),
)
