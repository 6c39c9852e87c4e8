import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { packageResources } from '../src/importer/readers/pdf/packageResources.ts'
import { loadPdfjs, openPdf } from '../src/importer/readers/pdf/pdfjs.ts'
import { readPdf } from '../src/importer/readers/pdf/readPdf.ts'
import { printPdf } from '../tests/importer/readers/pdf/printPdf.ts'
import { printTable as printedTable } from '../tests/importer/readers/pdf/printTable.ts'
import { median, printTable, ratio } from './table.ts'

const RUNS = 5
const PAGES = 25
const ROWS = 24
const CASES = ['pdf-two-entities', 'pdf-header-repeated', 'pdf-gbk-euc-h']
/* Published documents, which are not part of the project. */
const DOCUMENTS = resolve(process.env.LEDGER_DOCUMENTS ?? '../shared/documents')
const PUBLISHED = ['putuo-finance-bureau-2024.pdf', 'shanghai-template.pdf']

/** What reading a PDF takes on top of pdf.js's own text and operators. */
export default async function pdf(): Promise<void> {
  const files = [
    ['25 pages, ruled', printed('ruled')] as const,
    ['25 pages, no lines', printed('none')] as const,
    ...CASES.map((name) => [name, bytesOf(`tests/cases/import/${name}.pdf`)] as const),
    ...PUBLISHED.map((name) => resolve(DOCUMENTS, name))
      .filter((path) => existsSync(path))
      .map((path) => [basename(path), bytesOf(path)] as const),
  ]
  const lines: string[][] = []
  for (const [name, bytes] of files) {
    const own: number[] = []
    const whole: number[] = []
    for (let run = 0; run <= RUNS; run += 1) {
      // The first run of each warms up.
      whole.push(await timed(() => textAndOperators(bytes)))
      own.push(await timed(() => readPdf({ name, bytes })))
    }
    const [theirs, ours] = [median(whole.slice(1)), median(own.slice(1))]
    lines.push([name, theirs.toFixed(0), ours.toFixed(0), ratio(ours, theirs)])
  }
  printTable(
    'Reading a PDF, ms; limit: 1.1 of pdf.js’s own text and operators',
    ['document', 'text and operators', 'read', 'ratio'],
    lines,
  )
}

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path))

function printed(borders: 'ruled' | 'none'): Uint8Array {
  const heads = ['编码', '名称', '合计', '基本支出', '项目支出', '经营支出']
  const page = printedTable(
    {
      widths: [70, 180, 100, 100, 100, 100],
      headRows: 1,
      heads: heads.map((text, column) => ({ text, row: 0, rowSpan: 1, column, columnSpan: 1 })),
      rows: Array.from({ length: ROWS }, (_, row) => [
        String(2_010_101 + row),
        '一般行政管理事务支出',
        '1,234.56',
        '1,000.00',
        '234.56',
        '',
      ]),
    },
    borders,
  )
  return printPdf(Array.from({ length: PAGES }, () => page))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function textAndOperators(bytes: Uint8Array): Promise<void> {
  const pdfjs = await loadPdfjs()
  const { document, close } = openPdf(pdfjs, bytes, packageResources)
  const opened = await document
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  await close()
}
