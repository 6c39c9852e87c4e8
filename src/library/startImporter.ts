import type { ImportAnswer, ImportQuestion } from '@/importer/work.ts'
import { inTime } from '@/exports/inTime.ts'

/** The importer beside the page. */
export interface Importer {
  readonly ask: (question: ImportQuestion) => void
  readonly end: () => void
}

/**
 * Starts it; `onAnswer` hears what it says, `onFailure` that it broke down or that this browser
 * cannot have it.
 */
export async function startImporter(
  onAnswer: (answer: ImportAnswer) => void,
  onFailure: () => void,
): Promise<Importer> {
  // The importer is written for engines that have it; without it documents would look damaged.
  if (!('findLastIndex' in Array.prototype)) throw new Error('This browser is too old.')
  const worker = await started()
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
    // pdf.js greets the page, too.
    if ('told' in data) onAnswer(data)
  }
  worker.onerror = onFailure
  worker.onmessageerror = onFailure
  return { ask: (question) => worker.postMessage(question), end: () => worker.terminate() }
}

async function started(): Promise<Worker> {
  if (import.meta.env.MODE === 'single') {
    const { default: ImportWorker } = await inTime(
      () => import('@/importer/worker.ts?worker&inline'),
    )
    return new ImportWorker()
  }
  const { default: url } = await inTime(() => import('@/importer/worker.ts?worker&url'))
  // Started from a script of the page, it is bound by the page's policy; by its address it is not.
  const script = `import ${JSON.stringify(new URL(url, location.href).href)}`
  const own = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  return new Worker(own, { type: 'module' })
}
