import { onPage } from './page.ts'
import type { Drill } from './pages/sunburst.ts'
import { median, printTable, ratio } from './table.ts'

const LEVELS = { all: 'up to all 3,600 nodes', class: 'to a class', section: 'to a section' }

/** Drilling through our sunburst beside ECharts' own, in one page and one run. */
export default async function sunburst(): Promise<void> {
  const drills = await onPage('sunburst', (page) => page.evaluate(() => window.drills()))
  const row = (name: string, of: readonly Drill[]) => {
    const ours = median(of.map((drill) => drill.ours))
    const builtIn = median(of.map((drill) => drill.builtIn))
    return [name, String(of.length), ours.toFixed(1), builtIn.toFixed(1), ratio(ours, builtIn)]
  }
  printTable(
    'Drilling in a sunburst of 3,600 nodes, median ms; limit of the ratio: 0.25',
    ['', 'drills', 'ours', 'built in', 'ratio'],
    [
      row('all', drills),
      ...Object.entries(LEVELS).map(([level, name]) =>
        row(
          `  ${name}`,
          drills.filter((drill) => drill.level === level),
        ),
      ),
    ],
  )
}
