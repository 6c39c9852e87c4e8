import { readPdf } from '../src/importer/readers/pdf/readPdf.ts'
import { printPdf } from '../tests/importer/readers/pdf/printPdf.ts'
import { printTable as printedTable } from '../tests/importer/readers/pdf/printTable.ts'
import { bytesOf, published } from './documents.ts'
import { pdfjsAlone } from './pdfjsAlone.ts'
import { median, printTable, ratio, timed } from './table.ts'

const RUNS = 5
const PAGES = 25
const ROWS = 24
const CASES = ['pdf-two-entities', 'pdf-header-repeated', 'pdf-gbk-euc-h']
const PUBLISHED = ['putuo-finance-bureau-2024.pdf', 'shanghai-template.pdf']

/** What reading a PDF takes on top of pdf.js's own text and operators. */
export default async function pdf(): Promise<void> {
  const files = [
    ['25 pages, ruled', printed('ruled')] as const,
    ['25 pages, no lines', printed('none')] as const,
    ...CASES.map((name) => [name, bytesOf(`tests/cases/import/${name}.pdf`)] as const),
    ...PUBLISHED.flatMap((name) => {
      const bytes = published(name)
      return bytes ? [[name, bytes] as const] : []
    }),
  ]
  const lines: string[][] = []
  for (const [name, bytes] of files) {
    const own: number[] = []
    const whole: number[] = []
    for (let run = 0; run <= RUNS; run += 1) {
      // The first run of each warms up.
      whole.push(await timed(() => pdfjsAlone(bytes, 'text and operators')))
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

/** A PDF of 25 pages with a table on each. */
export function printed(borders: 'ruled' | 'none'): Uint8Array {
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
