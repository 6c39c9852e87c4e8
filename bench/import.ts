import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { inWorkers } from '../cli/inWorkers.ts'
import { printCollapsed } from '../tests/importer/printers/printCollapsed.ts'
import { printDoc } from '../tests/importer/printers/printDoc.ts'
import { printDocx } from '../tests/importer/printers/printDocx.ts'
import { printHtml } from '../tests/importer/printers/printHtml.ts'
import { type Layout, printedLedger } from '../tests/importer/printers/printLedger.ts'
import { printXls } from '../tests/importer/printers/printXls.ts'
import { printXlsx } from '../tests/importer/printers/printXlsx.ts'
import { defaultLedger } from '../tests/ledgers.ts'
import { published } from './documents.ts'
import type { Importing } from './importing.ts'
import { onPage } from './page.ts'
import { printed } from './pdf.ts'
import { median, printTable, ratio } from './table.ts'

const RUNS = 7
/* Of each printed document, for the import in bulk. */
const COPIES = 20
const BUILT = resolve(import.meta.dirname, 'dist')
const LAYOUT: Layout = {
  codesInThree: false,
  totalLast: false,
  numbers: true,
  lines: true,
  grouped: false,
  sangong: 'wide',
  blocks: 2,
  name: 0,
  titleSpaced: false,
}
const PRINTERS = {
  txt: printCollapsed,
  docx: printDocx,
  doc: printDoc,
  xlsx: printXlsx,
  xls: printXls,
  html: printHtml,
}

type Document = readonly [name: string, bytes: Uint8Array]

/** What an import takes, of one document and in bulk, and how much memory it has at most. */
export default async function importing(): Promise<void> {
  const pages = printedLedger(defaultLedger(), LAYOUT)
  const ours = Object.entries(PRINTERS).map(([type, print]): Document => [
    `default ledger.${type}`,
    print(pages),
  ])
  const pdfs: Document[] = [
    ...given('putuo-finance-bureau-2024.pdf'),
    ['25 pages, ruled.pdf', printed('ruled')],
  ]
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    const paths = (documents: readonly Document[]) =>
      documents.map(([name, bytes]) => {
        writeFileSync(join(folder, name), bytes)
        return join(folder, name)
      })
    await inNode([...given('jiaozuo-kexie-2021.txt'), ...ours, ...pdfs], paths)
    await inChromium(pdfs)
    await inBulk(paths(ours))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function given(name: string): Document[] {
  const bytes = published(name)
  return bytes ? [[name, bytes]] : []
}

/** Each document in a process of its own, with the importer as it is built. */
async function inNode(
  documents: readonly Document[],
  paths: (documents: readonly Document[]) => string[],
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: resolve(import.meta.dirname, 'importing.ts'), outDir: BUILT },
  })
  const runs = paths(documents).map((path) => {
    const said = execFileSync(
      process.execPath,
      [join(BUILT, 'importing.js'), path, String(RUNS + 1)],
      { encoding: 'utf8' },
    )
    return JSON.parse(said) as Importing
  })
  printTable(
    'Importing a document, ms and MB; wanted without PDF: less than 150 ms; limits: 300 MB more, 1.1 of pdf.js’s own text and operators',
    ['document', 'first', 'median', 'MB before', 'MB more', 'pdf.js alone', 'ratio'],
    runs.map(({ imported, alone, memory: [before, after] }, index) => {
      const [first = NaN, ...others] = imported
      const usual = median(others)
      const theirs = median(alone.slice(1))
      return [
        documents[index]?.[0] ?? '',
        first.toFixed(0),
        usual.toFixed(0),
        before.toFixed(0),
        (after - before).toFixed(0),
        ...(alone.length ? [theirs.toFixed(0), ratio(usual, theirs)] : ['', '']),
      ]
    }),
  )
}

async function inChromium(documents: readonly Document[]): Promise<void> {
  const lines = await onPage('import', async (page) => {
    const lines: string[][] = []
    for (const [name, bytes] of documents) {
      const runs = await page.evaluate(
        (pdf) => window.importsOf(pdf),
        Buffer.from(bytes).toString('base64'),
      )
      const text = median(runs.map((run) => run.text))
      const imported = median(runs.map((run) => run.imported))
      lines.push([name, text.toFixed(0), imported.toFixed(0), ratio(imported, text)])
    }
    return lines
  })
  printTable(
    'Importing a PDF of 25 pages in Chromium, ms; limit of the ratio: 2',
    ['document', 'text alone', 'import', 'ratio'],
    lines,
  )
}

/** How many documents a second, from the first to the last; starting a worker takes its own time. */
async function inBulk(paths: readonly string[]): Promise<void> {
  const all = Array.from({ length: COPIES }, () => paths)
    .flat()
    .map((path) => [path])
  const rates: { start: number; rate: number }[] = []
  for (const workers of [1, 2]) {
    const start = performance.now()
    const done: number[] = []
    await inWorkers('cli/importing/worker.ts', all, () => done.push(performance.now()), workers)
    const [first = NaN, last = NaN] = [done[workers - 1], done.at(-1)]
    rates.push({ start: first - start, rate: (1000 * (all.length - workers)) / (last - first) })
  }
  printTable(
    `Importing ${all.length} documents in bulk`,
    ['workers', 'start, ms', 'documents a second', 'ratio'],
    rates.map(({ start, rate }, index) => [
      String(index + 1),
      start.toFixed(0),
      rate.toFixed(1),
      ratio(rate, rates[0]?.rate ?? NaN),
    ]),
  )
}
