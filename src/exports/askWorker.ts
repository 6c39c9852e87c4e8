/** What a worker answers to one question; it ends with that. */
export async function askWorker<T>(worker: Worker, question: unknown): Promise<T> {
  return answers(worker, question, (answer: T, done) => done(answer))
}

/**
 * The same of an answer in pieces, each of them a list, until an empty one: a long answer taken at
 * once would hold up the page.
 */
export async function askInPieces<T>(
  worker: Worker,
  question: unknown,
  take: (piece: readonly T[]) => void,
): Promise<void> {
  return answers(worker, question, (piece: readonly T[], done) => {
    if (piece.length) take(piece)
    else done()
  })
}

async function answers<T, R>(
  worker: Worker,
  question: unknown,
  hear: (answer: T, done: (result: R) => void) => void,
): Promise<R> {
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<T>) => hear(data, resolve)
      worker.onerror = reject
      worker.onmessageerror = reject
      worker.postMessage(question)
    })
  } finally {
    worker.terminate()
  }
}
