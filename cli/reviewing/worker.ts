import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { reviewed } from './reviewed.ts'

/* Reads and checks one document after the other, as paths come, until it is ended. */
parentPort?.on('message', (paths: readonly string[]) => {
  const files = paths.map((path) => ({
    name: basename(path),
    bytes: new Uint8Array(readFileSync(path)),
  }))
  void reviewed(files).then((outcome) => parentPort?.postMessage(outcome))
})
parentPort?.postMessage('ready')
// Readers load when they are needed, which what runs this allows only until it returns.
await new Promise(() => undefined)
