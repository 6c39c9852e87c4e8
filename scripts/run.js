/*
 * Runs a TypeScript file with what is installed anyway, as Node 20 cannot:
 * `node scripts/run.js scripts/serve.ts`
 */
import { resolve } from 'node:path'
import process from 'node:process'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '..')
await runnerImport(resolve(root, process.argv[2]), {
  root,
  resolve: { alias: { '@': resolve(root, 'src') } },
})
