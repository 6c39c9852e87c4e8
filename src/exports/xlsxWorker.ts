import type { Sheet } from './sheet.ts'
import { xlsxOf } from './xlsx.ts'

/** Takes sheets, answers with the bytes of the workbook: the page stays free meanwhile. */
addEventListener('message', ({ data }: MessageEvent<readonly Sheet[]>) => {
  xlsxOf(data).then((bytes) => postMessage(bytes), reportError)
})
