import type { Sheet } from './sheet.ts'
import { xlsxOf } from './xlsx.ts'

/**
 * Takes sheets, answers with the workbook's content: the page stays free meanwhile. What stands in
 * the page is one script, which can load no other.
 */
addEventListener('message', ({ data }: MessageEvent<readonly Sheet[]>) => {
  xlsxOf(data).then((content) => postMessage(content), reportError)
})
