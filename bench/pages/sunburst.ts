import { CustomChart, SunburstChart } from 'echarts/charts'
import { type ECharts, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { ChartTheme } from '@/charts/theme.ts'
import { sunburst } from '@/views/spending/sunburstOption.ts'
import { type SpendingNode, spendingTree } from '@/views/spending/spendingTree.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { codeRows } from '../../tests/codeRows.ts'

/* Drills through one tree with both sunbursts, side by side, in turns. */

use([CustomChart, SunburstChart, CanvasRenderer])

const NODES = 3600
const DRILLS = 16
const SIZE = { width: 640, height: 640 }
const COLOURS = ['#1f6c89', '#7e3e4e', '#52774f', '#5a5d93', '#7a471c', '#2b7979']
const theme: ChartTheme = {
  ink: '#1f2328',
  muted: '#5b6470',
  line: '#e4e0d7',
  lineStrong: '#85807a',
  surface: '#ffffff',
  sunken: '#f4f1ea',
  accent: '#b4472e',
  navy: '#202060',
  teal: '#1f5c66',
  gold: '#a87a1f',
  onClass: '#ffffff',
  font: 'sans-serif',
  serif: 'serif',
  fontSize: 13,
  classColour: (code) => COLOURS[Number(code.slice(0, 3)) % COLOURS.length] ?? '#000000',
}
const labels = {
  name: (node: SpendingNode) => node.name,
  amount: (node: SpendingNode) => node.amount?.yuan.toFixed() ?? '',
  share: () => '',
  shareOf: () => '',
  sign: () => '',
  callout: () => '',
  gap: '',
  up: '返回上一级',
}

const table = { state: 'published', unit: '万元', title: '', columns: [], rows: codeRows(NODES) }
const ledger = { tables: { expenditure: table } } as unknown as Ledger
const found = spendingTree(ledger, { id: 'total', table: 'expenditure', column: 'total' })
if (!found) throw new Error('The generated table has no tree')
const tree = found

const chart = (id: string) => init(document.getElementById(id), undefined, SIZE)
const ours = chart('ours')
const builtIn = chart('built-in')

/* What it takes to draw: neither of them moves here. */
const showOurs = (code: string) =>
  ours.setOption(
    { ...sunburst(tree, code, theme, SIZE, labels), animation: false },
    { notMerge: true },
  )
const showBuiltIn = (code: string) =>
  builtIn.dispatchAction({ type: 'sunburstRootToNode', targetNode: code || builtInRoot() })

/** The built-in series finds every node by its id but the root. */
function builtInRoot(): unknown {
  const { getModel } = builtIn as unknown as { getModel: () => SeriesModels }
  return getModel.call(builtIn).getSeriesByIndex(0).getData().tree.root
}

interface SeriesModels {
  getSeriesByIndex: (index: number) => { getData: () => { tree: { root: unknown } } }
}

function datum({ code, name, amount, children }: SpendingNode): object {
  return {
    id: code,
    name,
    value: amount?.yuan.toNumber() ?? 0,
    children: children.map(datum),
    itemStyle: { color: theme.classColour(code) },
  }
}

/** Milliseconds from the wish to the finished picture. */
async function time(drawn: ECharts, show: () => void): Promise<number> {
  await settled()
  const start = performance.now()
  const finished = new Promise<void>((done) => {
    drawn.on('finished', function once() {
      drawn.off('finished', once)
      done()
    })
  })
  show()
  drawn.getZr().flush()
  await finished
  draw(drawn)
  return performance.now() - start
}

/** What was asked of a canvas may still be waiting: reading makes it happen. */
function draw(drawn: ECharts): void {
  drawn.getDom().querySelector('canvas')?.getContext('2d')?.getImageData(0, 0, 1, 1)
}

/** Nothing of the picture before is left to do, so that none is counted for the next. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await new Promise(requestAnimationFrame)
    draw(ours)
    draw(builtIn)
  }
}

/** A way through the tree: into a class, into one of its sections, up, up, into the next. */
function way(): string[] {
  return tree.root.children.slice(0, DRILLS).flatMap((node) => {
    const section = node.children[0]?.code ?? node.code
    return [node.code, section, node.code, '']
  })
}

export interface Drill {
  readonly level: 'all' | 'class' | 'section'
  readonly ours: number
  readonly builtIn: number
}

declare global {
  interface Window {
    drills: () => Promise<Drill[]>
  }
}

window.drills = async () => {
  builtIn.setOption({
    animation: false,
    series: { type: 'sunburst', radius: ['30%', '98%'], data: tree.root.children.map(datum) },
  })
  const drills: Drill[] = []
  for (const code of ['', ...way()]) {
    drills.push({
      level: code.length > 3 ? 'section' : code ? 'class' : 'all',
      ours: await time(ours, () => showOurs(code)),
      builtIn: await time(builtIn, () => showBuiltIn(code)),
    })
  }
  return drills.slice(1)
}
