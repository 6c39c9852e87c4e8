import { onPage } from './page.ts'
import { median, printTable, ratio } from './table.ts'

/** The first paint of 10,000 rows as our treegrid beside a plain table, in one page and one run. */
export default async function treegrid(): Promise<void> {
  const paints = await onPage('treegrid', (page) => page.evaluate(() => window.firstPaints()))
  const ours = median(paints.map((paint) => paint.treegrid))
  const table = median(paints.map((paint) => paint.table))
  printTable(
    'First paint of 10,000 rows, median ms; limit of the ratio: 0.1',
    ['', 'runs', 'treegrid', 'plain table', 'ratio'],
    [['', String(paints.length), ours.toFixed(1), table.toFixed(1), ratio(ours, table)]],
  )
}
