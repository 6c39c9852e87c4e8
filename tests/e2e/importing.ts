import type { Browser, Locator, Page } from '@playwright/test'
import fc from 'fast-check'
import { importDocument } from '@/importer/importDocument.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { consistentLedger } from '../checks/consistent/consistentLedger.ts'
import { printDocx } from '../importer/printers/printDocx.ts'
import { printHtml } from '../importer/printers/printHtml.ts'
import { LAYOUT, printedLedger } from '../importer/printers/printLedger.ts'
import type { Printable } from '../importer/printers/printable.ts'
import { ledgerWith } from '../ledgerWith.ts'

/* Documents to import, and the way in which a reader gives them. */

export interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The default ledger as its form prints it. */
export const pages = printedLedger(ledgerWith(), LAYOUT)

/** A document in which every figure has its place, and the ledger that it is of. */
export async function settled(): Promise<{ file: Given; ledger: Ledger; printed: Printable[] }> {
  for (const { ledger } of fc.sample(consistentLedger, { numRuns: 40, seed: 1 })) {
    const printed = printedLedger(ledger, LAYOUT)
    if (!printed.length) continue
    const file = { name: '决算.docx', bytes: printDocx(printed) }
    const imported = await importDocument([file])
    if (imported.ok && imported.draft.state === 'settled')
      return { file, ledger: imported.draft.ledger, printed }
  }
  throw new Error('No ledger is read without doubts.')
}

/** Drops files on the page, as a hand does: held over it first. */
export async function drop(page: Page, files: readonly Given[]): Promise<void> {
  const data = files.map(({ name, bytes }) => ({
    name,
    text: Buffer.from(bytes).toString('base64'),
  }))
  // The page stands before its script does.
  await page.locator('[data-v-app]').waitFor()
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer()
    for (const { name, text } of all) {
      const content = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))
      dataTransfer.items.add(new File([content], name))
    }
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      )
  }, data)
}

export const dialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: /^(打开文件|Open files)$/ })

/** Pages as Chromium prints them, with the lines of their tables. */
export async function printedPdf(browser: Browser): Promise<Given> {
  const printer = await browser.newPage()
  await printer.setContent(Buffer.from(printHtml(pages)).toString())
  await printer.addStyleTag({
    content: 'table { border-collapse: collapse } td { border: 1px solid }',
  })
  const bytes = await printer.pdf({ format: 'A4', landscape: true })
  await printer.close()
  return { name: 'a.pdf', bytes }
}
