import type { Sheet } from '@/exports/sheet.ts'
import { askWorker } from '@/exports/askWorker.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook as bytes: made beside the page where the browser can, else in it. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { default: XlsxWorker } = await import('@/exports/xlsxWorker.ts?worker&inline')
    return await askWorker(new XlsxWorker(), sheets)
  } catch {
    const { xlsxOf } = await import('@/exports/xlsx.ts')
    return xlsxOf(sheets)
  }
}
