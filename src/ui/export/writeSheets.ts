import { SHEET_FORMATS, type SheetFormatId } from '@/exports/formats.ts'
import type { Sheet } from '@/exports/sheet.ts'
import { askWorker } from '@/exports/askWorker.ts'
import { inTime } from '@/exports/inTime.ts'

/** A file of sheets as its content: workbooks are made beside the page where the browser can. */
export async function writeSheets(
  sheets: readonly Sheet[],
  format: SheetFormatId,
): Promise<BlobPart> {
  const { write } = SHEET_FORMATS[format]
  if (format === 'xlsx')
    try {
      const { default: SheetsWorker } = await inTime(
        () => import('@/exports/sheetsWorker.ts?worker&inline'),
      )
      return await askWorker<BlobPart>(new SheetsWorker(), sheets)
    } catch {
      // Then in it.
    }
  return write(sheets)
}
