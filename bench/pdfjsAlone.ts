import { packageResources } from '../src/importer/readers/pdf/packageResources.ts'
import { loadPdfjs, openPdf } from '../src/importer/readers/pdf/pdfjs.ts'

/** What pdf.js alone does with each page of a PDF: its text, and its operators where they are wanted. */
export async function pdfjsAlone(
  bytes: Uint8Array,
  wanted: 'text' | 'text and operators',
  resources = packageResources,
): Promise<void> {
  const pdfjs = await loadPdfjs()
  const { document, close } = openPdf(pdfjs, bytes, resources)
  const opened = await document
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number)
    await page.getTextContent()
    if (wanted !== 'text') await page.getOperatorList()
    page.cleanup()
  }
  await close()
}
