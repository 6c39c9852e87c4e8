import type { Files } from '@/exports/zip.ts'
import { askWorker } from '@/exports/askWorker.ts'
import { inTime } from '@/exports/inTime.ts'

/** An archive as bytes: made beside the page where the browser can, else in it. */
export async function writeZip(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { default: ZipWorker } = await inTime(
      () => import('@/exports/zipWorker.ts?worker&inline'),
    )
    return await askWorker(new ZipWorker(), files)
  } catch {
    const { zipped } = await inTime(() => import('@/exports/zip.ts'))
    return zipped(files)
  }
}
