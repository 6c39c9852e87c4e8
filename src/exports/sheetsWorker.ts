import { SHEET_FORMATS, type SheetFormatId } from './formats.ts'
import type { Sheet } from './sheet.ts'

export interface SheetsToWrite {
  readonly sheets: readonly Sheet[]
  readonly format: SheetFormatId
}

/** Takes sheets, answers with the file's content: the page stays free meanwhile. */
addEventListener('message', ({ data: { sheets, format } }: MessageEvent<SheetsToWrite>) => {
  SHEET_FORMATS[format].write(sheets).then((content) => postMessage(content), reportError)
})
