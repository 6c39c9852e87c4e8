import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Imported } from '../../src/importer/draft.ts'

/** No document may take longer; its worker is ended and another begins. */
const MOST_MILLISECONDS = 120_000
const MOST_MEGABYTES = 1024

/** Imports documents, on all cores unless told otherwise; `undefined` where a worker broke down over one. */
export async function importAll(
  documents: readonly (readonly string[])[],
  done: (index: number, imported: Imported | undefined) => void,
  cores = availableParallelism(),
): Promise<void> {
  let next = 0
  const lanes = Math.min(cores, documents.length)
  await Promise.all(Array.from({ length: lanes }, lane))

  async function lane(): Promise<void> {
    let worker: Worker | undefined
    while (next < documents.length) {
      const index = next++
      worker ??= await started()
      const imported = await answered(worker, documents[index] ?? [])
      if (!imported) {
        await worker.terminate()
        worker = undefined
      }
      done(index, imported)
    }
    await worker?.terminate()
  }
}

function started(): Promise<Worker> {
  const worker = new Worker(resolve('scripts/run.js'), {
    argv: ['cli/importing/worker.ts'],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker))
    worker.once('error', reject)
  })
}

function answered(worker: Worker, paths: readonly string[]): Promise<Imported | undefined> {
  return new Promise((resolve) => {
    const said = (imported: Imported) => end(imported)
    const fell = () => end(undefined)
    const end = (imported: Imported | undefined) => {
      clearTimeout(timer)
      worker.off('message', said).off('error', fell).off('exit', fell)
      resolve(imported)
    }
    const timer = setTimeout(fell, MOST_MILLISECONDS)
    worker.on('message', said).on('error', fell).on('exit', fell)
    worker.postMessage(paths)
  })
}
