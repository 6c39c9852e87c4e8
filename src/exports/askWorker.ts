/** What a worker answers to one question; it ends with that. */
export async function askWorker<T>(worker: Worker, question: unknown): Promise<T> {
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data)
      worker.onerror = reject
      worker.onmessageerror = reject
      worker.postMessage(question)
    })
  } finally {
    worker.terminate()
  }
}
