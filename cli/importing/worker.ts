import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { importDocument } from '../../src/importer/importDocument.ts'

/* Imports one document after the other, as paths come, until it is ended. */
parentPort?.on('message', (paths: readonly string[]) => {
  const files = paths.map((path) => ({
    name: basename(path),
    bytes: new Uint8Array(readFileSync(path)),
  }))
  void importDocument(files).then((imported) => parentPort?.postMessage(imported))
})
parentPort?.postMessage('ready')
// Readers load when they are needed, which what runs this allows only until it returns.
await new Promise(() => undefined)
