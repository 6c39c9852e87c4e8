import type { Sheet } from '@/exports/sheet.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook as bytes: made beside the page where the browser can, else in it. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await inWorker(sheets)
  } catch {
    const { xlsxOf } = await import('@/exports/xlsx.ts')
    return xlsxOf(sheets)
  }
}

async function inWorker(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: XlsxWorker } = await import('@/exports/xlsxWorker.ts?worker&inline')
  const worker = new XlsxWorker()
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data)
      worker.onerror = reject
      worker.onmessageerror = reject
      worker.postMessage(sheets)
    })
  } finally {
    worker.terminate()
  }
}
