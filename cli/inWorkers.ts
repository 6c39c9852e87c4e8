import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parentPort, Worker } from 'node:worker_threads'

/** No task may take longer; its worker is ended and another begins. */
const MOST_MILLISECONDS = 120_000
const MOST_MEGABYTES = 1024

/**
 * Does tasks on all cores (or on so many) in workers that run a script of ours, which answers them
 * by `answerTasks`; `undefined` where a worker broke down over one.
 */
export async function inWorkers<Task, Done>(
  script: string,
  tasks: readonly Task[],
  done: (index: number, answer: Done | undefined) => void,
  lanes = availableParallelism(),
): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: Math.min(lanes, tasks.length) }, lane))

  async function lane(): Promise<void> {
    let worker: Worker | undefined
    while (next < tasks.length) {
      const index = next++
      worker ??= await started(script)
      const answer = await answered<Done>(worker, tasks[index])
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

function answered<Done>(worker: Worker, task: unknown): Promise<Done | undefined> {
  return new Promise((resolve) => {
    const said = (answer: Done) => end(answer)
    const fell = () => end(undefined)
    const end = (answer: Done | undefined) => {
      clearTimeout(timer)
      worker.off('message', said).off('error', fell).off('exit', fell)
      resolve(answer)
    }
    const timer = setTimeout(fell, MOST_MILLISECONDS)
    worker.on('message', said).on('error', fell).on('exit', fell)
    worker.postMessage(task)
  })
}

/** In a worker: does one task after the other, as they come, until it is ended. */
export async function answerTasks<Task, Done>(
  work: (task: Task) => Done | Promise<Done>,
): Promise<never> {
  parentPort?.on('message', (task: Task) => {
    void Promise.resolve(work(task)).then((done) => parentPort?.postMessage(done))
  })
  parentPort?.postMessage('ready')
  // What loads when it is needed is allowed only until what runs this returns.
  return new Promise<never>(() => undefined)
}
