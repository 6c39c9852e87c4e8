import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

/** No document may take longer; its worker is ended and another begins. */
const MOST_MILLISECONDS = 120_000
const MOST_MEGABYTES = 1024

/**
 * Has a worker's script answer for documents, given their paths, on all cores; `undefined` where a
 * worker broke down over one.
 */
export async function answerAll<T>(
  script: string,
  documents: readonly (readonly string[])[],
  done: (index: number, answer: T | undefined) => void,
): Promise<void> {
  let next = 0
  const lanes = Math.min(availableParallelism(), documents.length)
  await Promise.all(Array.from({ length: lanes }, lane))

  async function lane(): Promise<void> {
    let worker: Worker | undefined
    while (next < documents.length) {
      const index = next++
      worker ??= await started(script)
      const answer = await answered<T>(worker, documents[index] ?? [])
      if (!answer) {
        await worker.terminate()
        worker = undefined
      }
      done(index, answer)
    }
    await worker?.terminate()
  }
}

function started(script: string): Promise<Worker> {
  const worker = new Worker(resolve('scripts/run.js'), {
    argv: [script],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker))
    worker.once('error', reject)
  })
}

function answered<T>(worker: Worker, paths: readonly string[]): Promise<T | undefined> {
  return new Promise((resolve) => {
    const said = (answer: T) => end(answer)
    const fell = () => end(undefined)
    const end = (answer: T | undefined) => {
      clearTimeout(timer)
      worker.off('message', said).off('error', fell).off('exit', fell)
      resolve(answer)
    }
    const timer = setTimeout(fell, MOST_MILLISECONDS)
    worker.on('message', said).on('error', fell).on('exit', fell)
    worker.postMessage(paths)
  })
}
