import { characterMap } from '@/importer/characterMaps.ts'
import { loadPdfjs, openPdf } from '@/importer/readers/pdf/pdfjs.ts'

/* The text of all pages of a PDF, as pdf.js gives it, and nothing more. */

declare global {
  interface Window {
    /** Milliseconds, from the file to its last page; pdf.js comes within them. */
    timeText: (base64: string) => Promise<number>
  }
}

window.timeText = async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
  const start = performance.now()
  const { document, close } = openPdf(await loadPdfjs(), bytes, { characterMap })
  const pages = await document
  for (let number = 1; number <= pages.numPages; number++) {
    const page = await pages.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  const time = performance.now() - start
  await close()
  return time
}
